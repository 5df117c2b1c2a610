import type { LanguageTag } from '../../engine/domain/time.ts';

/**
 * Words that customers open and close with, and that are too short for statistics. A word under several languages
 * speaks for each of them a little; what is here needs no more than one look.
 */
const WORDS: Readonly<Record<LanguageTag, string>> = {
  en: `hi hello hey thanks thank please you your the is are do does how much what when where which would could can
    tomorrow today open closed order cake bread for with without have any want price cost deliver delivery great
    sorry yes good morning evening my this that anyone still people no`,
  es: `hola gracias buenas buenos días dias tardes noches por favor cuánto cuanto cuesta cuestan qué dónde donde
    cuándo mañana hoy abren abierto pedido tarta pastel para con sin tienen tenéis hacen quiero precio envío vale
    sí perfecto muy el los las una del está personas no nada algo`,
  fr: `bonjour salut bonsoir merci beaucoup combien coûte coute quel quelle où quand demain vous êtes avez livrez
    commande gâteau pour avec sans je voudrais prix oui s'il plaît le les des une est du dans c'est d'accord personnes non`,
  de: `hallo guten morgen tag abend moin danke vielen bitte wie viel was wo wann kostet kosten morgen heute habt
    haben sie ihr offen bestellung kuchen brot für mit ohne ich möchte preis ja der die das ein eine ist und nicht
    liefert liefern glutenfrei glutenfreies brötchen gibt es personen nein auch`,
  it: `ciao buongiorno buonasera salve grazie mille quanto costa costano dove quando domani oggi siete aperti ordine
    torta pane per con senza avete vorrei prezzo sì il gli una che è fate consegne domicilio favore persone no`,
  pt: `olá oi bom boa dia tarde noite obrigado obrigada quanto custa onde quando amanhã hoje vocês abrem encomenda
    bolo pão com sem têm tem quero preço sim não por favor fazem entregas o os uma você pessoas para`,
  tr: `merhaba selam günaydın teşekkürler teşekkür ederim ne kadar nerede yarın bugün açık mısınız sipariş pasta
    ekmek için ile var mı istiyorum fiyat evet hayır lütfen kek sağol`,
  nl: `hoi dag goedemorgen bedankt dank hoeveel kost waar wanneer morgen vandaag jullie hebben zijn bestelling taart
    brood voor met zonder ik wil graag prijs ja het een niet alstublieft`,
  pl: `cześć dzień dobry dziękuję dzięki ile kosztuje gdzie kiedy jutro dziś czy macie zamówienie ciasto chleb dla
    bez chcę cena tak nie proszę`,
  ro: `bună salut mulțumesc cât costă unde când mâine azi aveți comandă tort pâine pentru fără vreau preț da nu`,
  ca: `bon bona tarda gràcies quant costa on quan demà avui teniu comanda pastís per amb sense vull preu si us plau`,
};

function build(): Map<string, readonly LanguageTag[]> {
  const languages = new Map<string, LanguageTag[]>();
  for (const [language, words] of Object.entries(WORDS)) {
    for (const word of new Set(words.split(/\s+/u))) {
      languages.set(word, [...(languages.get(word) ?? []), language]);
    }
  }
  return languages;
}

const LANGUAGES_OF = build();

/** How strongly the known words of a text speak for each language; a word that is only in one counts fully. */
export function votesOfWords(words: readonly string[]): Map<LanguageTag, number> {
  const votes = new Map<LanguageTag, number>();
  for (const word of words) {
    const languages = LANGUAGES_OF.get(word) ?? [];
    for (const language of languages) {
      votes.set(language, (votes.get(language) ?? 0) + 1 / languages.length);
    }
  }
  return votes;
}
