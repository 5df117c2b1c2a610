import { describe, expect, it } from 'vitest';
import type { ModelMessage } from '../../../../main/engine/ports/language-model.ts';
import { pretendCustomers } from '../../../../main/channels/practice/customers.ts';
import type { PretendCustomer } from '../../../../main/channels/practice/customers/pretend-customer.ts';
import { framesFor } from '../../../../main/providers/built-in/language/index.ts';
import { createLanguageIdentifier } from '../../../../main/understanding/language/index.ts';
import { customerSays, replyOf, shopRequest } from '../../providers/built-in/shop-request.ts';

interface Told {
  customer: PretendCustomer;
  scene: string;
  burst: number;
  lines: readonly string[];
  before: readonly ModelMessage[];
}

/** Every burst in every wording, with what was said before it. */
function everyBurst(): Told[] {
  const told: Told[] = [];
  for (const customer of pretendCustomers) {
    for (const { id, bursts } of customer.scenes) {
      const before: ModelMessage[] = [];
      for (const [burst, lines] of bursts.entries()) {
        const wordings = Math.max(...lines.map((line) => line.length));
        for (let wording = 0; wording < wordings; wording += 1) {
          const said = lines.map((line) => line[wording % line.length] ?? '');
          told.push({ customer, scene: id, burst, lines: said, before: [...before] });
        }
        before.push(...customerSays(...lines.map((line) => line[0] ?? '')));
        before.push({ role: 'assistant', text: 'See above.' });
      }
    }
  }
  return told;
}

const ALL = everyBurst().map((told) => [told.customer.id, told.lines.join(' / '), told] as const);
const where = (test: (told: Told) => boolean) => ALL.filter(([, , told]) => test(told));

async function draftFor({ customer, lines, before }: Told) {
  const request = shopRequest([...before, ...customerSays(...lines)], customer.language);
  return { request, reply: await replyOf(request) };
}

const ASK_FACTS = new Set(['friendly', 'burst', 'curious', 'polite']);

describe('the sample shop', () => {
  it.each(where(({ customer }) => ASK_FACTS.has(customer.temper)))(
    'has a full answer for %s: %s',
    async (_id, _lines, told) => {
      const { reply } = await draftFor(told);
      const { unknown, unknownToo } = framesFor(told.customer.language);
      expect(reply.facts).not.toEqual([]);
      expect([...unknown, ...unknownToo].filter((line) => reply.text.includes(line))).toEqual([]);
    },
  );

  it.each(ALL)('puts no number into a reply that no fact holds: %s: %s', async (_id, _l, told) => {
    const { request, reply } = await draftFor(told);
    const used = request.facts.filter(({ id }) => reply.facts.includes(id.replace('sample-', '')));
    const known = new Set(used.flatMap(({ text }) => text.match(/\d+/gu) ?? []));
    expect((reply.text.match(/\d+/gu) ?? []).filter((number) => !known.has(number))).toEqual([]);
  });

  it.each(where(({ customer, burst }) => customer.temper === 'asks-unknown' && burst === 0))(
    'does not pretend to know for %s: %s',
    async (_id, _lines, told) => {
      const { reply } = await draftFor(told);
      const { unknown, unknownToo } = framesFor('en');
      expect([...unknown, ...unknownToo].some((line) => reply.text.includes(line))).toBe(true);
    },
  );

  it.each(where(({ customer, burst }) => customer.temper === 'angry' && burst === 0))(
    'is sorry or helps %s: %s',
    async (_id, _lines, told) => {
      const { reply } = await draftFor(told);
      const sorry = reply.text.includes(framesFor('en').ownerLooks);
      expect(sorry || reply.facts.includes('contact')).toBe(true);
    },
  );

  const tricks = new Set(['ignore', 'others']);
  it.each(where(({ customer, scene }) => customer.temper === 'trickster' && tricks.has(scene)))(
    'does not fall for %s: %s',
    async (_id, _lines, told) => {
      const { reply } = await draftFor(told);
      expect(reply).toMatchObject({ text: framesFor('en').onlyTheShop, facts: [] });
    },
  );
});

describe('the customers', () => {
  it('write in the language they are said to', async () => {
    const languages = createLanguageIdentifier();
    await languages.ready();
    const wrong = ALL.filter(
      ([, , { customer, lines }]) =>
        languages.identify(lines.join('\n'), null) !== customer.language,
    );
    expect(wrong.map(([id, lines]) => `${id}: ${lines}`)).toEqual([]);
  });

  it('are told apart, and there are enough of them for a shop', () => {
    expect(new Set(pretendCustomers.map(({ id }) => id)).size).toBe(pretendCustomers.length);
    expect(new Set(pretendCustomers.map(({ temper }) => temper)).size).toBeGreaterThanOrEqual(6);
    expect(new Set(pretendCustomers.map(({ language }) => language)).size).toBeGreaterThanOrEqual(
      3,
    );
  });
});
