import type {
  ChatCompletionCreateParamsStreaming,
  ChatCompletionFunctionTool,
  ChatCompletionMessageParam,
} from 'openai/resources/chat/completions';
import { z } from 'zod';
import type { Usage } from '../../engine/domain/draft.ts';
import type {
  FinishReason,
  ModelEvent,
  ModelRequest,
  ToolDefinition,
} from '../../engine/ports/language-model.ts';
import { turnBrief } from '../brief.ts';
import { conversationOf, type Utterance, wellFormed } from '../conversation.ts';
import { providerFault } from '../fault.ts';
import { finishReason, toolCall } from '../reply.ts';
import { ThoughtFilter } from './thoughts.ts';

export function toRequest(
  request: ModelRequest,
  model: string,
): ChatCompletionCreateParamsStreaming {
  return {
    model,
    stream: true,
    stream_options: { include_usage: true },
    // Deprecated at OpenAI, and the one name that all the others know.
    max_tokens: request.maxOutputTokens,
    messages: [
      {
        role: 'system',
        content: `${wellFormed(request.instructions)}\n\n${turnBrief(request)}`,
      },
      ...conversationOf(request.messages).map(messageOf),
    ],
    ...(request.tools.length === 0 ? {} : { tools: request.tools.map(toTool) }),
  };
}

function toTool(tool: ToolDefinition): ChatCompletionFunctionTool {
  return {
    type: 'function',
    function: {
      name: tool.name,
      description: tool.description,
      parameters: { ...tool.inputSchema },
    },
  };
}

function messageOf(utterance: Utterance): ChatCompletionMessageParam {
  switch (utterance.side) {
    case 'customer':
      return { role: 'user', content: utterance.text };
    case 'tool':
      return {
        role: 'tool',
        tool_call_id: utterance.toolCallId,
        content: utterance.isError ? `The tool failed: ${utterance.text}` : utterance.text,
      };
    case 'assistant':
      if (utterance.toolCalls.length === 0) return { role: 'assistant', content: utterance.text };
      return {
        role: 'assistant',
        content: utterance.text,
        tool_calls: utterance.toolCalls.map(({ id, name, input }) => ({
          type: 'function' as const,
          id,
          function: { name, arguments: JSON.stringify(input) },
        })),
      };
  }
}

const Count = z.number().int().nonnegative().nullish();
const UsageReport = z.object({
  prompt_tokens: Count,
  completion_tokens: Count,
  prompt_tokens_details: z.object({ cached_tokens: Count }).nullish(),
});
type UsageReport = z.infer<typeof UsageReport>;

const CallPart = z.object({
  index: z.number().int().nonnegative().nullish(),
  id: z.string().nullish(),
  function: z.object({ name: z.string().nullish(), arguments: z.string().nullish() }).nullish(),
});
type CallPart = z.infer<typeof CallPart>;

/** Servers differ in what they leave out; only the list of choices is certain. */
const Chunk = z.object({
  model: z.string().nullish(),
  choices: z.array(
    z.object({
      delta: z
        .object({
          content: z.string().nullish(),
          refusal: z.string().nullish(),
          tool_calls: z.array(CallPart).nullish(),
        })
        .nullish(),
      finish_reason: z.string().nullish(),
    }),
  ),
  usage: UsageReport.nullish(),
});

/** The server's stream in our words. Ends without `finish` where the server gave no finish reason. */
export async function* toEvents(
  stream: AsyncIterable<unknown>,
  model: string,
): AsyncGenerator<ModelEvent> {
  const calls = new CallAssembly();
  const thoughts = new ThoughtFilter();
  let answeredBy = model;
  let usage: UsageReport | null = null;
  let reason: FinishReason | null = null;
  let refused = false;

  for await (const raw of stream) {
    const chunk = Chunk.safeParse(raw);
    if (!chunk.success) throw providerFault('provider.bad-output');
    answeredBy = chunk.data.model || answeredBy;
    usage = chunk.data.usage ?? usage;
    const choice = chunk.data.choices[0];
    if (choice === undefined) continue;
    yield { type: 'text', delta: thoughts.take(choice.delta?.content ?? '') };
    if (choice.delta?.refusal) refused = true;
    for (const part of choice.delta?.tool_calls ?? []) calls.add(part);
    reason = toReason(choice.finish_reason) ?? reason;
  }
  if (reason === null) return;
  yield { type: 'text', delta: thoughts.end() };
  // Half a call is no call: the owner sees that the answer was too long.
  if (reason !== 'length') yield* calls.events();
  yield { type: 'usage', usage: toUsage(usage) };
  yield {
    type: 'finish',
    reason: refused ? 'refused' : finishReason(reason, calls.any),
    model: answeredBy,
  };
}

/** Calls come in pieces, told apart by an index, which some servers leave out. */
class CallAssembly {
  readonly #calls: { index: number | null; id: string; name: string; json: string }[] = [];

  get any(): boolean {
    return this.#calls.length > 0;
  }

  add(part: CallPart): void {
    const call = this.#find(part);
    call.id ||= part.id ?? '';
    call.name ||= part.function?.name ?? '';
    call.json += part.function?.arguments ?? '';
  }

  *events(): Generator<ModelEvent> {
    for (const [position, call] of this.#calls.entries()) {
      yield {
        type: 'tool-call',
        call: toolCall(call.id || `call_${position}`, call.name, call.json),
      };
    }
  }

  #find(part: CallPart) {
    const index = part.index ?? null;
    const last = this.#calls.at(-1);
    const known =
      index === null
        ? last?.index === null && (!part.id || part.id === last.id)
          ? last
          : undefined
        : this.#calls.find((call) => call.index === index);
    if (known !== undefined) return known;
    const call = { index, id: '', name: '', json: '' };
    this.#calls.push(call);
    return call;
  }
}

function toUsage(report: UsageReport | null): Usage {
  return {
    inputTokens: report?.prompt_tokens ?? null,
    outputTokens: report?.completion_tokens ?? null,
    cachedInputTokens: report?.prompt_tokens_details?.cached_tokens ?? null,
  };
}

function toReason(reason: string | null | undefined): FinishReason | null {
  switch (reason) {
    case null:
    case undefined:
    case '':
      return null;
    case 'length':
      return 'length';
    case 'tool_calls':
    case 'function_call':
      return 'tool-calls';
    case 'content_filter':
      return 'refused';
    default:
      return 'stop';
  }
}
