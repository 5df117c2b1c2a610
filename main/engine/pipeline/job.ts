import type { Contact, Conversation } from '../domain/conversation.ts';
import type { TurnId } from '../domain/ids.ts';
import type { Turn } from '../domain/turn.ts';
import type { Alarm } from '../domain/understanding.ts';
import type { DraftWatch } from './draft-watch.ts';

/** A turn as someone has just stored it, and, where they know, its conversation: spares reading it again. */
export interface Known {
  turn: Turn;
  fresh: { conversation: Conversation; contact: Contact | null } | null;
}

/** Drafts a turn that is stored as `ready` or `drafting`. `known` is what the caller has just stored. */
export type StartDraft = (turnId: TurnId, known?: Known) => void;

/** One turn that is being drafted. */
export interface Job {
  readonly turnId: TurnId;
  readonly controller: AbortController;
  /** Null until it is read. */
  known: Known | null;
  /** The conversation was changed since it was read: what is decided now must be decided on a new read. */
  stale: boolean;
  watch: DraftWatch | null;
  /** What the turn's words were last understood as, where that needs the owner. */
  alarm: Alarm | null;
}
