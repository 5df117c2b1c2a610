import { z } from 'zod';
import { Account } from '../engine/domain/account-health.ts';
import { Business, Fact } from '../engine/domain/business.ts';
import { DeliveryState } from '../engine/domain/channel.ts';
import { Contact, ContactAlias, Conversation } from '../engine/domain/conversation.ts';
import { Draft } from '../engine/domain/draft.ts';
import { MAX_MEDIA_BYTES } from '../engine/domain/enclosure.ts';
import { FrontdeskError } from '../engine/domain/errors.ts';
import { GateState } from '../engine/domain/gate-state.ts';
import { ContactId, ConversationId, FactId, MessageId } from '../engine/domain/ids.ts';
import { Media } from '../engine/domain/media.ts';
import { Message } from '../engine/domain/message.ts';
import { Send } from '../engine/domain/send.ts';
import { Turn } from '../engine/domain/turn.ts';
import type { Change } from '../engine/ports/store.ts';

const Content = z
  .instanceof(Uint8Array)
  .refine((bytes) => bytes.byteLength <= MAX_MEDIA_BYTES, 'too large');

/** What a batch is parsed with before anything of it is stored. */
export const ChangeSchema: z.ZodType<Change> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('put-contact'),
    contact: Contact,
    known: z.boolean().optional(),
  }),
  z.object({
    type: z.literal('put-alias'),
    alias: ContactAlias,
    fresh: z.boolean().optional(),
  }),
  z.object({ type: z.literal('put-conversation'), conversation: Conversation }),
  z.object({ type: z.literal('add-message'), message: Message }),
  z.object({ type: z.literal('amend-message'), message: Message }),
  z.object({
    type: z.literal('set-delivery'),
    messageId: MessageId,
    delivery: DeliveryState.nullable(),
  }),
  z.object({
    type: z.literal('put-media'),
    media: Media,
    content: Content.nullable().optional(),
  }),
  z.object({ type: z.literal('merge-contacts'), from: ContactId, into: ContactId }),
  z.object({
    type: z.literal('merge-conversations'),
    from: ConversationId,
    into: ConversationId,
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
  // What moves has moved before anything of the batch is written over it.
  'merge-contacts': 1,
  'merge-conversations': 2,
  'put-alias': 3,
  'put-conversation': 3,
  'add-message': 4,
  'amend-message': 5,
  'set-delivery': 5,
  'put-media': 5,
  'put-turn': 5,
  'add-draft': 6,
  'put-send': 6,
  'put-gate': 7,
  'put-account': 7,
  'put-business': 7,
  'put-fact': 7,
  'delete-fact': 7,
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
