import { FrontdeskError } from '../../engine/domain/errors.ts';
import type { LanguageModel, ModelEvent, ModelRequest } from '../../engine/ports/language-model.ts';
import { askedIn } from './messages.ts';
import { composeReply, type Reply } from './reply.ts';
import { understand } from './understand.ts';

export const BUILT_IN_MODEL = 'saved-answers';

const NOTHING_COUNTED = { inputTokens: null, outputTokens: null, cachedInputTokens: null };

function replyTo(request: ModelRequest): Reply {
  const asked = askedIn(request.messages);
  return composeReply(understand(asked, request.facts), request.language, {
    first: asked.first,
    seed: asked.sentences.join('\n'),
  });
}

function checkRunning(signal: AbortSignal): void {
  if (signal.aborted) throw new FrontdeskError('cancelled', 'Writing was stopped.');
}

/** Writes replies without a model: the shop's facts in ready sentences. Never asks anything of the network. */
export const builtInModel: LanguageModel = {
  providerId: 'built-in',
  model: BUILT_IN_MODEL,
  async *generate(request: ModelRequest, signal: AbortSignal): AsyncIterable<ModelEvent> {
    checkRunning(signal);
    const { lines, factIds, statesNothing } = replyTo(request);
    for (const [index, line] of lines.entries()) {
      checkRunning(signal);
      yield { type: 'text', delta: index === 0 ? line : `\n${line}` };
      // Gives a stop the chance to come between two parts.
      await Promise.resolve();
    }
    checkRunning(signal);
    if (factIds.length > 0 || statesNothing) yield { type: 'facts-used', factIds };
    yield { type: 'usage', usage: NOTHING_COUNTED };
    yield { type: 'finish', reason: 'stop', model: BUILT_IN_MODEL };
  },
};
