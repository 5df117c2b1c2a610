import { toFrontdeskError, type ErrorShape, type FrontdeskError } from '../domain/errors.ts';
import type { ConversationId, ProviderId, TurnId } from '../domain/ids.ts';
import { advance } from '../domain/turn-machine.ts';
import { ConversationLocks } from '../conversation-locks.ts';
import type { TurnState } from '../domain/turn.ts';
import type { EngineParts } from '../parts.ts';
import { conclude, Outdated, STORE_RETRY_MS } from './conclude.ts';
import { DraftWatch } from './draft-watch.ts';
import type { Job, Known, StartDraft } from './job.ts';
import { pipeline } from './pipeline.ts';
import { prepare } from './prepare.ts';
import { recoverDrafting } from './recover-drafting.ts';
import { retryDelay } from './retry-delay.ts';
import { createShopWindow } from './shop.ts';
import { createSlots } from './slots.ts';
import type { Conclusion } from './turn-work.ts';
import { wait } from './wait.ts';

/** Drafts that are written at once unless told otherwise. Each conversation has one at most. */
const DRAFTS_AT_ONCE = 16;

const WANTS_DRAFT: readonly TurnState[] = ['ready', 'drafting'];

/** Has drafts written for turns that are ready. Every end is stored and told; nothing is thrown at the caller. */
export interface Drafting {
  start: StartDraft;
  /** Aborts the model's call. The caller has already stored the turn's new state. */
  cancel(turnId: TurnId): void;
  /** What is written so far; null where the turn is not being drafted. */
  progress(turnId: TurnId): { text: string; checking: boolean } | null;
  /** The last failure of the provider, until a call succeeds. */
  lastFault(): ErrorShape | null;
  /** Whether one more draft could begin at once, with `ahead` others about to. */
  room(ahead: number): boolean;
  /** Takes up what was ready or being drafted when the app ended. */
  recover(): Promise<void>;
  /** Aborts every call and resolves when nothing is written any more. What was begun is taken up by `recover`. */
  stop(): Promise<void>;
}

