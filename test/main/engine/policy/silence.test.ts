import { describe, expect, it } from 'vitest';
import { hasWords } from '../../../../main/engine/policy/silence.ts';

describe('words to answer', () => {
  it.each(['Hi', '?', '👍', '٣', 'ا', '\u200BHi\u200B', '👩‍👩‍👧'])('would be overheard: %j', (text) => {
    expect(hasWords(text)).toBe(true);
  });

  it.each(['', '  \n\t', '\u200B\u200C\u200D\uFEFF', '\u2060', '\uD800', '\u3164', '\u202E'])(
    'would be answered although there is nothing: %j',
    (text) => {
      expect(hasWords(text)).toBe(false);
    },
  );
});
