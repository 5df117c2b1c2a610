type Range = readonly [from: number, to: number];

const classOf = (ranges: readonly Range[]): string =>
  `[${ranges.map(([from, to]) => `\\u{${from.toString(16)}}-\\u{${to.toString(16)}}`).join('')}]`;

/** Fillers, zero-width marks and directions that phones and word processors leave in honest text. */
const LEFT_BY_EDITORS: readonly Range[] = [
  [0xad, 0xad],
  [0x34f, 0x34f],
  [0x61c, 0x61c],
  [0x115f, 0x1160],
  [0x17b4, 0x17b5],
  [0x180b, 0x180f],
  [0x200b, 0x200b],
  [0x202a, 0x202c],
  [0x2060, 0x2060],
  [0x2066, 0x2069],
  [0x3164, 0x3164],
  [0xfe00, 0xfe0d],
  [0xfeff, 0xfeff],
  [0xffa0, 0xffa0],
];

/** Tags, variants that vary nothing, marks that turn the writing round: put there by somebody on purpose. */
const PUT_THERE: readonly Range[] = [
  [0x202d, 0x202e],
  [0x2061, 0x2065],
  [0x206a, 0x206f],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe0fff],
];

/** The tags of a flag (🏴󠁧󠁢󠁷󠁬󠁳󠁿) and the variant of a Chinese character mean something. */
const MEANT = String.raw`\u{1F3F4}[\u{E0030}-\u{E0039}\u{E0061}-\u{E007A}]{3,6}\u{E007F}|\p{Script=Han}[\u{E0100}-\u{E01EF}]`;

const hidden = (ranges: readonly Range[]): RegExp =>
  new RegExp(`(${MEANT})|${classOf(ranges)}`, 'gu');

const BY_EDITORS = hidden(LEFT_BY_EDITORS);
const ON_PURPOSE = hidden(PUT_THERE);

/** Joiners and marks of direction in a row do nothing; they are how bits are written where nobody looks. */
const IDLE = /(?<=[\u200C-\u200F])[\u200C-\u200F]+/gu;

const without = (text: string, marks: RegExp): string =>
  text.replace(marks, (_, meant?: string) => meant ?? '');

/**
 * A text without what no reader sees and every model reads. A single joiner (`👨‍👩‍👧`, Persian) or mark of direction
 * stays.
 */
export function withoutHidden(text: string): string {
  return without(without(text, BY_EDITORS), ON_PURPOSE).replace(IDLE, '');
}

/** So many marks of an editor, or idle ones, are no accident; a few may well be. */
const MANY_MARKS = 12;

/** Whether somebody has put something into a text for nobody to see. */
export function hidesWords(text: string): boolean {
  if (without(text, ON_PURPOSE) !== text) return true;
  return text.length - withoutHidden(text).length >= MANY_MARKS;
}
