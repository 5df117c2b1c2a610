import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CAP_MS, CAPS, type Limits } from '../../../../../main/engine/policy/governor/limits.ts';
import {
  counted,
  roomFor,
  type Departed,
} from '../../../../../main/engine/policy/governor/room.ts';

const MINUTE = 60_000;
const LIMITS: Limits = { 'contact-hour': 2, hour: 3, day: 5 };

const left = (chat: string, minutesAgo: number): Departed => ({
  chat,
  ageMs: minutesAgo * MINUTE,
});

describe('room for one more reply', () => {
  it('would be denied to the first', () => {
    expect(roomFor('lina', [], LIMITS)).toEqual({ free: true });
  });

  it('would let one customer have more than the hour allows', () => {
    const departed = [left('lina', 50), left('lina', 20)];
    expect(roomFor('lina', departed, LIMITS)).toEqual({
      free: false,
      cap: 'contact-hour',
      waitMs: 10 * MINUTE,
    });
    expect(roomFor('omar', departed, LIMITS)).toEqual({ free: true });
  });

  it('would let many customers have more together than the hour allows', () => {
    const departed = [left('lina', 50), left('omar', 30), left('mia', 1)];
    expect(roomFor('tom', departed, LIMITS)).toEqual({
      free: false,
      cap: 'hour',
      waitMs: 10 * MINUTE,
    });
  });

  it('would tell a time at which there is no room yet, where two caps are full', () => {
    const departed = [600, 500, 400, 300, 55].map((ago, index) => left(`c${index}`, ago));
    expect(roomFor('tom', departed, LIMITS)).toEqual({
      free: false,
      cap: 'day',
      waitMs: (24 * 60 - 600) * MINUTE,
    });
  });

  it('would still count what is exactly an hour old, or not what is a moment younger', () => {
    const two = [left('lina', 60), { chat: 'lina', ageMs: 60 * MINUTE - 1 }, left('lina', 5)];
    expect(roomFor('lina', two, LIMITS)).toMatchObject({ free: false, waitMs: 1 });
    expect(roomFor('lina', two.slice(0, 2), LIMITS)).toEqual({ free: true });
  });

  it('would let a window be full after the wait that it told', () => {
    const departure = fc.record({
      chat: fc.constantFrom('lina', 'omar', 'mia'),
      ageMs: fc.integer({ min: 0, max: 30 * 60 * MINUTE }),
    });
    fc.assert(
      fc.property(fc.array(departure, { maxLength: 30 }), (departed) => {
        const room = roomFor('lina', departed, LIMITS);
        const later = room.free ? 0 : room.waitMs;
        const aged = departed.map(({ chat, ageMs }) => ({ chat, ageMs: ageMs + later }));
        expect(roomFor('lina', aged, LIMITS)).toEqual({ free: true });
        for (const cap of CAPS) expect(counted(cap, 'lina', aged).length).toBeLessThan(LIMITS[cap]);
        if (room.free) return;
        const early = departed.map(({ chat, ageMs }) => ({ chat, ageMs: ageMs + later - 1 }));
        expect(roomFor('lina', early, LIMITS)).toMatchObject({ free: false, waitMs: 1 });
      }),
    );
  });

  it('would forget the day’s replies after an hour', () => {
    expect(CAP_MS).toEqual({ 'contact-hour': 3_600_000, hour: 3_600_000, day: 86_400_000 });
  });
});
