import { MAX_DRAFT_LENGTH, type Usage } from '../domain/draft.ts';
import { FrontdeskError } from '../domain/errors.ts';
import type { FinishReason, LanguageModel, ModelRequest } from '../ports/language-model.ts';
import { withoutHidden } from './hidden-text.ts';
import { cut } from './history.ts';
import type { Middleware } from './middleware.ts';
import { found, note, type Reply, type TurnWork } from './turn-work.ts';

/** The most tools that a draft names: more say nothing more. */
const MOST_TOOLS = 5;

/** Control characters and lone halves of characters: no customer's phone can show them. */
const UNPRINTABLE = /[\p{Cc}\p{Cs}]/gu;

/** The words of a model as they may stand in a message. */
export function clean(text: string): string {
  return withoutHidden(text)
    .replace(/\r\n?/g, '\n')
    .replace(UNPRINTABLE, (mark) => (mark === '\n' || mark === '\t' ? mark : ''))
    .trim();
}

/** A tool's name may be anything that the model wrote. */
const toolName = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}._-]+/gu, ' ')
    .trim()
    .slice(0, 60);

function calledOff(): FrontdeskError {
  return new FrontdeskError('cancelled', 'The draft was called off.');
}

/** The stream until `signal` aborts, even where its source does not listen: nobody else may have to wait for it. */
async function* until<T>(signal: AbortSignal, source: AsyncIterable<T>): AsyncIterable<T> {
  const iterator = source[Symbol.asyncIterator]();
  let refuse: () => void = () => undefined;
  const aborted = new Promise<never>((_, reject) => {
    refuse = () => {
      reject(calledOff());
    };
    signal.addEventListener('abort', refuse, { once: true });
  });
  aborted.catch(() => undefined);
  if (signal.aborted) refuse();
  try {
    for (;;) {
      const step = await Promise.race([iterator.next(), aborted]);
      if (step.done === true) return;
      yield step.value;
    }
  } finally {
    signal.removeEventListener('abort', refuse);
    iterator.return?.().catch(() => undefined);
  }
}

/** A reply that ended in order to have a tool called is only the half of one, even where no call came with it. */
function unofferedOf(reason: FinishReason, names: ReadonlySet<string>): readonly string[] {
  if (names.size === 0) return reason === 'tool-calls' ? [''] : [];
  return [...names].slice(0, MOST_TOOLS);
}

/** Reads the stream to its end, or until it is longer than any draft may be. */
async function read(
  model: LanguageModel,
  request: ModelRequest,
  signal: AbortSignal,
  watch: (text: string) => void,
): Promise<Reply> {
  let text = '';
  let factsUsed: readonly string[] | null = null;
  let usage: Usage | null = null;
  const unoffered = new Set<string>();
  let ended: { reason: FinishReason; model: string } | null = null;
  for await (const event of until(signal, model.generate(request, signal))) {
    if (event.type === 'text') {
      text += event.delta;
      watch(text);
    } else if (event.type === 'facts-used') factsUsed = event.factIds;
    else if (event.type === 'usage') usage = event.usage;
    // Nothing is called here: whatever the model asks for, it was not offered.
    else if (event.type === 'tool-call') unoffered.add(toolName(event.call.name));
    else if (event.type === 'finish') ended = { reason: event.reason, model: event.model };
    if (text.length > MAX_DRAFT_LENGTH) {
      text = cut(text, MAX_DRAFT_LENGTH - 1);
      ended = { reason: 'length', model: model.model };
      break;
    }
  }
  if (ended === null) {
    throw new FrontdeskError('provider.cut-off', 'The answer ended in the middle.');
  }
  return {
    text: clean(text),
    finish: ended.reason,
    unofferedTools: unofferedOf(ended.reason, unoffered),
    factsUsed,
    usage,
    providerId: model.providerId,
    model: ended.model,
  };
}

/** Has the model write the reply. @throws FrontdeskError `provider.*` where there is nothing that could be sent */
export const generate: Middleware<TurnWork> = async (work, next) => {
  const since = work.parts.clock.monotonic();
  const model = await work.parts.models.current();
  const reply = await read(model, found(work.request, 'request'), work.signal, (text) => {
    work.watch.text(text);
  });
  if (reply.finish === 'refused') {
    throw new FrontdeskError('provider.refused', 'The provider would not answer this message.');
  }
  if (reply.text === '') {
    throw new FrontdeskError('provider.bad-output', 'The provider gave an empty answer.');
  }
  work.reply = reply;
  note(
    work,
    'generate',
    'trace.model',
    { provider: reply.providerId, model: reply.model.slice(0, 200) },
    since,
  );
  if (reply.finish === 'length') note(work, 'generate', 'trace.cut', {}, since);
  await next();
};
