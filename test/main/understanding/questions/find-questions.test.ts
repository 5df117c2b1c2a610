import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findQuestions } from '../../../../main/understanding/questions/find-questions.ts';

describe('the questions of a burst', () => {
  it('would be one where there are several', () => {
    expect(
      findQuestions(['Hi! Are you open today? And how much is the lemon cake?', 'Thanks.']),
    ).toEqual(['Are you open today?', 'And how much is the lemon cake?']);
  });

  it('would need their mark', () => {
    expect(findQuestions(['hi how much is the lemon cake', 'do you deliver'])).toEqual([
      'hi how much is the lemon cake',
      'do you deliver',
    ]);
    expect(findQuestions(['cuanto cuesta', 'هل توصلون اليوم', 'क्या आज खुला है'])).toHaveLength(3);
  });

  it('would be cut at a price, a time or a link', () => {
    expect(findQuestions(['Is it €4.50 or 8.30 as on www.shop.example/a?b=1 right?'])).toEqual([
      'Is it €4.50 or 8.30 as on www.shop.example/a?b=1 right?',
    ]);
  });

  it('would be found in what is none', () => {
    expect(findQuestions(['Thanks!', 'See you tomorrow.', '???', '👍?', 'ok', 'What'])).toEqual([]);
  });

  it('would be asked twice, grow without end, or break', () => {
    expect(findQuestions(['Open?', 'Open?'])).toEqual(['Open?']);
    const many = findQuestions(Array.from({ length: 40 }, (_, index) => `Is ${index} there?`));
    expect(many).toHaveLength(10);
    expect(findQuestions([`Is ${'x'.repeat(60_000)} there?`]).every((q) => q.length <= 300)).toBe(
      true,
    );
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (texts) => {
        for (const question of findQuestions(texts)) {
          expect(question.length).toBeGreaterThan(0);
          expect(question.length).toBeLessThanOrEqual(300);
        }
      }),
    );
  });
});
