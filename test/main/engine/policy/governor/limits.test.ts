import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FULL_LIMITS } from '../../../../../main/engine/domain/account-health.ts';
import { DEFAULT_SETTINGS, Settings } from '../../../../../main/engine/domain/settings.ts';
import {
  CAPS,
  limitsAt,
  WARM_UP_DAYS,
  warmUpDay,
} from '../../../../../main/engine/policy/governor/limits.ts';

const DAY = 24 * 60 * 60_000;
const LINKED = Date.UTC(2026, 10, 1, 12);

function lowered(over: object) {
  return { governor: { ...DEFAULT_SETTINGS.governor, ...over } };
}

describe('warm-up', () => {
  it.each([
    ['at once', 0, 1],
    ['a moment before the first day ends', DAY - 1, 1],
    ['on the second day', DAY, 2],
    ['a moment before it ends', 14 * DAY - 1, 14],
    ['after two weeks', 14 * DAY, null],
    ['with a clock that was set back', -3 * DAY, 1],
  ])('would count the days wrongly %s', (_when, after, day) => {
    expect(warmUpDay(LINKED, LINKED + after)).toBe(day);
  });

  it('would treat a number that is not known to be linked as an old one', () => {
    expect(warmUpDay(null, LINKED)).toBe(1);
  });

  it.each([
    [1, { 'contact-hour': 2, hour: 12, day: 80 }],
    [2, { 'contact-hour': 3, hour: 15, day: 102 }],
    [8, { 'contact-hour': 7, hour: 36, day: 240 }],
    [14, { 'contact-hour': 11, hour: 56, day: 377 }],
    [15, FULL_LIMITS],
  ])('would let day %i have other limits than the decision says', (day, limits) => {
    expect(limitsAt(DEFAULT_SETTINGS, LINKED, LINKED + (day - 1) * DAY)).toEqual(limits);
  });

  it('would go down from one day to the next', () => {
    for (let day = 1; day <= WARM_UP_DAYS; day += 1) {
      const today = limitsAt(DEFAULT_SETTINGS, LINKED, LINKED + (day - 1) * DAY);
      const tomorrow = limitsAt(DEFAULT_SETTINGS, LINKED, LINKED + day * DAY);
      for (const cap of CAPS) expect(tomorrow[cap]).toBeGreaterThanOrEqual(today[cap]);
    }
  });
});

describe('the owner’s limits', () => {
  it('would not hold where they are lower', () => {
    const old = LINKED + 30 * DAY;
    expect(limitsAt(lowered({ perHour: 5 }), LINKED, old)).toEqual({ ...FULL_LIMITS, hour: 5 });
    expect(limitsAt(lowered({ perContactHour: 1 }), LINKED, LINKED)['contact-hour']).toBe(1);
  });

  it('would stop everything, or lift what is safe', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: 1, max: 1000 }),
        fc.integer({ min: -DAY, max: 40 * DAY }),
        (perContactHour, perHour, perDay, after) => {
          const settings = lowered({ perContactHour, perHour, perDay });
          const limits = limitsAt(settings, LINKED, LINKED + after);
          for (const cap of CAPS) {
            expect(limits[cap]).toBeGreaterThanOrEqual(1);
            expect(limits[cap]).toBeLessThanOrEqual(FULL_LIMITS[cap]);
          }
        },
      ),
    );
  });

  it('would be stored above ours, at nothing, or switched off without a word', () => {
    const accepts = (over: object) =>
      Settings.safeParse({ ...DEFAULT_SETTINGS, ...lowered(over) }).success;
    expect(accepts({})).toBe(true);
    expect(accepts({ perHour: FULL_LIMITS.hour + 1 })).toBe(false);
    expect(accepts({ perDay: 0 })).toBe(false);
    expect(accepts({ on: false })).toBe(false);
    expect(accepts({ on: false, offConfirmed: true })).toBe(true);
  });
});
