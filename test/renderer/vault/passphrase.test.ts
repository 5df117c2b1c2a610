import { describe, expect, it } from 'vitest';
import { passphraseProblem, strengthOf } from '../../../renderer/features/vault/passphrase.ts';

describe('strengthOf', () => {
  it.each([
    ['', 'too-short'],
    ['short', 'too-short'],
    ['12345678', 'weak'],
    ['aaaaaaaaaaaaaaaaaaaaaaaa', 'weak'],
    ['abcdefghijklmnop', 'weak'],
    ['password', 'weak'],
    ['password123', 'weak'],
    ['lemon bakery', 'good'],
    ['copper walnut tuesday', 'strong'],
    ['نحاس جوز ثلاثاء نهر', 'strong'],
  ])('calls %j %s', (passphrase, strength) => {
    expect(strengthOf(passphrase)).toBe(strength);
  });
});

describe('passphraseProblem', () => {
  it('takes no passphrase that was typed differently the second time', () => {
    expect(passphraseProblem('copper walnut', 'copper walnuts')).toBe('different');
    expect(passphraseProblem('copper walnut', 'copper walnut')).toBeNull();
  });

  it('names the length before the difference', () => {
    expect(passphraseProblem('abc', '')).toBe('too-short');
  });
});
