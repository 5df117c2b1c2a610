import type {
  FunctionTool,
  ResponseCreateParamsStreaming,
  ResponseInputItem,
} from 'openai/resources/responses/responses';
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
import { eventReader } from '../event-reader.ts';
import { finishReason, toolCall } from '../reply.ts';
import { ReportedFault } from './errors.ts';

/** Models that think first count their thoughts as output; a short reply needs little thought. */
const THINKS = /^(?:gpt-(?:[5-9]|\d\d)|o\d)/;
const PLAIN = /chat-latest$/;
const ROOM_TO_THINK = 4096;

export function toRequest(request: ModelRequest, model: string): ResponseCreateParamsStreaming {
  const thinks = THINKS.test(model) && !PLAIN.test(model);
  return {
    model,
    stream: true,
    // Nothing of a conversation is to be kept at the vendor's.
    store: false,
    instructions: `${wellFormed(request.instructions)}\n\n${turnBrief(request)}`,
    input: conversationOf(request.messages).flatMap(itemsOf),
    max_output_tokens: request.maxOutputTokens + (thinks ? ROOM_TO_THINK : 0),
    ...(thinks ? { reasoning: { effort: 'low' as const } } : {}),
    ...(request.tools.length === 0 ? {} : { tools: request.tools.map(toTool) }),
  };
}

function toTool(tool: ToolDefinition): FunctionTool {
  return {
    type: 'function',
    name: tool.name,
    description: tool.description,
    parameters: { ...tool.inputSchema },
    strict: false,
  };
}

function itemsOf(utterance: Utterance): ResponseInputItem[] {
  switch (utterance.side) {
    case 'customer':
      return [{ role: 'user', content: utterance.text }];
    case 'tool':
      return [
        {
          type: 'function_call_output',
          call_id: utterance.toolCallId,
          output: utterance.isError ? `The tool failed: ${utterance.text}` : utterance.text,
        },
      ];
    case 'assistant':
      return [
        ...(utterance.text === '' ? [] : [{ role: 'assistant' as const, content: utterance.text }]),
        ...utterance.toolCalls.map(({ id, name, input }) => ({
          type: 'function_call' as const,
          call_id: id,
          name,
          arguments: JSON.stringify(input),
        })),
      ];
  }
}

const Count = z.number().int().nonnegative().nullish();
const Outcome = z.object({
  status: z.string().nullish(),
  model: z.string().nullish(),
  usage: z
    .object({
      input_tokens: Count,
      output_tokens: Count,
      input_tokens_details: z.object({ cached_tokens: Count }).nullish(),
    })
    .nullish(),
  incomplete_details: z.object({ reason: z.string().nullish() }).nullish(),
  error: z.object({ code: z.string().nullish(), message: z.string().nullish() }).nullish(),
});
type Outcome = z.infer<typeof Outcome>;

const StreamEvent = z.discriminatedUnion('type', [
  z.object({ type: z.literal('response.output_text.delta'), delta: z.string() }),
  z.object({ type: z.literal('response.refusal.delta') }),
  z.object({
    type: z.literal('response.output_item.done'),
    item: z.object({
      type: z.string(),
      call_id: z.string().optional(),
      name: z.string().optional(),
      arguments: z.string().optional(),
    }),
  }),
  z.object({ type: z.literal('response.completed'), response: Outcome }),
  z.object({ type: z.literal('response.incomplete'), response: Outcome }),
  z.object({ type: z.literal('response.failed'), response: Outcome }),
  z.object({
    type: z.literal('error'),
    code: z.string().nullish(),
    message: z.string().nullish(),
  }),
]);

const readEvent = eventReader(StreamEvent);

/**
 * The vendor's stream in our words. Ends without `finish` where the vendor's ended without an outcome.
 * @throws ReportedFault where the vendor reports a failure within the stream
 */
export async function* toEvents(
  stream: AsyncIterable<unknown>,
  model: string,
): AsyncGenerator<ModelEvent> {
  let outcome: Outcome | null = null;
  let refused = false;
  let asked = false;

  for await (const raw of stream) {
    const event = readEvent(raw);
    switch (event?.type) {
      case 'response.output_text.delta':
        yield { type: 'text', delta: event.delta };
        break;
      case 'response.refusal.delta':
        refused = true;
        break;
      case 'response.output_item.done': {
        const { type, call_id: id = '', name = '', arguments: json = '' } = event.item;
        if (type !== 'function_call') break;
        asked = true;
        yield { type: 'tool-call', call: toolCall(id, name, json) };
        break;
      }
      case 'response.completed':
      case 'response.incomplete':
        outcome = event.response;
        break;
      case 'response.failed':
        throw new ReportedFault(event.response.error ?? {});
      case 'error':
        throw new ReportedFault(event);
      case undefined:
        break;
    }
  }
  if (outcome === null) return;
  yield { type: 'usage', usage: toUsage(outcome) };
  yield {
    type: 'finish',
    reason: refused ? 'refused' : finishReason(reasonOf(outcome), asked),
    model: outcome.model ?? model,
  };
}

/** Goes by the outcome's own status, not by the name of the event that brought it. */
function reasonOf({ status, incomplete_details: details }: Outcome): FinishReason {
  if (status !== 'incomplete') return 'stop';
  return details?.reason === 'content_filter' ? 'refused' : 'length';
}

function toUsage({ usage }: Outcome): Usage {
  return {
    inputTokens: usage?.input_tokens ?? null,
    outputTokens: usage?.output_tokens ?? null,
    cachedInputTokens: usage?.input_tokens_details?.cached_tokens ?? null,
  };
}
