import type { Conversation } from '../domain/conversation.ts';
import type { InboundMessage, MessageBody } from '../domain/message.ts';
import { advanceSend, type Send } from '../domain/send.ts';
import type { Settings } from '../domain/settings.ts';
import type { Instant } from '../domain/time.ts';
import { advance } from '../domain/turn-machine.ts';
import type { Turn } from '../domain/turn.ts';
import { beyondRecall, byAge, type Plan } from './plan.ts';

/** A channel's times are whole seconds, and clocks differ. */
const CLOCKS_DIFFER_MS = 60_000;

/**
 * Whether this is our own reply, told back by the channel before its hand-over was acknowledged. Taking it for the
 * owner's would silence Frontdesk and store the reply twice.
 */
export function isEcho(inbound: InboundMessage, liveSends: readonly Send[]): Send | null {
  if (inbound.author !== 'owner') return null;
  const leaving = liveSends.find(
    (send) =>
      (send.state === 'handing-over' || send.state === 'unconfirmed') &&
      // Old words of the owner may be the same as new ones.
      (inbound.earlier !== true || inbound.sentAt >= send.createdAt - CLOCKS_DIFFER_MS) &&
      saysTheSame(inbound.body, send),
  );
  return leaving ?? null;
}

function saysTheSame(body: MessageBody, { text, enclosure }: Send): boolean {
  if (enclosure === undefined) return body.kind === 'text' && body.text === text;
  switch (enclosure.kind) {
    case 'location':
      return body.kind === 'location';
    case 'contact':
      return body.kind === 'contacts';
    default:
      return body.kind === 'media' && (body.caption ?? '') === text;
  }
}

/** The owner answered from the phone: what was open is settled, what had not left is called back. Pure. */
export function ownerWrote(facts: {
  now: Instant;
  openTurns: readonly Turn[];
  liveSends: readonly Send[];
}): Plan {
  const { now, liveSends } = facts;
  const turns = byAge(facts.openTurns).filter((turn) => !beyondRecall(turn, liveSends));
  const settled = new Set(turns.map((turn) => turn.id));
  const sends = liveSends.filter(
    (send) => send.state === 'queued' && send.turnId !== null && settled.has(send.turnId),
  );
  return {
    turns: turns.map((turn) => advance(turn, 'superseded', now, { held: null })),
    sends: sends.map((send) => advanceSend(send, 'cancel', { settledAt: now })),
  };
}

/** The conversation in the owner's hands, for as long as the settings say. */
export function handedOver(
  conversation: Conversation,
  settings: Pick<Settings, 'handOverMinutes'>,
  now: Instant,
): Conversation {
  const { handOverMinutes } = settings;
  const until = handOverMinutes === 0 ? null : now + handOverMinutes * 60_000;
  return { ...conversation, handOver: { since: now, until, by: 'phone' } };
}
