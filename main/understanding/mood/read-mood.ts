import type { Mood, Urgency } from '../../engine/domain/understanding.ts';
import { loudnessOf } from './loudness.ts';
import { countSigns } from './signs.ts';

/** A longer text is read at its beginning and its end, where people say what they feel. UTF-16 units. */
const BEGINNING = 6000;
const END = 2000;

/** From so many points on a mood is named. */
const ENOUGH = 2;

function readable(texts: readonly string[]): string {
  const text = texts.join('\n');
  return text.length <= BEGINNING + END ? text : `${text.slice(0, BEGINNING)}\n${text.slice(-END)}`;
}

/** The same short words sent again and again. */
function isRepeated(texts: readonly string[]): boolean {
  const [first, ...others] = texts.map((text) => text.trim().toLowerCase());
  return first !== undefined && others.length >= 2 && others.every((text) => text === first);
}

/** The mood and the urgency of a burst, by words, marks, capitals and repetition. Pure; never throws. */
export function readMood(texts: readonly string[]): { mood: Mood; urgency: Urgency } {
  const text = readable(texts);
  const signs = countSigns(text);
  const loud = loudnessOf(text);
  const glad = loud.joy > 0;
  const loudly = glad ? 0 : Number(loud.shouting) + Number(loud.marks);
  const displeased = 2 * signs.angry + signs.annoyed;
  const anger = displeased + (displeased > 0 ? loudly : 0) + 2 * loud.rage;
  const distress = 2 * signs.distressed + (glad ? 0 : loud.tears);
  const impatience =
    2 * signs.impatient +
    loudly +
    (loud.bareQuestionMarks ? ENOUGH : 0) +
    (isRepeated(texts) ? ENOUGH : 0);
  const mood: Mood =
    anger >= ENOUGH && anger >= distress
      ? 'angry'
      : distress >= ENOUGH
        ? 'distressed'
        : impatience >= ENOUGH
          ? 'impatient'
          : 'calm';
  const urgency = signs.emergency > 0 ? 'emergency' : signs.soon > 0 ? 'soon' : 'normal';
  return { mood, urgency };
}
