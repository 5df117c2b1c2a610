import type { MessageBody } from '../engine/domain/message.ts';
import { bodyText } from '../engine/domain/message.ts';

/** Accents, Arabic and Hebrew vowel points. Indic and Thai vowels are letters: they stay. */
const MARKS =
  /[\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed]/gu;
/** They ask for an emoji's coloured or plain picture. */
const VARIATIONS = /[\ufe00-\ufe0f]/gu;
/** Zero-width, direction and joining characters, and the Arabic stretch. */
const INVISIBLE = /[\p{Cf}\u0640]/gu;

/** The form in which texts are compared: without case, accents and characters nobody sees. */
export function foldForSearch(text: string): string {
  return text
    .toWellFormed()
    .toLowerCase()
    .normalize('NFKD')
    .replace(MARKS, '')
    .replace(VARIATIONS, '')
    .replace(INVISIBLE, '')
    .replaceAll('ς', 'σ')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** What of a message can be found: its words and a document's file name. */
export function searchableText(body: MessageBody): string {
  const fileName = body.kind === 'media' ? (body.fileName ?? '') : '';
  return foldForSearch(`${bodyText(body)} ${fileName}`);
}

/** The parts of a query that must all occur. Empty where nothing is asked for. */
export function searchTerms(query: string): readonly string[] {
  return [...new Set(foldForSearch(query).split(' '))].filter((term) => term !== '');
}
