import { MAX_REPLY_LENGTH, type Draft } from '../domain/draft.ts';
import { FrontdeskError } from '../domain/errors.ts';
import { SendId } from '../domain/ids.ts';
import type { Send } from '../domain/send.ts';
import { advance, canTurn } from '../domain/turn-machine.ts';
import { lastMessageId, type Turn } from '../domain/turn.ts';
import type { Approval } from '../domain/views/review.ts';
import type { Gate } from '../outbox/gate.ts';
import { newSend } from '../outbox/new-send.ts';
import type { EngineParts } from '../parts.ts';
import { join, putSend, putTurn, take } from '../step.ts';
import { despiteFreeze } from './despite-freeze.ts';
import { inTurn, type TurnScene } from './scene.ts';
import type { ServiceParts } from './service-parts.ts';

/** @throws FrontdeskError `send.closed` while sending is stopped */
export function assertOpen(gate: Gate): void {
  if (!gate.isOpen) throw new FrontdeskError('send.closed', 'Sending is stopped.');
}

/** @throws FrontdeskError `draft.too-long` or `invalid-input` where a text cannot leave as one message */
export function assertSendable(text: string): void {
  if (text.trim() === '') throw new FrontdeskError('invalid-input', 'The reply is empty.');
  if (text.length > MAX_REPLY_LENGTH) {
    throw new FrontdeskError('draft.too-long', 'The reply is too long for one message.', {
      details: { length: text.length, max: MAX_REPLY_LENGTH },
    });
  }
}

/** An approval covers only what was on the screen. */
function assertCurrent({ turn, draft, conversation }: TurnScene, approval: Approval): Draft {
  const current =
    turn.state !== 'superseded' &&
    turn.ownWords === undefined &&
    draft?.id === approval.draftId &&
    draft.version === approval.draftVersion &&
    lastMessageId(turn) === approval.lastMessageId &&
    (turn.edits ?? 0) === (approval.edits ?? 0);
  if (draft !== null && current) return draft;
  throw new FrontdeskError('approve.stale', 'This changed while you were reading it.', {
    details: { name: conversation.title },
  });
}

function assertSeen(draft: Draft, flagsSeen: boolean): void {
  if (draft.author === 'assistant' && draft.evidence === 'needs-you') {
    throw new FrontdeskError('approve.needs-you', 'This one needs your own words.');
  }
  const [flag] = draft.flags;
  if (flag === undefined || flagsSeen) return;
  throw new FrontdeskError('approve.flagged', 'One thing in this reply needs a look.', {
    details: { fact: flag.text, kind: flag.kind, count: draft.flags.length },
  });
}

function assertRecipient({ turn, conversation }: TurnScene): void {
  if (turn.recipient === conversation.address) return;
  throw new FrontdeskError('send.recipient-changed', 'This chat has moved to another address.', {
    details: { name: conversation.title },
  });
}

/** The turn as approved, and its entry in the outbox. */
export function approved(
  parts: EngineParts,
  turn: Turn,
  draft: Draft,
  delayMs: number,
  more: Pick<Send, 'despiteFreeze'> = {},
): { turn: Turn; send: Send } {
  const now = parts.clock.now();
  const settings = parts.settings.get();
  const patch = { held: null, newerMessageId: null, laterAt: null, error: null };
  const next = advance(turn, 'approved', now, patch);
  const id = SendId.parse(parts.random.id());
  const send = newSend({ turn: next, draft, origin: 'approved', settings, now, id });
  return { turn: next, send: { ...send, ...more, notBefore: send.notBefore + delayMs } };
}

/**
 * Lets exactly the draft leave that the owner has read, after the undo time and `delayMs`.
 * @throws FrontdeskError `send.closed`, `send.frozen`, `approve.stale`, `approve.needs-you`, `approve.flagged`, `draft.too-long`,
 * `invalid-input`, `send.recipient-changed`, `turn.wrong-state` where it was decided on already, `not-found`
 */
export async function approveDraft(
  { parts, outbox }: ServiceParts,
  approval: Approval,
  delayMs = 0,
): Promise<Send> {
  assertOpen(outbox.gate);
  const stored = await inTurn(parts, approval.turnId, async (scene) => {
    const { turn } = scene;
    if (turn.state !== 'superseded' && !canTurn(turn.state, 'approved')) {
      throw new FrontdeskError('turn.wrong-state', 'This was decided already.');
    }
    const draft = assertCurrent(scene, approval);
    assertSeen(draft, approval.flagsSeen);
    assertSendable(draft.text);
    assertRecipient(scene);
    assertOpen(outbox.gate);
    const more = despiteFreeze(outbox.governor, turn.channelId, approval.sendAnyway);
    const { turn: next, send } = approved(parts, turn, draft, delayMs, more);
    await take(parts, join(putTurn(next), putSend(send)));
    return send;
  });
  outbox.changed(stored.conversationId);
  return stored;
}
