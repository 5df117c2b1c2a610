import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS, type SettingsPatch } from '../../../../main/engine/domain/settings.ts';
import { CAP_MS } from '../../../../main/engine/policy/governor/limits.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { AUTO, GOOD_REPLY, type Desk } from '../engine/open-desk.ts';
import { DAY, healthOf, HOUR, MINUTE, openGoverned, openSettled, SECOND } from './governed-desk.ts';

function capped(limits: Partial<typeof DEFAULT_SETTINGS.governor>): SettingsPatch {
  return { governor: { ...DEFAULT_SETTINGS.governor, ...limits } };
}

/** One reply to a customer, approved and on its way for as long as a person would type. */
async function answered(desk: Desk, who: string): Promise<void> {
  await desk.write(who);
  await desk.approve(who);
  await desk.clock.advance(15 * SECOND);
}

describe('over a cap', () => {
  it('waits with a time that the owner sees, and leaves then', async () => {
    const desk = await openSettled({ settings: capped({ perHour: 2 }) });
    await answered(desk, 'lina');
    await desk.clock.advance(40 * MINUTE);
    await answered(desk, 'omar');
    await answered(desk, 'mia');
    expect(desk.reached('mia')).toEqual([]);
    expect(desk.channel.read).not.toContain('mia');
    const [row] = await desk.engine.services.review.leaving();
    const freeAt = (desk.world.deliveries[0]?.at ?? 0) + HOUR;
    expect(row).toMatchObject({
      title: 'mia',
      canUndo: true,
      paced: { until: freeAt, cap: 'hour', limit: 2 },
    });
    const health = await healthOf(desk);
    expect(health.waiting).toMatchObject([{ title: 'mia', until: freeAt, cap: 'hour', limit: 2 }]);
    expect(health.caps.find(({ cap }) => cap === 'hour')).toMatchObject({
      limit: 2,
      used: 2,
      freesAt: freeAt,
    });
    await desk.clock.advance(freeAt - desk.clock.now() + 15 * SECOND);
    expect(desk.reached('mia')).toEqual([GOOD_REPLY]);
    expect(desk.world.deliveries[2]?.at).toBeGreaterThanOrEqual(freeAt);
    expect((await healthOf(desk)).waiting).toEqual([]);
  });

  it('lapses like any approval when the wait is too long, and says so', async () => {
    const desk = await openSettled({ settings: capped({ perHour: 1 }) });
    await answered(desk, 'lina');
    await answered(desk, 'omar');
    await desk.clock.advance(HOUR);
    expect(desk.reached('omar')).toEqual([]);
    expect(await desk.turn('omar')).toMatchObject({ state: 'awaiting-review', held: 'too-late' });
    expect((await healthOf(desk)).waiting).toEqual([]);
  });

  it('gives an automatic reply that would wait long to the owner instead', async () => {
    const desk = await openSettled({ settings: { ...AUTO, ...capped({ perHour: 1 }) } });
    await desk.write('lina');
    await desk.clock.advance(15 * SECOND);
    await desk.write('omar');
    await desk.clock.advance(15 * SECOND);
    expect(desk.reached('lina')).toEqual([GOOD_REPLY]);
    expect(await desk.turn('omar')).toMatchObject({ state: 'awaiting-review', held: 'paced' });
  });

  it('lets an automatic reply wait that has only a moment to wait', async () => {
    const desk = await openSettled({ settings: { ...AUTO, ...capped({ perHour: 1 }) } });
    await desk.write('lina');
    await desk.clock.advance(55 * MINUTE);
    await desk.write('omar');
    await desk.clock.advance(6 * MINUTE);
    expect(desk.reached('omar')).toEqual([GOOD_REPLY]);
  });

  it('counts the owner’s own words, and what a refused reply took is given back', async () => {
    const desk = await openSettled({ settings: capped({ perContactHour: 2 }) });
    await desk.write('lina');
    const { id } = await desk.conversation('lina');
    desk.channel.behave = () => 'refuse';
    await desk.engine.services.conversations.write(id, 'First');
    await desk.clock.advance(15 * SECOND);
    desk.channel.behave = () => 'deliver';
    for (const words of ['One', 'Two', 'Three']) {
      await desk.engine.services.conversations.write(id, words);
      await desk.clock.advance(15 * SECOND);
    }
    expect(desk.reached('lina')).toEqual(['One', 'Two']);
    const use = (await healthOf(desk)).caps.find(({ cap }) => cap === 'contact-hour');
    expect(use).toMatchObject({ used: 2, limit: 2, chat: { title: 'lina' } });
  });

  it('gives the place of a reply that is undone to the next', async () => {
    const desk = await openSettled({ settings: capped({ perHour: 1 }) });
    await desk.write('lina');
    await desk.approve('lina');
    await desk.engine.services.review.undoLast();
    await answered(desk, 'omar');
    expect(desk.reached('omar')).toEqual([GOOD_REPLY]);
  });

  it('is not offered for approval together with others', async () => {
    const desk = await openSettled({ settings: capped({ perContactHour: 1 }) });
    await answered(desk, 'lina');
    await desk.write('lina', 'And one more for Sunday');
    const [row] = await desk.engine.services.review.queue();
    expect(row?.bulkExclusion).toBe('capped');
  });

  it('lets a newly linked number answer few at first', async () => {
    const desk = await openGoverned();
    for (const who of ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j', 'k', 'l', 'm']) {
      await answered(desk, who);
    }
    expect(desk.world.deliveries).toHaveLength(12);
    const health = await healthOf(desk);
    expect(health.warmUp).toEqual({ day: 1, days: 14 });
    expect(health.caps.map(({ limit, fullLimit }) => [limit, fullLimit])).toEqual([
      [2, 12],
      [12, 60],
      [80, 400],
    ]);
  });

  it('does not begin warm-up anew with a restart, only with another link', async () => {
    const desk = await openGoverned();
    const { linkedSince } = await healthOf(desk);
    await desk.clock.advance(3 * DAY);
    await desk.restart();
    expect(await healthOf(desk)).toMatchObject({ linkedSince, warmUp: { day: 4 } });
    desk.channel.become('logged-out');
    desk.channel.become('ready');
    await settle();
    expect((await healthOf(desk)).warmUp).toEqual({ day: 1, days: 14 });
  });
});

