import type {
  LanguageModel,
  LanguageModels,
  ModelEvent,
  ModelRequest,
} from '../../main/engine/ports/language-model.ts';

/** What a customer asks, and an answer that the sample shop's facts back, so that it may leave by itself. */
export const QUESTION = 'How much is the delivery of a cake on Friday?';
export const REPLY = 'Delivery costs €5 and is free for orders over €50.';

/** A provider that takes no time: it notes when it was asked and when it said its last word. */
export class BenchModel implements LanguageModel, LanguageModels {
  readonly providerId = 'openai';
  readonly model = 'bench-1';
  askedAt = 0;
  endedAt = 0;
  calls = 0;

  current(): Promise<LanguageModel> {
    return Promise.resolve(this);
  }

  async *generate(_request: ModelRequest, _signal: AbortSignal): AsyncIterable<ModelEvent> {
    this.askedAt = performance.now();
    this.calls += 1;
    for (const piece of REPLY.split(/(?<= )/u)) yield { type: 'text', delta: piece };
    yield {
      type: 'usage',
      usage: { inputTokens: 300, outputTokens: 12, cachedInputTokens: null },
    };
    this.endedAt = performance.now();
    yield { type: 'finish', reason: 'stop', model: this.model };
  }
}
