import type { EngineEvent } from '../domain/engine-event.ts';
import type { DraftId, MessageId } from '../domain/ids.ts';
import { bodyText } from '../domain/message.ts';
import type { Send } from '../domain/send.ts';
import type { Instant } from '../domain/time.ts';
import type { EngineParts } from '../parts.ts';
import type { Lesson } from '../ports/understander.ts';

/** What came of so long ago is learnt from when the app starts. Milliseconds. */
const LOOKED_BACK_MS = 30 * 24 * 60 * 60_000;
/** The newest approved answers that are learnt from. */
const MOST_LESSONS = 500;
/** Changes of the shop, and answers, are gathered for so long before all is learnt anew. Milliseconds. */
const SHOP_GATHERED_MS = 10_000;
const ANSWERS_GATHERED_MS = 5 * 60_000;

/** How long what a fact teaches may wait for more; null where it teaches nothing. */
function gatheredFor(event: EngineEvent): number | null {
  if (event.type === 'business-changed') return SHOP_GATHERED_MS;
  return event.type === 'send-changed' && event.state === 'sent' ? ANSWERS_GATHERED_MS : null;
}

/** Keeps the understander taught: the shop's facts, and which facts answered which question with the owner's approval. */
export interface Learning {
  /** Returns at once: the desk does not wait for it. */
  start(): void;
  stop(): Promise<void>;
}

export function createLearning(parts: EngineParts): Learning {
  const { store, clock, events, understander, logger, channels } = parts;
  /** By draft, so that what is read twice counts once. */
  const lessons = new Map<DraftId, Lesson>();
  let readUntil: Instant = 0;
  let planned: { at: Instant; cancel: () => void } | null = null;
  let working: Promise<void> = Promise.resolve();
  let stopped = false;
  let stopListening = (): void => undefined;

  /** What the owner approved. What left by itself proves nothing. */
  async function approvedSince(since: Instant): Promise<Send[]> {
    const left = await Promise.all(channels.map(({ id }) => store.sends.leftSince(id, since)));
    return left
      .flat()
      .filter(({ origin, state }) => origin === 'approved' && state === 'sent')
      .toSorted((a, b) => (a.settledAt ?? 0) - (b.settledAt ?? 0))
      .slice(-MOST_LESSONS);
  }

  async function lessonsOf(sends: readonly Send[]): Promise<(readonly [DraftId, Lesson])[]> {
    const draftIds = sends.flatMap(({ draftId }): DraftId[] => (draftId === null ? [] : [draftId]));
    const drafts = (await store.drafts.byIds(draftIds)).filter((draft) => draft.sources.length > 0);
    const asked = drafts.map(({ answersMessageId }): MessageId => answersMessageId);
    const messages = new Map((await store.messages.byIds(asked)).map((one) => [one.id, one]));
    return drafts.flatMap(({ id, answersMessageId, sources }) => {
      const message = messages.get(answersMessageId);
      const question = message === undefined ? '' : bodyText(message.body);
      const factIds = sources.flatMap(({ factId }) => factId ?? []);
      return question === '' ? [] : [[id, { question, factIds }] as const];
    });
  }

  async function learn(): Promise<void> {
    const began = clock.now();
    const fresh = await lessonsOf(await approvedSince(readUntil));
    const facts = await store.business.facts();
    if (stopped) return;
    readUntil = began;
    for (const [draftId, lesson] of fresh) lessons.set(draftId, lesson);
    for (const draftId of [...lessons.keys()].slice(0, -MOST_LESSONS)) lessons.delete(draftId);
    understander.learn({ facts, answered: [...lessons.values()] });
  }

  function work(): void {
    planned = null;
    working = working.then(learn).catch((cause: unknown) => {
      // What was learnt last still holds, and the next answer brings it here again.
      logger.warn('learning.failed', { cause: String(cause) });
    });
  }

  function plan(event: EngineEvent): void {
    const wait = gatheredFor(event);
    if (wait === null || stopped) return;
    const at = clock.now() + wait;
    if (planned !== null && planned.at <= at) return;
    planned?.cancel();
    planned = { at, cancel: clock.schedule(at, work) };
  }

  return {
    start() {
      readUntil = Math.max(0, clock.now() - LOOKED_BACK_MS);
      stopListening = events.on(plan);
      work();
    },
    async stop() {
      stopped = true;
      planned?.cancel();
      stopListening();
      understander.stop();
      await working;
    },
  };
}