export function createDrafting(
  parts: EngineParts,
  dependencies: {
    /** Tells the outbox that sends of a conversation have changed. */
    outboxChanged: (conversationId: ConversationId) => void;
    draftsAtOnce?: number;
  },
): Drafting {
  const { store, clock, events, locks, logger } = parts;
  const jobs = new Map<TurnId, Job>();
  const running = new Set<Promise<void>>();
  const places = dependencies.draftsAtOnce ?? DRAFTS_AT_ONCE;
  const slots = createSlots(places);
  const lanes = new ConversationLocks();
  const shopWindow = createShopWindow(parts);
  let fault: { by: ProviderId; error: ErrorShape } | null = null;
  let stopped = false;

  const stopListening = events.on((event) => {
    if (event.type !== 'conversation-changed') return;
    for (const job of jobs.values()) {
      if (job.known?.turn.conversationId === event.conversationId) job.stale = true;
    }
  });

  let giveUpRecovery = (): void => undefined;

  function concluded({ send, turn }: Conclusion): void {
    if (send !== undefined) dependencies.outboxChanged(turn.conversationId);
  }

  /** From `ready` to `drafting`, written down before the provider is asked. */
  async function begin(job: Job): Promise<void> {
    await conclude(parts, job, 'ready', ({ turn, now }) => ({
      turn: advance(turn, 'drafting-started', now, { attempts: turn.attempts + 1, error: null }),
    }));
  }

  /** Another provider's fault is not this one's. */
  function lastFault(): ErrorShape | null {
    return fault !== null && fault.by === parts.settings.get().provider ? fault.error : null;
  }

  async function attempt(job: Job): Promise<void> {
    const { turn } = await loaded(job);
    if (turn.state === 'ready') await begin(job);
    const watch = new DraftWatch(parts, turn);
    job.watch = watch;
    try {
      await pipeline(await prepare(parts, shopWindow, job, watch, concluded), () =>
        Promise.resolve(),
      );
    } finally {
      watch.stop();
    }
    fault = null;
  }

  /** A fault that passes is waited out without holding a place; any other ends the turn, visibly. */
  async function draft(job: Job): Promise<void> {
    const { signal } = job.controller;
    for (let failures = 1; ; failures += 1) {
      try {
        return await slots.run(signal, () => attempt(job));
      } catch (cause) {
        if (cause instanceof Outdated || signal.aborted) throw cause;
        const error = toFrontdeskError(cause);
        if (error.code.startsWith('provider.')) {
          fault = { by: parts.settings.get().provider, error: error.toShape() };
        }
        logger.warn('drafting.failed', { code: error.code, failures });
        const delay = retryDelay(error, failures);
        if (delay === null) return fail(job, error);
        // The turn stays as it is meanwhile: without a word the desk would look as if nobody waited.
        events.emit({ type: 'fault', code: error.code, message: error.message });
        await wait(clock, delay, signal);
      }
    }
  }

  async function fail(job: Job, error: FrontdeskError): Promise<void> {
    if (error.code === 'internal') logger.error('drafting.broke', error.cause ?? error);
    await conclude(parts, job, 'drafting', ({ turn, now }) => ({
      turn: advance(turn, 'drafting-failed', now, {
        error: error.toShape(),
        alarm: job.alarm ?? undefined,
      }),
    }));
  }

  /** Reads what the caller could not say or what has changed since. @throws Outdated where the turn wants no draft */
  async function load(job: Job): Promise<void> {
    const turn = job.known?.turn ?? (await store.turns.get(job.turnId));
    if (turn === null) throw new Outdated();
    if (!job.stale && job.known !== null && job.known.fresh !== null) return;
    // Set before the read, so that a change during it is noticed.
    job.known = { turn, fresh: null };
    job.stale = false;
    const snapshot = await store.conversations.snapshot(turn.conversationId);
    const now = snapshot?.openTurns.find(({ id }) => id === turn.id);
    if (snapshot === null || now === undefined) throw new Outdated();
    const { conversation, contact } = snapshot;
    job.known = { turn: now, fresh: { conversation, contact } };
  }

  /** A store that cannot be read now is asked again: a turn is not forgotten because of it. */
  async function loaded(job: Job): Promise<Known> {
    for (;;) {
      try {
        await load(job);
        if (job.known !== null && WANTS_DRAFT.includes(job.known.turn.state)) return job.known;
        throw new Outdated();
      } catch (cause) {
        if (cause instanceof Outdated) throw cause;
        const error = toFrontdeskError(cause);
        logger.error('drafting.not-read', cause);
        events.emit({ type: 'fault', code: error.code, message: error.message });
        await wait(clock, STORE_RETRY_MS, job.controller.signal);
      }
    }
  }

  /** Closing the app is no crash: a draft that it interrupted does not count as tried. */
  async function putBack(job: Job): Promise<void> {
    const turn = job.known?.turn;
    if (turn?.state !== 'drafting') return;
    const attempts = Math.max(0, turn.attempts - 1);
    const ready = advance(turn, 'drafting-interrupted', clock.now(), { attempts });
    await locks.run(turn.conversationId, () => store.commit([{ type: 'put-turn', turn: ready }]));
  }

  async function run(job: Job): Promise<void> {
    try {
      const { turn } = await loaded(job);
      await lanes.run(turn.conversationId, () => draft(job));
    } catch (cause) {
      const error = toFrontdeskError(cause);
      if (cause instanceof Outdated || error.code === 'cancelled') return;
      logger.error('drafting.broke', cause);
      events.emit({ type: 'fault', code: error.code, message: error.message });
    } finally {
      if (jobs.get(job.turnId) === job) jobs.delete(job.turnId);
    }
  }

  function start(turnId: TurnId, given?: Known): void {
    if (stopped || jobs.has(turnId)) return;
    const controller = new AbortController();
    const job: Job = {
      turnId,
      controller,
      known: given ?? null,
      stale: false,
      watch: null,
      alarm: null,
    };
    jobs.set(turnId, job);
    const work = run(job);
    running.add(work);
    void work.finally(() => running.delete(work));
  }

  return {
    start,
    cancel(turnId) {
      jobs.get(turnId)?.controller.abort();
      jobs.delete(turnId);
    },
    progress: (turnId) => jobs.get(turnId)?.watch?.progress ?? null,
    lastFault,
    room: (ahead) => jobs.size + ahead < places,
    async recover() {
      giveUpRecovery = await recoverDrafting(parts, start);
    },
    async stop() {
      giveUpRecovery();
      stopped = true;
      const interrupted = [...jobs.values()];
      for (const job of interrupted) job.controller.abort();
      await Promise.allSettled(running);
      jobs.clear();
      await Promise.allSettled(interrupted.map(putBack));
      stopListening();
      shopWindow.stop();
    },
  };
}
