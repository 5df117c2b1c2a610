import type { LanguageTag } from '../../engine/domain/time.ts';

/**
 * Words that a question begins with where its mark is left out, as it often is. A native may add to their line; of several
 * words the first ones count.
 */
export const OPENERS: Readonly<Record<LanguageTag, string>> = {
  en: 'what|whats|when|where|wheres|who|why|how|hows|which|do you|does|did you|is there|is it|are you|are there|can i|can you|can we|could you|could i|will you|would you|have you|may i|any chance|is the|are the|do we|do i',
  es: 'qué|cuánto|cuánta|cuántos|cuándo|dónde|cómo|cuál|quién|por qué|tienen|tienes|tenéis|hacen|hay|puedo|pueden|se puede|aceptan|abren|me pueden|me puedes|sabes si',
  fr: 'combien|quand|où|comment|pourquoi|quel|quelle|quels|quelles|qui|est ce que|est ce|avez vous|vous avez|puis je|je peux|pouvez vous|êtes vous|y a t il|il y a|faites vous|vous faites|qu est ce',
  de: 'was|wann|wo|wer|wie|warum|wieso|welche|welcher|welches|habt ihr|haben sie|hast du|gibt es|kann ich|kann man|könnt ihr|können sie|ist das|seid ihr|sind sie|macht ihr|liefert ihr|darf ich',
  pt: 'quanto|quanta|quando|onde|como|qual|quem|por que|porque é que|o que|têm|tem|fazem|há|posso|podem|pode|vocês|aceitam|abrem|dá para',
  it: 'quanto|quanti|quando|dove|come|quale|chi|perché|che cosa|cosa|avete|hai|fate|c è|ci sono|posso|potete|si può|siete|accettate|è possibile',
  tr: 'ne kadar|ne zaman|nerede|nasıl|neden|kim|hangi|kaç|kaça|var mı|saat kaçta',
  ar: 'هل|كم|متى|أين|وين|كيف|لماذا|ليش|ما هو|ما هي|ماذا|شو|من أين|بكم|عندكم|ممكن|في عندكم|أي',
  hi: 'क्या|कब|कहाँ|कैसे|क्यों|कौन|कितना|कितने|कितनी|kya|kab|kahan|kaise|kyu|kitna|kitne|kitni',
};
