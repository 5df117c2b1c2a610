import type { ModelRequest } from '../engine/ports/language-model.ts';
import { wellFormed } from './conversation.ts';

/** What changes from turn to turn, kept behind the stable instructions so that these stay cached. */
export function turnBrief(request: Pick<ModelRequest, 'facts' | 'language'>): string {
  const facts = request.facts.map((fact) => `- ${oneLine(fact.title)}: ${oneLine(fact.text)}`);
  const known =
    facts.length === 0
      ? ['The shop has no fact that fits these messages.']
      : ['What the shop says of itself:', ...facts];
  return wellFormed(
    [...known, '', `Write the reply in ${languageName(request.language)}.`].join('\n'),
  );
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });

function languageName(tag: string): string {
  if (tag === 'und') return "the customer's language";
  try {
    const name = names.of(tag);
    return name === undefined ? `the language "${tag}"` : `${name} (${tag})`;
  } catch {
    return "the customer's language";
  }
}
