import { z } from 'zod';
import { ConversationId, DraftId, FactId, MessageId, ProviderId, TurnId } from './ids.ts';
import { Instant, LanguageTag } from './time.ts';
import { Understanding } from './understanding.ts';

/** Longest reply that may leave, in UTF-16 units. */
export const MAX_REPLY_LENGTH = 4096;

/** A draft may be longer than what may leave: the owner is told, and shortens it. */
export const MAX_DRAFT_LENGTH = 20_000;

/** Facts found · Check 1 thing · Needs you. Never a percentage. */
export const Evidence = z.enum(['facts-found', 'check', 'needs-you']);
export type Evidence = z.infer<typeof Evidence>;

/** A part of the reply that no fact backs, or that needs a look for another reason. */
export const DraftFlag = z.object({
  kind: z.enum([
    'amount',
    'date',
    'time',
    'promise',
    'link',
    'name',
    'fact',
    'language',
    'length',
    'injection',
    'tool',
    'leak',
  ]),
  /** The words of the reply it is about; empty where it is about the whole. */
  text: z.string().max(300),
});
export type DraftFlag = z.infer<typeof DraftFlag>;

/** Where a claim of the reply comes from. */
export const DraftSource = z.object({
  factId: FactId.nullable(),
  title: z.string().max(200),
  passage: z.string().max(2000),
});
export type DraftSource = z.infer<typeof DraftSource>;

export const ToolCallRecord = z.object({
  name: z.string(),
  server: z.string(),
  summary: z.string().max(300),
  ok: z.boolean(),
});
export type ToolCallRecord = z.infer<typeof ToolCallRecord>;

/** Numbers as the provider reported them; null where it reported none. */
export const Usage = z.object({
  inputTokens: z.number().int().nonnegative().nullable(),
  outputTokens: z.number().int().nonnegative().nullable(),
  cachedInputTokens: z.number().int().nonnegative().nullable(),
});
export type Usage = z.infer<typeof Usage>;

/** A price in millionths of the currency's main unit. Absent (null) means "not priced", never zero. */
export const Cost = z.object({
  micros: z.number().int().nonnegative(),
  currency: z.string().length(3),
});
export type Cost = z.infer<typeof Cost>;

/** One step on the way to the draft, for "Why this answer". `key` names a catalogue entry. */
export const TraceStep = z.object({
  step: z.enum(['gate-keeping', 'understand', 'context', 'generate', 'check', 'decide']),
  key: z.string().max(80),
  values: z.record(z.string(), z.union([z.string(), z.number()])),
  /** Milliseconds the step took. */
  ms: z.number().nonnegative(),
});
export type TraceStep = z.infer<typeof TraceStep>;

/** A proposed reply of a turn. One row per version; nothing overwrites a version. */
export const Draft = z.object({
  id: DraftId,
  turnId: TurnId,
  conversationId: ConversationId,
  /** From 1, counted within the turn. */
  version: z.number().int().positive(),
  author: z.enum(['assistant', 'owner']),
  /** The version this one was edited from or written after. */
  basedOn: DraftId.nullable(),
  text: z.string().max(MAX_DRAFT_LENGTH),
  language: LanguageTag,
  /** The newest inbound message it answers. An approval that names an older one is refused. */
  answersMessageId: MessageId,
  evidence: Evidence,
  flags: z.array(DraftFlag),
  sources: z.array(DraftSource),
  toolCalls: z.array(ToolCallRecord),
  providerId: ProviderId,
  model: z.string().max(200),
  usage: Usage.nullable(),
  cost: Cost.nullable(),
  trace: z.array(TraceStep),
  /** What was recognised in the words that it answers. */
  understanding: Understanding.optional(),
  hint: z.string().max(500).nullable(),
  createdAt: Instant,
});
export type Draft = z.infer<typeof Draft>;
