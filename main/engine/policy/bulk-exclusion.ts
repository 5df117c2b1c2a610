import type { Conversation } from '../domain/conversation.ts';
import type { Draft } from '../domain/draft.ts';
import { bodyText, type Message } from '../domain/message.ts';
import type { Instant, LanguageTag } from '../domain/time.ts';
import type { Turn } from '../domain/turn.ts';
import type { BulkExclusion } from '../domain/views/review.ts';
import { bulkTopic } from './bulk-words.ts';

/** The most drafts that may be approved together. */
export const MOST_AT_ONCE = 10;

/** A draft older than this must be read alone. Milliseconds. */
const FRESH_MS = 30 * 60_000;

export interface BulkFacts {
  turn: Turn;
  draft: Draft | null;
  conversation: Conversation;
  /** The messages that the turn answers. */
  messages: readonly Message[];
  /** This customer has had a reply before. */
  answeredBefore: boolean;
  /** A reply in this conversation is not known to have arrived. */
  unconfirmed: boolean;
  channelReady: boolean;
  /** One more reply to this customer fits under the account's caps. */
  room: boolean;
  gateOpen: boolean;
  /** The languages that the owner reads. */
  languages: readonly LanguageTag[];
  now: Instant;
}

function primary(language: LanguageTag): string {
  return language.toLowerCase().split('-')[0] ?? language;
}

/** What keeps everything in from leaving together right now. */
function ofTheMoment(facts: BulkFacts): BulkExclusion | null {
  if (!facts.gateOpen) return 'stopped';
  if (!facts.channelReady) return 'not-connected';
  if (!facts.room) return 'capped';
  return facts.unconfirmed ? 'unconfirmed' : null;
}

function ofTheDraft({ turn, languages, now }: BulkFacts, draft: Draft): BulkExclusion | null {
  if (turn.state !== 'awaiting-review') return 'no-draft';
  if (draft.author === 'owner' || turn.ownWords !== undefined) return 'edited';
  if (turn.alarm !== undefined) return 'alarm';
  if (draft.evidence === 'needs-you') return 'needs-you';
  if (draft.flags.length > 0) return 'flagged';
  if (turn.newerMessageId !== null) return 'newer-message';
  if (draft.toolCalls.length > 0) return 'tool';
  if (!languages.map(primary).includes(primary(draft.language))) return 'language';
  return now - draft.createdAt > FRESH_MS ? 'old' : null;
}

function ofTheCustomer({
  conversation,
  answeredBefore,
  messages,
}: BulkFacts): BulkExclusion | null {
  if (conversation.kind === 'group') return 'group';
  if (!answeredBefore) return 'first-time';
  return messages.some(({ body }) => body.kind !== 'text') ? 'attachment' : null;
}

/** Why a draft must be looked at alone; null where it may be approved together with others. Pure. */
export function bulkExclusion(facts: BulkFacts): BulkExclusion | null {
  const { draft, messages } = facts;
  if (draft === null) return 'no-draft';
  return (
    ofTheMoment(facts) ??
    ofTheDraft(facts, draft) ??
    ofTheCustomer(facts) ??
    bulkTopic([draft.text, ...messages.map(({ body }) => bodyText(body))].join('\n'))
  );
}
