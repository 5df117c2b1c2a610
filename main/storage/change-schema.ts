import { z } from 'zod';
import { Account } from '../engine/domain/account-health.ts';
import { Business, Fact } from '../engine/domain/business.ts';
import { DeliveryState } from '../engine/domain/channel.ts';
import { Contact, ContactAlias, Conversation } from '../engine/domain/conversation.ts';
import { Draft } from '../engine/domain/draft.ts';
import { FrontdeskError } from '../engine/domain/errors.ts';
import { GateState } from '../engine/domain/gate-state.ts';
import { FactId, MessageId } from '../engine/domain/ids.ts';
import { Message } from '../engine/domain/message.ts';
import { Send } from '../engine/domain/send.ts';
import { Turn } from '../engine/domain/turn.ts';
import type { Change } from '../engine/ports/store.ts';

/** What a batch is parsed with before anything of it is stored. */
export const ChangeSchema: z.ZodType<Change> = z.discriminatedUnion('type', [
  z.object({ type: z.literal('put-contact'), contact: Contact }),
  z.object({ type: z.literal('put-alias'), alias: ContactAlias }),
  z.object({ type: z.literal('put-conversation'), conversation: Conversation }),
  z.object({ type: z.literal('add-message'), message: Message }),
  z.object({
    type: z.literal('set-delivery'),
    messageId: MessageId,
    delivery: DeliveryState.nullable(),
  }),
  z.object({ type: z.literal('put-turn'), turn: Turn }),
  z.object({ type: z.literal('add-draft'), draft: Draft }),
  z.object({ type: z.literal('put-send'), send: Send }),
  z.object({ type: z.literal('put-gate'), gate: GateState }),
  z.object({ type: z.literal('put-account'), account: Account }),
  z.object({ type: z.literal('put-business'), business: Business }),
  z.object({ type: z.literal('put-fact'), fact: Fact }),
  z.object({ type: z.literal('delete-fact'), factId: FactId }),
]);

/** What a record points at is stored before it, in whatever order a batch names them. */
const RANK: Readonly<Record<Change['type'], number>> = {
  'put-contact': 0,
  'put-alias': 1,
  'put-conversation': 1,
  'add-message': 2,
  'set-delivery': 3,
  'put-turn': 3,
  'add-draft': 4,
  'put-send': 4,
  'put-gate': 5,
  'put-account': 5,
  'put-business': 5,
  'put-fact': 5,
  'delete-fact': 5,
};

/** The batch in the order it is stored; changes of one rank keep their own order. */
export function inStoringOrder(changes: readonly Change[]): readonly Change[] {
  return changes.toSorted((a, b) => RANK[a.type] - RANK[b.type]);
}

/** @throws FrontdeskError `invalid-input` where a change is not what the domain says it is */
export function parseChanges(changes: unknown): readonly Change[] {
  const parsed = z.array(ChangeSchema).safeParse(changes);
  if (parsed.success) return parsed.data;
  // Paths only: an issue's own text may quote what a customer wrote.
  const where = parsed.error.issues.map((issue) => issue.path.join('.')).join(', ');
  throw new FrontdeskError('invalid-input', `A record does not have the right shape: ${where}`);
}
