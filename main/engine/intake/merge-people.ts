import type { Contact, Conversation, HandOver, Mode } from '../domain/conversation.ts';
import type { Send } from '../domain/send.ts';
import { advance } from '../domain/turn-machine.ts';
import type { Turn } from '../domain/turn.ts';
import type { Instant } from '../domain/time.ts';
import { handOverRuns } from '../policy/effective-mode.ts';
import { byAge } from './plan.ts';

const NOTE_LENGTH = 4000;

/** The less Frontdesk does by itself, the stricter. */
const STRICTEST_FIRST: readonly Mode[] = ['off', 'draft', 'auto'];

interface Known {
  id: string;
  createdAt: Instant;
}

/** Oldest first: the one that is known longest stays. */
export function longestKnown<T extends Known>(items: readonly T[]): T[] {
  return [...items].sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));
}

function bothNotes(a: string, b: string): string {
  if (a === '' || b === '' || a === b) return a === '' ? b : a;
  return `${a}\n${b}`.slice(0, NOTE_LENGTH);
}

/** One person of two: what the owner noted of either is kept. Pure. */
export function mergedContact(into: Contact, from: Contact): Contact {
  return {
    ...into,
    name: into.name === '' ? from.name : into.name,
    language: into.language ?? from.language,
    note: bothNotes(into.note, from.note),
    createdAt: Math.min(into.createdAt, from.createdAt),
  };
}

/** The one that lasts longer; until given back lasts longest. */
function longerHandOver(a: HandOver | null, b: HandOver | null): HandOver | null {
  if (a === null || b === null) return a ?? b;
  if (a.until === null || b.until === null) return a.until === null ? a : b;
  return a.until >= b.until ? a : b;
}

function stricterLoop(a: Conversation['loop'], b: Conversation['loop']): Conversation['loop'] {
  return (a?.stop ?? null) === null && (b?.stop ?? null) !== null ? b : (a ?? b);
}

/** One chat of two: of what the owner has set, the stricter holds. Pure. */
export function mergedConversation(
  into: Conversation,
  from: Conversation,
  now: Instant,
): Conversation {
  const running = (one: Conversation): HandOver | null =>
    handOverRuns(one, now) ? one.handOver : null;
  const mode = STRICTEST_FIRST.find((one) => one === into.mode || one === from.mode) ?? into.mode;
  const newer = (from.last?.at ?? 0) > (into.last?.at ?? 0) ? from.last : into.last;
  const loop = stricterLoop(into.loop, from.loop);
  return {
    ...into,
    title: into.title === into.address ? from.title : into.title,
    mode,
    handOver: longerHandOver(running(into), running(from)),
    unread: into.unread + from.unread,
    last: newer,
    createdAt: Math.min(into.createdAt, from.createdAt),
    ...(loop === undefined ? {} : { loop }),
  };
}

/** Every open turn of the chats that have become one. */
export interface OpenWork {
  turns: readonly Turn[];
  sends: readonly Send[];
}

/** Where everything open belongs now. */
export interface Home {
  conversation: Conversation;
  now: Instant;
}

/** Its reply is with the channel, or may be: where it goes is not touched any more. */
function isAway(turn: Turn, sends: readonly Send[]): boolean {
  return sends.some((send) => send.turnId === turn.id && send.state !== 'queued');
}

function rehoused({ conversation }: Home, turn: Turn): Turn {
  const { id: conversationId, address } = conversation;
  if (turn.recipient === address) return { ...turn, conversationId };
  return { ...turn, conversationId, recipient: address, movedFrom: turn.recipient };
}

/** What is being written is written anew in the new place; of several bursts only the newest still collects. */
function settled(home: Home, turn: Turn, newest: boolean): Turn {
  const { conversation, now } = home;
  const moved = rehoused(home, turn);
  if (turn.state === 'drafting' && turn.conversationId !== conversation.id) {
    const attempts = Math.max(0, turn.attempts - 1);
    return advance(moved, 'drafting-interrupted', now, { attempts });
  }
  if (turn.state === 'collecting' && !newest) return advance(moved, 'quiet', now);
  return { ...moved, revision: turn.revision + 1, updatedAt: now };
}

/**
 * The open turns that change because their chats have become one: they answer there, to the address that the person
 * uses now. Pure.
 */
export function movedTurns(home: Home, { turns, sends }: OpenWork): Turn[] {
  const newest = byAge(turns.filter(({ state }) => state === 'collecting')).at(-1);
  return turns
    .filter((turn) => !isAway(turn, sends))
    .map((turn) => ({ turn, next: settled(home, turn, turn === newest) }))
    .filter(
      ({ turn, next }) =>
        // A burst is waited for by the turn as it is stored, in its new place.
        next.state === 'collecting' ||
        turn.conversationId !== next.conversationId ||
        turn.recipient !== next.recipient ||
        turn.state !== next.state,
    )
    .map(({ next }) => next);
}
