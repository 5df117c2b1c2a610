import { describe, expect, it } from 'vitest';
import { FrontdeskError, type ErrorCode } from '../../../../main/engine/domain/errors.ts';
import { evidenceOf } from '../../../../main/engine/pipeline/evidence.ts';
import { compose } from '../../../../main/engine/pipeline/middleware.ts';
import {
  localTime,
  openingState,
  todayText,
} from '../../../../main/engine/pipeline/opening-state.ts';
import { rankFacts } from '../../../../main/engine/pipeline/rank-facts.ts';
import { retryDelay } from '../../../../main/engine/pipeline/retry-delay.ts';
import { indexShop } from '../../../../main/engine/pipeline/shop.ts';
import { createSlots } from '../../../../main/engine/pipeline/slots.ts';
import { sourcesOf } from '../../../../main/engine/pipeline/sources.ts';
import { telling } from '../../../../main/engine/pipeline/words.ts';
import { BAKERY, FACTS } from '../intake/house.ts';

const SHOP = indexShop(BAKERY, FACTS);
const GIVEN = FACTS.map(({ id, title, text }) => ({ id, title, text }));

describe('middleware', () => {
  it('would answer twice where a step calls next twice', async () => {
    let ends = 0;
    const twice = compose<null>([
      async (_, next) => {
        await next();
        await next();
      },
    ]);
    const run = twice(null, () => {
      ends += 1;
      return Promise.resolve();
    });
    await expect(run).rejects.toThrow('called next twice');
    expect(ends).toBe(1);
  });

  it('would go on behind a step that has ended the way, or out of order', async () => {
    const seen: string[] = [];
    const way = compose<null>([
      async (_, next) => {
        seen.push('in');
        await next();
        seen.push('out');
      },
      () => {
        seen.push('end');
        return Promise.resolve();
      },
      () => {
        seen.push('never');
        return Promise.resolve();
      },
    ]);
    await way(null, () => Promise.resolve());
    expect(seen).toEqual(['in', 'end', 'out']);
  });
});

describe('opening state', () => {
  const at = (iso: string, timeZone = 'UTC') => localTime(timeZone, Date.parse(iso));
  const bar = [{ day: 5, opens: 20 * 60, closes: 2 * 60 }];

  it('would tell the day of the machine instead of the shop', () => {
    expect(at('2026-11-14T23:30:00Z', 'Europe/Madrid')).toMatchObject({ day: 0, minute: 30 });
    expect(at('2026-11-14T02:30:00Z', 'America/New_York')).toMatchObject({ day: 5, minute: 1290 });
  });

  it('would crash on a time zone that does not exist', () => {
    expect(at('2026-11-14T10:00:00Z', 'Mars/Olympus')).toMatchObject({ day: 6, minute: 600 });
  });

  it('would say closed after midnight of a night that goes on', () => {
    expect(openingState(bar, at('2026-11-14T01:59:00Z'))).toEqual({ open: true, until: 120 });
    expect(openingState(bar, at('2026-11-14T02:00:00Z'))).toMatchObject({ open: false });
    expect(openingState(bar, at('2026-11-13T20:00:00Z'))).toMatchObject({ open: true });
  });

  it('would name a wrong next opening', () => {
    const hours = BAKERY.openingHours;
    expect(openingState(hours, at('2026-11-14T18:00:00Z'))).toEqual({
      open: false,
      next: { day: 1, opens: 480, today: false },
    });
    expect(openingState(hours, at('2026-11-16T07:00:00Z'))).toMatchObject({
      next: { day: 1, today: true },
    });
    expect(openingState([], at('2026-11-16T07:00:00Z'))).toEqual({ open: false, next: null });
  });

  it('would be told in words that do not say so', () => {
    expect(todayText(BAKERY, Date.parse('2026-11-14T10:00:00Z'))).toBe(
      'Today is Saturday 14 November 2026 at the shop. It is open now, until 18:00.',
    );
    expect(todayText(BAKERY, Date.parse('2026-11-15T10:00:00Z'))).toContain(
      'closed now and opens on Monday at 08:00',
    );
  });
});

describe('words', () => {
  it.each([
    ['cakes', 'Cake'],
    ['limón', 'LIMON'],
    ['الكعكة', 'كعكه'],
    ['٢٤', '24'],
    ['۲۴', '24'],
    ['२४', '24'],
    ['deliveries', 'delivery'],
  ])('would not find %s in %s', (a, b) => {
    const [other] = telling(b);
    expect(telling(a).has(other ?? '')).toBe(true);
  });

  it('would find nothing in a script without spaces', () => {
    const asked = telling('ケーキはいくらですか');
    expect([...telling('ケーキ 24')].some((word) => asked.has(word))).toBe(true);
  });

  it('would take words that say nothing for a subject', () => {
    expect([...telling('Hi, can you tell me what the price is?')]).toEqual(['tell', 'pric']);
  });
});