const CUSTOMERS = ['lina', 'omar', 'mia', 'tom'] as const;
const LIMITS = { 'contact-hour': 2, hour: 4, day: 7 };

type Happening =
  | { what: 'answer' | 'own-words'; who: (typeof CUSTOMERS)[number] }
  | { what: 'undo' | 'away' | 'back' | 'restart' | 'lost' | 'refuse' | 'deliver' }
  | { what: 'pass'; ms: number }
  | { what: 'set-clock'; ms: number };

const who = fc.constantFrom(...CUSTOMERS);
const moves = (sets: readonly number[], more: readonly ('restart' | 'undo')[]) =>
  fc.oneof(
    { weight: 10, arbitrary: fc.record({ what: fc.constant('answer' as const), who }) },
    { weight: 5, arbitrary: fc.record({ what: fc.constant('own-words' as const), who }) },
    {
      weight: 3,
      arbitrary: fc.record({
        what: fc.constantFrom('away', 'back', 'back', 'lost', 'refuse', 'deliver', ...more),
      }),
    },
    {
      weight: 8,
      arbitrary: fc.record({
        what: fc.constant('pass' as const),
        ms: fc.constantFrom(SECOND, 5 * SECOND, 5 * SECOND, 20 * MINUTE, HOUR, 11 * HOUR),
      }),
    },
    {
      weight: 3,
      arbitrary: fc.record({
        what: fc.constant('set-clock' as const),
        ms: fc.constantFrom(...sets),
      }),
    },
  );

async function happen(desk: Desk, one: Happening): Promise<void> {
  const { review, conversations } = desk.engine.services;
  switch (one.what) {
    case 'answer':
      await desk.write(one.who);
      await desk.approve(one.who);
      return;
    case 'own-words':
      await conversations.write((await desk.conversation(one.who)).id, 'It is me.');
      return;
    case 'undo':
      await review.undoLast();
      return;
    case 'away':
      desk.channel.become('reconnecting');
      return;
    case 'back':
      desk.channel.become('ready');
      return;
    case 'lost':
      desk.channel.behave = () => 'lost-after';
      return;
    case 'refuse':
      desk.channel.behave = () => 'refuse';
      return;
    case 'deliver':
      desk.channel.behave = () => 'deliver';
      return;
    case 'restart':
      await desk.engine.stop();
      return desk.restart();
    case 'pass':
      return desk.clock.advance(one.ms);
    case 'set-clock':
      desk.clock.setBy(one.ms);
      return;
  }
}

interface Left {
  recipient: string;
  at: number;
}

/** What left, by the clock that nobody sets. */
async function live(happenings: readonly Happening[]): Promise<Left[]> {
  const desk = await openSettled({
    settings: capped({ perContactHour: 2, perHour: 4, perDay: 7 }),
  });
  const left: Left[] = [];
  const { deliveries } = desk.world;
  const deliver = deliveries.push.bind(deliveries);
  deliveries.push = (...all) => {
    for (const { recipient } of all) left.push({ recipient, at: desk.clock.monotonic() });
    return deliver(...all);
  };
  for (const one of happenings) {
    await happen(desk, one).catch(() => undefined);
    await settle(3);
  }
  await desk.clock.advance(2 * HOUR);
  return left;
}

function expectWithinCaps(all: readonly Left[]): void {
  for (const { at, recipient } of all) {
    const within = (ms: number, chat: string | null) =>
      all.filter(
        (one) => one.at > at - ms && one.at <= at && (chat === null || one.recipient === chat),
      ).length;
    expect(within(CAP_MS['contact-hour'], recipient)).toBeLessThanOrEqual(LIMITS['contact-hour']);
    expect(within(CAP_MS.hour, null)).toBeLessThanOrEqual(LIMITS.hour);
    expect(within(CAP_MS.day, null)).toBeLessThanOrEqual(LIMITS.day);
  }
}

describe('whatever happens', () => {
  it('never more than a cap allows leaves in any window, however the clock is set', async () => {
    const sets = [-26 * HOUR, -HOUR, -MINUTE, MINUTE, HOUR, 26 * HOUR];
    let most = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(moves(sets, ['undo']), { minLength: 10, maxLength: 60 }),
        async (happenings) => {
          const left = await live(happenings);
          expectWithinCaps(left);
          most = Math.max(most, left.length);
        },
      ),
      { numRuns: 60, seed: 20_261_122 },
    );
    // Otherwise this test would not have met a cap at all.
    expect(most).toBeGreaterThanOrEqual(LIMITS.day);
  }, 60_000);

  it('nor does a restart make room, or a clock that is set back meanwhile', async () => {
    let most = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(moves([-26 * HOUR, -HOUR, -MINUTE], ['undo', 'restart', 'restart']), {
          minLength: 10,
          maxLength: 60,
        }),
        async (happenings) => {
          const left = await live(happenings);
          expectWithinCaps(left);
          most = Math.max(most, left.length);
        },
      ),
      { numRuns: 60, seed: 20_261_122 },
    );
    expect(most).toBeGreaterThanOrEqual(LIMITS.day);
  }, 60_000);
});
