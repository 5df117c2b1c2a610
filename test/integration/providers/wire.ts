import { anthropic } from '../../../main/providers/anthropic/index.ts';
import { openai } from '../../../main/providers/openai/index.ts';
import { openaiCompatible } from '../../../main/providers/openai-compatible/index.ts';
import type { Provider } from '../../../main/providers/provider.ts';

/** How one vendor writes on the wire. */
export interface Wire {
  provider(url: string): Provider;
  /** Everything before the text. */
  opening: string;
  text(delta: string): string;
  ending: string;
  /** A fault that the vendor reports within a stream that began well. */
  fault: string;
  /** A tool call whose input is no JSON, with its ending. */
  brokenCall: string;
  /** A known event in a shape that nobody knows. */
  wrongShape: string;
}

const data = (value: unknown): string => `data: ${JSON.stringify(value)}\n\n`;
const named = (value: { type: string } & Record<string, unknown>): string =>
  `event: ${value.type}\n${data(value)}`;
const chunk = (choice: object): string =>
  data({ model: 'm', choices: [{ index: 0, finish_reason: null, ...choice }] });

export const wires: Readonly<Record<string, Wire>> = {
  anthropic: {
    provider: (url) => anthropic(url),
    opening:
      named({ type: 'message_start', message: { model: 'm', usage: { input_tokens: 3 } } }) +
      named({
        type: 'content_block_start',
        index: 0,
        content_block: { type: 'text', text: '' },
      }),
    text: (text) =>
      named({
        type: 'content_block_delta',
        index: 0,
        delta: { type: 'text_delta', text },
      }),
    ending:
      named({ type: 'content_block_stop', index: 0 }) +
      named({
        type: 'message_delta',
        delta: { stop_reason: 'end_turn' },
        usage: { output_tokens: 2 },
      }) +
      named({ type: 'message_stop' }),
    fault: named({
      type: 'error',
      error: { type: 'overloaded_error', message: 'secret words' },
    }),
    brokenCall:
      named({
        type: 'content_block_start',
        index: 1,
        content_block: { type: 'tool_use', id: 'call_1', name: 'look_up', input: {} },
      }) +
      named({
        type: 'content_block_delta',
        index: 1,
        delta: { type: 'input_json_delta', partial_json: '{"order":' },
      }) +
      named({ type: 'content_block_stop', index: 1 }) +
      named({ type: 'message_stop' }),
    wrongShape: named({ type: 'content_block_delta', index: 'first' }),
  },
  openai: {
    provider: (url) => openai(url),
    opening: named({ type: 'response.created', response: { model: 'm' } }),
    text: (delta) => named({ type: 'response.output_text.delta', delta }),
    ending: named({
      type: 'response.completed',
      response: { model: 'm', status: 'completed', usage: null },
    }),
    fault: named({
      type: 'response.failed',
      response: { error: { code: 'server_is_overloaded', message: 'secret words' } },
    }),
    brokenCall: named({
      type: 'response.output_item.done',
      item: { type: 'function_call', call_id: 'call_1', name: 'look_up', arguments: '{"order":' },
    }),
    wrongShape: named({ type: 'response.output_text.delta', delta: 7 }),
  },
  'openai-compatible': {
    provider: () => openaiCompatible(),
    opening: chunk({ delta: { role: 'assistant', content: '' } }),
    text: (content) => chunk({ delta: { content } }),
    ending: `${chunk({ delta: {}, finish_reason: 'stop' })}data: [DONE]\n\n`,
    fault: data({ error: { type: 'server_error', message: 'secret words' } }),
    brokenCall:
      chunk({
        delta: {
          tool_calls: [
            { index: 0, id: 'call_1', function: { name: 'look_up', arguments: '{"order":' } },
          ],
        },
      }) + chunk({ delta: {}, finish_reason: 'tool_calls' }),
    wrongShape: data({ choices: 'none' }),
  },
};
