import { FrontdeskError, toFrontdeskError } from '../domain/errors.ts';
import type { ConversationId } from '../domain/ids.ts';
import type { Turn } from '../domain/turn.ts';
import type { EngineParts } from '../parts.ts';
import type { Change, ConversationSnapshot } from '../ports/store.ts';
import type { Job } from './job.ts';
import type { Conclusion, Fresh } from './turn-work.ts';
import { wait } from './wait.ts';

/** A store that refuses is asked again after so long, in milliseconds: the answer is paid for and must not be lost. */
export const STORE_RETRY_MS = 5000;

/** The turn has moved on: what was worked out for it is thrown away. */
export class Outdated extends Error {}

interface Loaded extends Fresh {
  snapshot: ConversationSnapshot | null;
}

/** The turn as it is stored now. @throws Outdated where it is not being drafted any more */
async function refreshed(
  parts: EngineParts,
  conversationId: ConversationId,
  job: Job,
): Promise<Loaded> {
  const snapshot = await parts.store.conversations.snapshot(conversationId);
  const turn = snapshot?.openTurns.find(({ id }) => id === job.turnId);
  if (snapshot === null || turn === undefined) throw new Outdated();
  const { conversation, contact } = snapshot;
  job.stale = false;
  job.known = { turn, fresh: { conversation, contact } };
  return { turn, conversation, contact, now: parts.clock.now(), snapshot };
}

function changesOf({ turn, draft, send, contact, conversation }: Conclusion): Change[] {
  return [
    ...(conversation === undefined ? [] : [{ type: 'put-conversation' as const, conversation }]),
    ...(contact === undefined ? [] : [{ type: 'put-contact' as const, contact, known: true }]),
    ...(draft === undefined ? [] : [{ type: 'add-draft' as const, draft }]),
    { type: 'put-turn', turn },
    ...(send === undefined ? [] : [{ type: 'put-send' as const, send }]),
  ];
}

/** Tells what is now stored. Before the lock is let go, so that nobody decides on less than the listeners know. */
export function tellConclusion(parts: Pick<EngineParts, 'events'>, conclusion: Conclusion): void {
  const { turn, draft, send, conversation } = conclusion;
  const { id: turnId, conversationId, state } = turn;
  parts.events.emit({ type: 'turn-changed', conversationId, turnId, state });
  if (draft !== undefined && state === 'awaiting-review') {
    parts.events.emit({ type: 'draft-ready', conversationId, turnId, draftId: draft.id });
  }
  if (send !== undefined) {
    parts.events.emit({ type: 'send-changed', conversationId, sendId: send.id, state: send.state });
  }
  if (conversation !== undefined) {
    parts.events.emit({ type: 'conversation-changed', conversationId });
    parts.events.emit({ type: 'loop-stopped', conversationId });
  }
}

/**
 * Stores what `build` makes of the turn, under the conversation's lock, from one state of the turn only.
 * A refusing store is asked again until it takes it.
 * @returns what was stored
 * @throws Outdated where the turn has moved on; FrontdeskError `cancelled` where the job was called off
 */
export async function conclude(
  parts: EngineParts,
  job: Job,
  from: Turn['state'],
  build: (fresh: Fresh) => Conclusion,
): Promise<Conclusion> {
  const { store, clock, events, locks, logger } = parts;
  const { signal } = job.controller;
  const conversationId = job.known?.turn.conversationId;
  if (conversationId === undefined) throw new Outdated();

  const attempt = async (): Promise<Conclusion> => {
    if (signal.aborted) throw new FrontdeskError('cancelled', 'The draft was called off.');
    const known = job.stale ? null : (job.known ?? null);
    const fresh: Fresh =
      known === null || known.fresh === null
        ? await refreshed(parts, conversationId, job)
        : { turn: known.turn, ...known.fresh, now: clock.now() };
    if (fresh.turn.state !== from) throw new Outdated();
    const conclusion = build(fresh);
    await store.commit(changesOf(conclusion));
    job.known = {
      turn: conclusion.turn,
      fresh: {
        conversation: conclusion.conversation ?? fresh.conversation,
        contact: conclusion.contact ?? fresh.contact,
      },
    };
    tellConclusion(parts, conclusion);
    return conclusion;
  };

  for (let conflicts = 0; ;) {
    try {
      return await locks.run(conversationId, attempt);
    } catch (cause) {
      const error = toFrontdeskError(cause);
      if (cause instanceof Outdated || error.code === 'cancelled') throw cause;
      // Also where the chat or the person has become another one meanwhile.
      const lost = error.code === 'conflict' || error.code === 'not-found';
      if (lost && conflicts < 3) {
        conflicts += 1;
        job.stale = true;
        continue;
      }
      if (lost) throw new Outdated();
      if (!error.code.startsWith('vault.')) throw cause;
      logger.error('drafting.not-stored', cause);
      events.emit({ type: 'fault', code: error.code, message: error.message });
      await wait(clock, STORE_RETRY_MS, signal);
    }
  }
}
