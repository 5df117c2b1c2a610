import type { FactTopic } from '../domain/business.ts';
import type { Usage } from '../domain/draft.ts';
import type { ProviderId } from '../domain/ids.ts';
import type { ModelInfo } from '../domain/provider.ts';

/** A tool as the model is offered it. `inputSchema` is JSON Schema. */
export interface ToolDefinition {
  name: string;
  description: string;
  inputSchema: Readonly<Record<string, unknown>>;
}

export interface ToolCall {
  id: string;
  name: string;
  /** Parsed JSON as the model wrote it: hostile until parsed with the tool's own schema. */
  input: unknown;
}

export type ModelMessage =
  | { role: 'customer'; text: string }
  | { role: 'assistant'; text: string; toolCalls?: readonly ToolCall[] }
  | { role: 'tool'; toolCallId: string; text: string; isError: boolean };

/** One fact as a model is given it: in the reply's language where the owner has it in that. */
export interface ModelFact {
  id: string;
  title: string;
  text: string;
  /** What kind of question it answers, and other words for it: what `built-in` finds its answers by. */
  topic?: FactTopic;
  keywords?: readonly string[];
}

/** Everything a model gets of a turn. Business facts are separate so that `built-in` can answer from them. */
export interface ModelRequest {
  /** Who it writes for and how; stable across turns so that providers can cache it. */
  instructions: string;
  /** What the shop says of itself, already chosen for this turn. */
  facts: readonly ModelFact[];
  /** Oldest first; the last ones are what must be answered. */
  messages: readonly ModelMessage[];
  /** Language the reply must be in. */
  language: string;
  tools: readonly ToolDefinition[];
  /** Upper bound of the reply, in the provider's own units. */
  maxOutputTokens: number;
}

export type FinishReason = 'stop' | 'length' | 'tool-calls' | 'refused';

export type ModelEvent =
  | { type: 'text'; delta: string }
  | { type: 'tool-call'; call: ToolCall }
  /**
   * Ids of the facts that the reply was built from; only from providers that know (built-in). Empty where the reply
   * states nothing, as thanks do; left out where no fact answers.
   */
  | { type: 'facts-used'; factIds: readonly string[] }
  | { type: 'usage'; usage: Usage }
  /** Always the last event of a stream that ended well. */
  | { type: 'finish'; reason: FinishReason; model: string };

/** A source of replies behind one door. */
export interface LanguageModel {
  readonly providerId: ProviderId;
  readonly model: string;
  /**
   * Streams one answer. Aborting `signal` ends the stream with `cancelled` and frees the connection.
   * @throws FrontdeskError `provider.*` (with `details.retryAfterMs` where the provider said so) or `cancelled`
   */
  generate(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent>;
}

/** How the engine gets the model that the settings name, with its key, at the time of the call. */
export interface LanguageModels {
  /** @throws FrontdeskError `provider.no-key` where a key is needed and none is kept */
  current(): Promise<LanguageModel>;
}

/** What the settings screen needs of a provider, before any turn uses it. */
export interface ProviderAccount {
  /**
   * One cheap call that proves the key and address.
   * @throws FrontdeskError `provider.*`
   */
  check(signal: AbortSignal): Promise<{ models: readonly ModelInfo[] }>;
}
