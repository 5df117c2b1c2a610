import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gapMs, PACE, typingMs } from '../../../../../main/engine/policy/governor/pace.ts';

describe('the pace of a person', () => {
  it.each([
    ['one letter', 1, 0, 0.5, 800],
    ['a short line', 50, 0, 0.5, 2000],
    ['the same, by the other end of chance', 50, 0, 0, 1600],
    ['the same for somebody who has waited a minute', 50, 60_000, 0.5, 1000],
    ['a page', 3000, 0, 0.5, 8000],
    ['a page for somebody who has waited', 3000, 600_000, 0.5, 8000],
  ])('would type %s as a machine does', (_what, length, waited, chance, ms) => {
    expect(typingMs('x'.repeat(length), waited, chance)).toBe(ms);
  });

  it('would leave its bounds, or be slower for less text', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4096 }),
        fc.integer({ min: -1000, max: 1_000_000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (length, waited, chance) => {
          const ms = typingMs('x'.repeat(length), waited, chance);
          expect(ms).toBeGreaterThanOrEqual(PACE.shortest);
          expect(ms).toBeLessThanOrEqual(PACE.longest);
          expect(typingMs('x'.repeat(length + 1), waited, chance)).toBeGreaterThanOrEqual(ms);
          const gap = gapMs(chance);
          expect(gap).toBeGreaterThanOrEqual(PACE.betweenChats.from);
          expect(gap).toBeLessThanOrEqual(PACE.betweenChats.to);
        },
      ),
    );
  });
});
