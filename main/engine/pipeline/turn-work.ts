import type { Contact, Conversation } from '../domain/conversation.ts';
import type { Draft, DraftFlag, DraftSource, Evidence, TraceStep, Usage } from '../domain/draft.ts';
import type { ProviderId } from '../domain/ids.ts';
import type { Message } from '../domain/message.ts';
import type { Send } from '../domain/send.ts';
import type { Instant, LanguageTag } from '../domain/time.ts';
import type { Turn } from '../domain/turn.ts';
import type { Alarm, Understanding } from '../domain/understanding.ts';
import type { EngineParts } from '../parts.ts';
import type { FinishReason, ModelRequest } from '../ports/language-model.ts';
import type { Shop } from './shop.ts';
import type { TraceKey } from './trace-keys.ts';

/** What the model wrote. */
export interface Reply {
  text: string;
  finish: FinishReason;
  /** Names of tools that it asked for and was not offered, each once. None of them ran. */
  unofferedTools: readonly string[];
  /** Null where the provider does not say which facts it used. */
  factsUsed: readonly string[] | null;
  usage: Usage | null;
  providerId: ProviderId;
  model: string;
}

/** What the checks made of the reply. */
export interface Findings {
  flags: readonly DraftFlag[];
  sources: readonly DraftSource[];
  evidence: Evidence;
  /** How many sentences stand neither on the shop's words nor on courtesy. */
  loose: number;
}

/** The turn as it is at the moment of storing, read again where it may have changed. */
export interface Fresh {
  turn: Turn;
  conversation: Conversation;
  contact: Contact | null;
  now: Instant;
}

/** How a turn's way ends: all of it is stored in one commit. */
export interface Conclusion {
  turn: Turn;
  draft?: Draft;
  send?: Send;
  contact?: Contact;
  /** Only where it stops being answered, because it looks like two machines talking. */
  conversation?: Conversation;
}

/** A turn on its way to a draft. Each step reads what earlier ones found and adds its own. */
export interface TurnWork {
  readonly parts: EngineParts;
  readonly signal: AbortSignal;
  readonly turn: Turn;
  readonly conversation: Conversation;
  readonly contact: Contact | null;
  readonly shop: Shop;
  /** The newest messages of the conversation, oldest first. */
  readonly recent: readonly Message[];
  /** The messages the turn answers. */
  readonly asked: readonly Message[];
  /** Earlier versions of the draft, oldest first. */
  readonly versions: readonly Draft[];
  readonly trace: TraceStep[];
  /** Tells whoever watches the draft being written. */
  readonly watch: { text(text: string): void; checking(): void };
  /** Ends the turn: stores what `build` makes of the fresh state. Dropped where the turn has moved on. */
  conclude(build: (fresh: Fresh) => Conclusion): Promise<void>;
  /** Says that the turn needs the owner; kept with it however it ends. Null takes it back. */
  alarm(alarm: Alarm | null): void;
  /** The customer's words of this turn. */
  words: string;
  language: LanguageTag;
  understanding: Understanding | null;
  request: ModelRequest | null;
  reply: Reply | null;
  findings: Findings | null;
}

/** Adds a line to "Why this answer". `since` is the monotonic time at which the step began. */
export function note(
  work: TurnWork,
  step: TraceStep['step'],
  key: TraceKey,
  values: TraceStep['values'],
  since: number,
): void {
  const ms = Math.max(0, work.parts.clock.monotonic() - since);
  work.trace.push({ step, key, values, ms });
}

/** What an earlier step must have left. */
export function found<T>(value: T | null, what: string): T {
  if (value === null) throw new Error(`The pipeline is out of order: there is no ${what}.`);
  return value;
}
