import { describe, expect, it } from 'vitest';
import { markFlags } from '../../../renderer/features/review/card/marked-text.ts';
import { wordDiff } from '../../../renderer/features/review/card/word-diff.ts';

const amount = (text: string) => ({ kind: 'amount' as const, text });

describe('marking what needs a look', () => {
  it('marks every place, and does not lose or double a character', () => {
    const text = '€45 now, €45 later, €4 off';
    const parts = markFlags(text, [amount('€45'), amount('€4')]);
    expect(parts.map((part) => part.text).join('')).toBe(text);
    expect(parts.filter((part) => part.flagged).map((part) => part.text)).toEqual([
      '€45',
      '€45',
      '€4',
    ]);
  });

  it('marks nothing for a flag on the whole', () => {
    expect(markFlags('Hello', [amount('')])).toEqual([{ text: 'Hello', flagged: false }]);
  });
});

describe('showing what was changed', () => {
  it('puts both texts together again', () => {
    const [before, after] = ['The cake is €45, pick up at 9.', 'The cake is €42, pick up at 10.'];
    const changes = wordDiff(before, after, 'en');
    const side = (left: 'added' | 'removed') =>
      changes
        .filter((part) => part.kind !== left)
        .map((part) => part.text)
        .join('');
    expect(side('added')).toBe(before);
    expect(side('removed')).toBe(after);
    expect(changes.some((part) => part.kind === 'same')).toBe(true);
  });

  it('does not call a whole sentence changed in a script without spaces', () => {
    const changes = wordDiff('明日は九時に開きます', '明日は十時に開きます', 'ja');
    expect(changes.find((part) => part.kind === 'removed')?.text.length).toBeLessThan(4);
  });

  it('takes a language that cannot be told', () => {
    expect(wordDiff('a', 'b', 'und')).toHaveLength(2);
  });
});
