import type { DraftFlag } from '../../../../main/engine/domain/draft.ts';

export interface TextPart {
  text: string;
  flagged: boolean;
}

/** A text cut at the words that its flags are about. Overlapping words count once, the longest first. Pure. */
export function markFlags(text: string, flags: readonly DraftFlag[]): TextPart[] {
  const words = flags
    .map((flag) => flag.text)
    .filter((word) => word !== '')
    .toSorted((a, b) => b.length - a.length);
  let parts: TextPart[] = [{ text, flagged: false }];
  for (const word of words) {
    parts = parts.flatMap((part) => (part.flagged ? [part] : cutAt(part.text, word)));
  }
  return parts.filter((part) => part.text !== '');
}

function cutAt(text: string, word: string): TextPart[] {
  return text.split(word).flatMap((piece, index) =>
    index === 0
      ? [{ text: piece, flagged: false }]
      : [
          { text: word, flagged: true },
          { text: piece, flagged: false },
        ],
  );
}
