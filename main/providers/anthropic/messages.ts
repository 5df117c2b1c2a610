import type {
  ContentBlockParam,
  MessageCreateParamsStreaming,
  MessageParam,
  Tool,
} from '@anthropic-ai/sdk/resources/messages/messages';
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

/** Newer models think before they speak, and their thoughts count. */
const ROOM_TO_THINK = 4096;
const WITHOUT_THOUGHTS = /^claude-(?:3|haiku-4|sonnet-4|opus-4)/;

export function toRequest(request: ModelRequest, model: string): MessageCreateParamsStreaming {
  return {
    model,
    stream: true,
    max_tokens: request.maxOutputTokens + (WITHOUT_THOUGHTS.test(model) ? 0 : ROOM_TO_THINK),
    system: [
      {
        type: 'text',
        text: wellFormed(request.instructions),
        cache_control: { type: 'ephemeral' },
      },
      { type: 'text', text: turnBrief(request) },
    ],
    messages: toMessages(conversationOf(request.messages)),
    ...(request.tools.length === 0 ? {} : { tools: request.tools.map(toTool) }),
  };
}

function toTool(tool: ToolDefinition): Tool {
  return {
    name: tool.name,
    description: tool.description,
    input_schema: { ...tool.inputSchema, type: 'object' },
  };
}

/** Results of tools and what the customer wrote after them stand in one message of the user's side. */
function toMessages(utterances: readonly Utterance[]): MessageParam[] {
  const messages: { role: 'user' | 'assistant'; content: ContentBlockParam[] }[] = [];
  for (const utterance of utterances) {
    const role = utterance.side === 'assistant' ? 'assistant' : 'user';
    const last = messages.at(-1);
    if (last?.role === role) last.content.push(...blocksOf(utterance));
    else messages.push({ role, content: blocksOf(utterance) });
  }
  return messages;
}

function blocksOf(utterance: Utterance): ContentBlockParam[] {
  switch (utterance.side) {
    case 'customer':
      return [{ type: 'text', text: utterance.text }];
    case 'tool':
      return [
        {
          type: 'tool_result',
          tool_use_id: utterance.toolCallId,
          content: utterance.text,
          is_error: utterance.isError,
        },
      ];
    case 'assistant':
      return [
        ...(utterance.text === '' ? [] : [{ type: 'text' as const, text: utterance.text }]),
        ...utterance.toolCalls.map(({ id, name, input }) => ({
          type: 'tool_use' as const,
          id,
          name,
          input,
        })),
      ];
  }
}

const Count = z.number().int().nonnegative().nullish();
const UsageReport = z.object({
  input_tokens: Count,
  cache_creation_input_tokens: Count,
  cache_read_input_tokens: Count,
  output_tokens: Count,
});
type UsageReport = z.infer<typeof UsageReport>;

const StreamEvent = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('message_start'),
    message: z.object({ model: z.string(), usage: UsageReport.nullish() }),
  }),
  z.object({
    type: z.literal('content_block_start'),
    index: z.number(),
    content_block: z.object({
      type: z.string(),
      id: z.string().optional(),
      name: z.string().optional(),
      text: z.string().optional(),
    }),
  }),
  z.object({
    type: z.literal('content_block_delta'),
    index: z.number(),
    delta: z.object({
      type: z.string(),
      text: z.string().optional(),
      partial_json: z.string().optional(),
    }),
  }),
  z.object({ type: z.literal('content_block_stop'), index: z.number() }),
  z.object({
    type: z.literal('message_delta'),
    delta: z.object({ stop_reason: z.string().nullish() }),
    usage: UsageReport.nullish(),
  }),
  z.object({ type: z.literal('message_stop') }),
]);

const readEvent = eventReader(StreamEvent);

/** The vendor's stream in our words. Ends without `finish` where the vendor's ended without `message_stop`. */
export async function* toEvents(
  stream: AsyncIterable<unknown>,
  model: string,
): AsyncGenerator<ModelEvent> {
  const calls = new Map<number, { id: string; name: string; json: string }>();
  let answeredBy = model;
  let usage: UsageReport = {};
  let reason: FinishReason = 'stop';
  let asked = false;
  let complete = false;

  for await (const raw of stream) {
    const event = readEvent(raw);
    switch (event?.type) {
      case 'message_start':
        answeredBy = event.message.model;
        usage = newer(usage, event.message.usage);
        break;
      case 'content_block_start': {
        const { type, id = '', name = '', text = '' } = event.content_block;
        if (type === 'tool_use') calls.set(event.index, { id, name, json: '' });
        if (type === 'text') yield { type: 'text', delta: text };
        break;
      }
      case 'content_block_delta': {
        const { type, text = '', partial_json: json = '' } = event.delta;
        if (type === 'text_delta') yield { type: 'text', delta: text };
        const call = calls.get(event.index);
        if (type === 'input_json_delta' && call !== undefined) call.json += json;
        break;
      }
      case 'content_block_stop': {
        const call = calls.get(event.index);
        if (call === undefined) break;
        calls.delete(event.index);
        asked = true;
        yield { type: 'tool-call', call: toolCall(call.id, call.name, call.json) };
        break;
      }
      case 'message_delta':
        usage = newer(usage, event.usage);
        reason = toReason(event.delta.stop_reason) ?? reason;
        break;
      case 'message_stop':
        complete = true;
        break;
      case undefined:
        break;
    }
  }
  if (!complete) return;
  yield { type: 'usage', usage: toUsage(usage) };
  yield { type: 'finish', reason: finishReason(reason, asked), model: answeredBy };
}

/** Reports are cumulative; a later null says nothing. */
function newer(before: UsageReport, after: UsageReport | null | undefined): UsageReport {
  const said = Object.entries(after ?? {}).filter(([, count]) => typeof count === 'number');
  return { ...before, ...Object.fromEntries(said) };
}

/** The vendor counts cached input apart; ours is a part of the whole, as with the other providers. */
function toUsage(report: UsageReport): Usage {
  const cached = report.cache_read_input_tokens ?? null;
  const input = report.input_tokens ?? null;
  return {
    inputTokens:
      input === null ? null : input + (cached ?? 0) + (report.cache_creation_input_tokens ?? 0),
    outputTokens: report.output_tokens ?? null,
    cachedInputTokens: cached,
  };
}

function toReason(reason: string | null | undefined): FinishReason | null {
  switch (reason) {
    case null:
    case undefined:
      return null;
    case 'max_tokens':
    case 'model_context_window_exceeded':
      return 'length';
    case 'tool_use':
      return 'tool-calls';
    case 'refusal':
      return 'refused';
    default:
      return 'stop';
  }
}
