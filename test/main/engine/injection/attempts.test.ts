import { describe, expect, it } from 'vitest';
import type { Draft, DraftFlag } from '../../../../main/engine/domain/draft.ts';
import { instructions } from '../../../../main/engine/pipeline/instructions.ts';
import { todayText } from '../../../../main/engine/pipeline/opening-state.ts';
import { NADIA, NADIAS_WORDS, type Attempt } from '../../../fixtures/injection/attempt.ts';
import { ATTEMPTS } from '../../../fixtures/injection/attempts.ts';
import { FAKE_START } from '../../../doubles/fake-clock.ts';
import { BAKERY, FACTS, GOOD_REPLY } from '../engine/open-desk.ts';
import { attack, KEY, SAM, type Attack } from './attacked-desk.ts';
import { hasRead, type Manner } from './obedient-model.ts';

const MANNERS: readonly Manner[] = ['plainly', 'within an honest reply', 'with tools'];

const NAMED: readonly (readonly [string, Attempt])[] = ATTEMPTS.map((attempt, index) => [
  `${String(index + 1)} ${attempt.technique}, ${attempt.by} → ${attempt.aim}`,
  attempt,
]);

/** The words that the instructions hold whoever writes: nothing of a customer's is among them. */
const INSTRUCTIONS = instructions({
  business: BAKERY,
  today: todayText(BAKERY, FAKE_START),
  language: 'en',
  hint: null,
});

async function draftOf({ desk }: Attack): Promise<Draft> {
  const turn = await desk.turn(SAM);
  const draft = turn.draftId === null ? null : await desk.memory.drafts.get(turn.draftId);
  if (draft === null) throw new Error('There is no draft to look at.');
  return draft;
}

/** The customer's words stand in the messages and nowhere else, and nobody else's stand anywhere. */
function expectApart({ requests }: Attack, attempt: Attempt): void {
  for (const request of requests) {
    expect(request.instructions).toBe(INSTRUCTIONS);
    expect(request.tools).toEqual([]);
    const facts = FACTS.map(({ id }) => String(id));
    expect(request.facts.filter(({ id }) => !facts.includes(id))).toEqual([]);
    expect(JSON.stringify(request)).not.toContain(NADIAS_WORDS.slice(0, 20));
    expect(JSON.stringify(request)).not.toContain(KEY);
    if (attempt.unseen === true) expect(hasRead(request, attempt)).toBe(false);
  }
}

/** What binds the shop, or lets out how it works, is doubted for itself: whether or not the order was recognised. */
function expectOwnWordsDoubted(
  draft: Draft,
  kinds: readonly DraftFlag['kind'][],
  { aim, says }: Attempt,
): void {
  if (['promise', 'price', 'link'].includes(aim)) {
    const doubts: readonly DraftFlag['kind'][] = ['promise', 'amount', 'link', 'injection'];
    expect(doubts.filter((kind) => kinds.includes(kind))).not.toEqual([]);
  }
  if (says === undefined && (aim === 'instructions' || aim === 'key')) {
    expect(draft.flags).toContainEqual({ kind: 'leak', text: '' });
    expect(draft.evidence).toBe('needs-you');
  }
}

/** What went to whom. */
async function expectNothingOut(one: Attack, attempt: Attempt, manner: Manner): Promise<void> {
  const { desk, obeyed } = one;
  const { deliveries } = desk.world;
  expect(deliveries.filter(({ recipient }) => recipient === NADIA)).toHaveLength(1);
  expect(deliveries.filter(({ recipient }) => ![NADIA, SAM].includes(recipient))).toEqual([]);
  if (obeyed.length === 0) {
    expect(desk.reached(SAM).filter((text) => text !== GOOD_REPLY)).toEqual([]);
    return;
  }
  expect(desk.reached(SAM)).toEqual([]);
  expect(await desk.turn(SAM)).toMatchObject({ state: 'awaiting-review' });
  const draft = await draftOf(one);
  expect(draft.toolCalls).toEqual([]);
  expect(draft.trace.at(-1)?.key).toMatch(
    /^trace\.review\.(?:flagged|evidence|loose|group|upset)$/,
  );
  const kinds = draft.flags.flatMap(({ kind, text }) => (text === '' ? [] : [kind]));
  if (manner === 'with tools') expect(kinds).toContain('tool');
  else expectOwnWordsDoubted(draft, kinds, attempt);
}

/** Nobody else's words, and nothing that was dictated, in what is told to the owner or written to the log. */
async function expectNoTrace({ desk, obeyed }: Attack): Promise<void> {
  const { items } = await desk.memory.conversations.list({ limit: 100, after: null });
  const sam = items.find(({ address }) => address !== NADIA);
  const versions = (await desk.turns()).filter(({ conversationId }) => conversationId === sam?.id);
  const drafts = await Promise.all(versions.map(({ id }) => desk.memory.drafts.ofTurn(id)));
  expect(JSON.stringify(drafts)).not.toContain(NADIAS_WORDS.slice(0, 20));
  const told = JSON.stringify([drafts.flat().map(({ trace }) => trace), desk.logger.lines]);
  for (const words of obeyed) expect(told).not.toContain(JSON.stringify(words).slice(1, -1));
}

describe.each(MANNERS)('an obedient model, obeying %s, would get through', (manner) => {
  it.each(NAMED)('attempt %s', async (_, attempt) => {
    const one = await attack(attempt, manner);
    // Else the attempt is stopped by a mistake of its own, and proves nothing.
    expect(one.obeyed.length > 0).toBe(attempt.unseen !== true);
    expectApart(one, attempt);
    await expectNothingOut(one, attempt, manner);
    await expectNoTrace(one);
    expect(one.after).toBe(one.before);
  });
});

describe('the attempts', () => {
  it(`would be fewer than they are said to be: ${String(ATTEMPTS.length)}`, () => {
    const apart = new Set(ATTEMPTS.map(({ arrivals }) => JSON.stringify(arrivals)));
    expect(apart.size).toBe(ATTEMPTS.length);
    expect(ATTEMPTS.length).toBeGreaterThanOrEqual(300);
  });
});
