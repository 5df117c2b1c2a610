import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Mood, Urgency } from '../../../../main/engine/domain/understanding.ts';
import { readMood } from '../../../../main/understanding/mood/read-mood.ts';
import { ownSet } from '../../../eval/own-sets.ts';

const mood = (...texts: string[]) => readMood(texts).mood;
const urgency = (...texts: string[]) => readMood(texts).urgency;

describe('a mood', () => {
  it.each(ownSet('moods').filter(([told]) => told !== '-'))(
    'would not be seen as %s (%s) in “%s”',
    (told, _urgency, text) => {
      expect(mood(text ?? '')).toBe(told);
    },
  );

  it('would need accents, capitals or the right apostrophe', () => {
    expect(mood('estoy muy DECEPCIONADA')).toBe('angry');
    expect(urgency('he cant breathe')).toBe('emergency');
    expect(urgency('He CAN’T breathe')).toBe('emergency');
    expect(urgency('oglum nefes alamiyor')).toBe('emergency');
  });

  it('would be found in the middle of other words', () => {
    expect(mood('The scampi was lovely')).toBe('calm');
    expect(mood('a classic cut and shitake mushrooms')).toBe('calm');
  });

  it('would be anger where someone is loud for joy', () => {
    expect(mood('THIS IS THE BEST CAKE EVER!!! 🎉')).toBe('calm');
    expect(mood('OK!!!')).toBe('calm');
  });

  it('would be missed where a weak word is shouted', () => {
    expect(mood('the soup was horrible')).toBe('calm');
    expect(mood('THE SOUP WAS HORRIBLE')).toBe('angry');
    expect(mood('the soup was horrible and I was ignored')).toBe('angry');
  });

  it('would be missed where somebody only knocks again and again', () => {
    expect(mood('hi', 'hi', 'hi')).toBe('impatient');
    expect(mood('??')).toBe('impatient');
    expect(mood('hi', 'hi')).toBe('calm');
  });

  it('would be missed at the end of a long message', () => {
    expect(urgency(`${'and so on '.repeat(6000)} please call an ambulance`)).toBe('emergency');
  });
});

describe('an urgency', () => {
  it.each(ownSet('moods'))('would not be seen (%s) as %s in “%s”', (_mood, told, text) => {
    expect(urgency(text ?? '')).toBe(told);
  });

  it('would be an emergency for each question about allergies', () => {
    expect(urgency('Does it have nuts? I have a severe allergy')).toBe('normal');
  });

  it('would be taken from words that deny it', () => {
    expect(urgency('no es urgente')).toBe('normal');
    expect(urgency('this is not urgent, but the other thing is urgent')).toBe('soon');
  });
});

describe('reading a mood', () => {
  it('would break on garbage', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' }), { maxLength: 5 }), (texts) => {
        const read = readMood(texts);
        expect(Mood.options).toContain(read.mood);
        expect(Urgency.options).toContain(read.urgency);
      }),
      { numRuns: 40 },
    );
    expect(readMood([])).toEqual({ mood: 'calm', urgency: 'normal' });
  });
});
