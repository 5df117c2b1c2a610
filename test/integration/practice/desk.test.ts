import { describe, expect, it } from 'vitest';
import { ConversationLocks } from '../../../main/engine/conversation-locks.ts';
import type { Draft } from '../../../main/engine/domain/draft.ts';
import { createEngine } from '../../../main/engine/engine.ts';
import { createPracticeChannel } from '../../../main/channels/practice/channel.ts';
import { pretendCustomers } from '../../../main/channels/practice/customers.ts';
import { sampleShop } from '../../../main/channels/practice/sample-shop/index.ts';
import { builtInModel } from '../../../main/providers/built-in/model.ts';
import { framesFor } from '../../../main/providers/built-in/language/index.ts';
import { createLanguageIdentifier } from '../../../main/understanding/language/index.ts';
import { FakeClock } from '../../doubles/fake-clock.ts';
import { FixedUnderstander } from '../../doubles/fixed-understander.ts';
import { MemorySettingsStore } from '../../doubles/memory-settings-store.ts';
import { MemoryStore } from '../../doubles/memory-store.ts';
import { RecordingEvents } from '../../doubles/recording-events.ts';
import { SeededRandom } from '../../doubles/seeded-random.ts';
import { SilentLogger } from '../../doubles/silent-logger.ts';

interface Reviewed {
  from: string;
  asked: string;
  draft: Draft;
}

/** The real engine, channel, responder and language identifier; only the store, the clock and chance are twins. */
async function openPracticeDesk(seed: number) {
  const clock = new FakeClock();
  const store = new MemoryStore();
  await store.commit([
    { type: 'put-business', business: sampleShop.business },
    ...sampleShop.facts.map((fact) => ({ type: 'put-fact' as const, fact })),
  ]);
  const logger = new SilentLogger();
  const random = new SeededRandom(seed);
  const arrived: { recipient: string; text: string }[] = [];
  const practice = createPracticeChannel(
    { clock, random, logger },
    { seed, onArrival: (message) => arrived.push(message) },
  );
  const languages = createLanguageIdentifier();
  await languages.ready();
  const engine = createEngine({
    store,
    clock,
    random,
    logger,
    settings: new MemorySettingsStore(),
    events: new RecordingEvents(),
    models: { current: () => Promise.resolve(builtInModel) },
    languages,
    // On a clock that leaps, what is learnt each minute would be learnt in one go.
    understander: new FixedUnderstander(),
    channels: [practice.channel],
    locks: new ConversationLocks(),
  });
  await engine.start();

  const reviewed: Reviewed[] = [];
  const { review } = engine.services;

  /** Approves whatever waits, as it is. */
  async function clearQueue(): Promise<void> {
    for (const row of await review.queue()) {
      const { draft, conversation, messages } = await review.card(row.turnId);
      if (draft === null || row.state !== 'awaiting-review') continue;
      const asked = messages.map(({ body }) => (body.kind === 'text' ? body.text : '')).join(' / ');
      reviewed.push({ from: conversation.address, asked, draft });
      if (draft.evidence === 'needs-you') await review.reject(row.turnId);
      else {
        await review.approve({
          turnId: row.turnId,
          draftId: draft.id,
          draftVersion: draft.version,
          lastMessageId: row.lastMessageId,
          flagsSeen: true,
        });
      }
    }
  }
  return { clock, engine, store, arrived, reviewed, clearQueue };
}

describe('an hour at the practice desk', () => {
  it('runs itself: every customer writes, gets a reply in their language, and goes on', async () => {
    const desk = await openPracticeDesk(11);
    for (let half = 0; half < 120; half += 1) {
      await desk.clock.advance(30_000);
      await desk.clearQueue();
    }
    await desk.engine.stop();

    expect(new Set(desk.reviewed.map(({ from }) => from)).size).toBe(pretendCustomers.length);
    expect(desk.reviewed.length).toBeGreaterThan(60);
    const languages = new Map(
      pretendCustomers.map(({ id, language }) => [`customer:${id}`, language]),
    );
    const wrong = desk.reviewed.filter(({ from, draft }) => draft.language !== languages.get(from));
    expect(wrong.map(({ asked, draft }) => `${draft.language}: ${asked}`)).toEqual([]);
    expect(desk.arrived.length).toBeGreaterThan(40);
  });

  it('gives no customer a made-up fact, and asks no look at what comes straight from one', async () => {
    const desk = await openPracticeDesk(12);
    for (let half = 0; half < 120; half += 1) {
      await desk.clock.advance(30_000);
      await desk.clearQueue();
    }
    await desk.engine.stop();
    const asksFacts = new Set(['friendly', 'burst', 'curious', 'polite']);
    for (const { id, temper, nudge } of pretendCustomers.filter((one) =>
      asksFacts.has(one.temper),
    )) {
      const own = desk.reviewed.filter(({ from, asked }) => {
        const again = nudge.some((line) => asked.includes(line));
        return from === `customer:${id}` && !again;
      });
      const poor = own.filter(({ draft }) => draft.evidence !== 'facts-found');
      expect(poor.map(({ asked, draft }) => `${temper}: ${asked} → ${draft.text}`)).toEqual([]);
    }
    for (const { draft, asked } of desk.reviewed) {
      if (draft.sources.length === 0) expect(draft.text, asked).not.toMatch(/\d/u);
      const { unknown, unknownToo } = framesFor(draft.language);
      const plain = [...unknown, ...unknownToo].every((line) => !draft.text.includes(line));
      if (plain && draft.sources.length > 0) {
        expect({ asked, flags: draft.flags }).toEqual({ asked, flags: [] });
      }
    }
  });
});
