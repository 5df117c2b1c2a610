import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ThoughtFilter } from '../../../../main/providers/openai-compatible/thoughts.ts';

function shown(...deltas: string[]): string {
  const filter = new ThoughtFilter();
  return deltas.map((delta) => filter.take(delta)).join('') + filter.end();
}

describe('ThoughtFilter', () => {
  it.each([
    ['<think>They want bread.</think>\n\nYes, we do.', 'Yes, we do.'],
    ['\n<think>\n</think>\n<think>Again</think>Yes.', 'Yes.'],
    ['Yes.', 'Yes.'],
    ['<3 Thanks', '<3 Thanks'],
    ['<thin', '<thin'],
    ['Write <think>x</think> so', 'Write <think>x</think> so'],
    ['<think>never ends', ''],
    ['', ''],
  ])('%j: thoughts reach the draft, or words are lost', (text, expected) => {
    expect(shown(text)).toBe(expected);
    expect(shown(...text.split(''))).toBe(expected);
  });

  it('depends on where the stream is cut', () => {
    const pieces = fc.array(
      fc.constantFrom('<think>', '</think>', '<', '<th', 'ink>', '</thi', 'nk>', 'a', ' ', '\n'),
    );
    fc.assert(
      fc.property(pieces, (parts) => {
        const whole = shown(parts.join(''));
        expect(shown(...parts)).toBe(whole);
        expect(shown(...parts.join('').split(''))).toBe(whole);
      }),
    );
  });
});