describe('facts for a question', () => {
  it('would hand over another fact first than the one asked for', () => {
    const first = (question: string) =>
      rankFacts(SHOP, telling(question), new Set())[0]?.indexed.fact.id;
    expect(first('How much is a lemon cake?')).toBe('lemon');
    expect(first('¿Cuánto cuesta la tarta de limón?')).toBe('lemon');
    expect(first('Do you deliver on Friday?')).toBe('delivery');
    expect(first('Are there walnuts in it?')).toBe('nuts');
  });

  it('would forget what the talk is about', () => {
    const [first] = rankFacts(SHOP, telling('And for twelve?'), telling('lemon cake please'));
    expect(first?.indexed.fact.id).toBe('lemon');
  });

  it('would leave out facts because a question is in words that none of them uses', () => {
    expect(rankFacts(SHOP, telling('Wie viel kostet das?'), new Set())).toHaveLength(FACTS.length);
  });
});

describe('sources of a reply', () => {
  const sources = (reply: string, customer: string, factsUsed: string[] | null = null) =>
    sourcesOf({ reply, customer, given: GIVEN, factsUsed, shop: SHOP }).map(({ factId }) => factId);

  it('would not see which fact a reply uses', () => {
    expect(sources('The lemon cake is €24.', 'How much is the lemon cake?')).toEqual(['lemon']);
  });

  it('would rest a reply on a fact that only the question named', () => {
    const question = 'Does the walnut bread contain wheat and milk?';
    expect(sources('Yes, the walnut bread contains wheat and milk.', question)).toEqual([]);
    expect(sources('Yes, it does!', question)).toEqual([]);
    expect(sources('Yes, the walnut bread is fine.', 'Is walnut bread fine?')).toEqual([]);
  });

  it('would overrule a provider that says what it used', () => {
    expect(sources('The lemon cake is €24.', '', ['hours', 'unknown'])).toEqual(['hours']);
    expect(sources('The lemon cake for 8 people costs €24.', '', [])).toEqual([]);
  });
});

describe('evidence', () => {
  const source = { factId: null, title: 'Hours', passage: '8 to 18' };
  const flag = (kind: 'leak' | 'injection' | 'amount') => ({ kind, text: '' });

  it.each([
    ['facts found', [], [source], 'openai', 'facts-found'],
    ['a flag', [flag('amount')], [source], 'openai', 'check'],
    ['a leak', [flag('leak')], [source], 'openai', 'needs-you'],
    ['orders without ground', [flag('injection')], [], 'openai', 'needs-you'],
    ['orders with ground', [flag('injection')], [source], 'openai', 'check'],
    ['a built-in "I do not know"', [], [], 'built-in', 'needs-you'],
    ['nothing to stand on', [], [], 'openai', 'check'],
  ] as const)('would be wrong for %s', (_, flags, sources, providerId, evidence) => {
    expect(evidenceOf({ flags, sources, providerId }).evidence).toBe(evidence);
  });

  it.each([
    ['keep a "you are welcome" from being approved', [], 'facts-found'],
    ['trust thanks that leak', [flag('leak')], 'needs-you'],
    ['trust thanks for orders', [flag('injection')], 'needs-you'],
    ['trust thanks that name an amount', [flag('amount')], 'check'],
  ] as const)('would %s', (_, flags, evidence) => {
    const reply = { flags, sources: [], providerId: 'built-in', needsNoFacts: true } as const;
    expect(evidenceOf(reply).evidence).toBe(evidence);
  });

  it('would hide that a reply stands on nothing', () => {
    const { flags } = evidenceOf({ flags: [], sources: [], providerId: 'openai' });
    expect(flags).toEqual([{ kind: 'fact', text: '' }]);
  });
});

describe('trying a provider again', () => {
  const error = (code: ErrorCode, retryAfterMs?: number) =>
    new FrontdeskError(code, 'x', retryAfterMs === undefined ? {} : { details: { retryAfterMs } });

  it.each([
    ['an overload at once or never', error('provider.overloaded'), 1, 1000],
    ['longer each time', error('provider.unreachable'), 3, 15_000],
    ['without end', error('provider.overloaded'), 4, null],
    ['sooner than it wishes', error('provider.rate-limited', 7000), 1, 7000],
    ['although it wants an hour', error('provider.rate-limited', 3_600_000), 1, null],
    ['with a wrong key', error('provider.key'), 1, null],
    ['after a refusal', error('provider.refused'), 1, null],
    ['with a broken wish', error('provider.rate-limited', -5), 1, 1000],
  ] as const)('would be done wrongly: %s', (_, fault, failures, delay) => {
    expect(retryDelay(fault, failures)).toBe(delay);
  });
});

describe('places', () => {
  it('would let in more than there are, or lose one when someone leaves the line', async () => {
    const slots = createSlots(1);
    const never = new AbortController().signal;
    let leave = (): void => undefined;
    const first = slots.run(never, () => new Promise<void>((resolve) => (leave = resolve)));
    const impatient = new AbortController();
    const second = slots.run(impatient.signal, () => Promise.resolve('second'));
    const third = slots.run(never, () => Promise.resolve('third'));
    impatient.abort();
    await expect(second).rejects.toMatchObject({ code: 'cancelled' });
    leave();
    await first;
    expect(await third).toBe('third');
    expect(await slots.run(never, () => Promise.resolve('fourth'))).toBe('fourth');
  });

  it('would be lost when the work in one fails', async () => {
    const slots = createSlots(1);
    const { signal } = new AbortController();
    await expect(slots.run(signal, () => Promise.reject(new Error('broken')))).rejects.toThrow(
      'broken',
    );
    expect(await slots.run(signal, () => Promise.resolve(1))).toBe(1);
  });
});
