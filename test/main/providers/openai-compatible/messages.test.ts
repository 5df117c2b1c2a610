import { describe, expect, it } from 'vitest';
import type { ModelEvent, ModelRequest } from '../../../../main/engine/ports/language-model.ts';
import { toEvents, toRequest } from '../../../../main/providers/openai-compatible/messages.ts';
import { SAMPLE_REQUEST } from '../../../contract-suites/language-model.ts';

async function read(...raw: unknown[]): Promise<ModelEvent[]> {
  async function* stream() {
    yield* raw;
  }
  const events: ModelEvent[] = [];
  for await (const event of toEvents(stream(), 'llama-4')) {
    if (event.type !== 'text' || event.delta !== '') events.push(event);
  }
  return events;
}

const chunk = (delta: object, finish_reason: string | null = null) => ({
  choices: [{ delta, finish_reason }],
});
const calls = (events: readonly ModelEvent[]) =>
  events.filter((event) => event.type === 'tool-call').map(({ call }) => call);

describe('toRequest', () => {
  it('sends two system messages, or an empty list of tools: local models stumble over both', () => {
    const { messages, ...rest } = toRequest(SAMPLE_REQUEST, 'llama-4');
    expect(messages.map((message) => message.role)).toEqual(['system', 'user']);
    expect(rest).toEqual({
      model: 'llama-4',
      stream: true,
      stream_options: { include_usage: true },
      max_tokens: 300,
    });
  });

  it('loses a tool call, its result or that it failed', () => {
    const request: ModelRequest = {
      ...SAMPLE_REQUEST,
      messages: [
        { role: 'customer', text: 'Where is A-17?' },
        {
          role: 'assistant',
          text: '',
          toolCalls: [{ id: 'c1', name: 'look_up', input: { a: 1 } }],
        },
        { role: 'tool', toolCallId: 'c1', text: 'no such order', isError: true },
      ],
    };
    expect(toRequest(request, 'llama-4').messages.slice(2)).toEqual([
      {
        role: 'assistant',
        content: '',
        tool_calls: [
          { id: 'c1', type: 'function', function: { name: 'look_up', arguments: '{"a":1}' } },
        ],
      },
      { role: 'tool', tool_call_id: 'c1', content: 'The tool failed: no such order' },
    ]);
  });
});

describe('toEvents', () => {
  it('misses usage that comes after the end', async () => {
    const usage = {
      prompt_tokens: 40,
      completion_tokens: 5,
      prompt_tokens_details: { cached_tokens: 32 },
    };
    const events = await read(chunk({ content: 'Hi' }, 'stop'), { choices: [], usage });
    expect(events.slice(1)).toEqual([
      { type: 'usage', usage: { inputTokens: 40, outputTokens: 5, cachedInputTokens: 32 } },
      { type: 'finish', reason: 'stop', model: 'llama-4' },
    ]);
  });

  it('glues tool calls in pieces together wrongly', async () => {
    const part = (index: number, rest: object) => chunk({ tool_calls: [{ index, ...rest }] });
    const events = await read(
      part(0, { id: 'a', function: { name: 'look_up', arguments: '' } }),
      part(1, { id: 'b', function: { name: 'list', arguments: '{}' } }),
      part(0, { function: { arguments: '{"n"' } }),
      part(0, { function: { arguments: ':1}' } }),
      chunk({}, 'tool_calls'),
    );
    expect(calls(events)).toEqual([
      { id: 'a', name: 'look_up', input: { n: 1 } },
      { id: 'b', name: 'list', input: {} },
    ]);
  });

  it('cannot tell calls apart where the server leaves the index or the id out', async () => {
    const withoutIndex = await read(
      chunk({ tool_calls: [{ id: 'a', function: { name: 'one', arguments: '{"n"' } }] }),
      chunk({ tool_calls: [{ function: { arguments: ':1}' } }] }),
      chunk({ tool_calls: [{ id: 'b', function: { name: 'two', arguments: '{}' } }] }),
      chunk({}, 'stop'),
    );
    expect(calls(withoutIndex)).toEqual([
      { id: 'a', name: 'one', input: { n: 1 } },
      { id: 'b', name: 'two', input: {} },
    ]);
    expect(withoutIndex.at(-1)).toMatchObject({ reason: 'tool-calls' });

    const withoutId = await read(
      chunk({ tool_calls: [{ index: 0, function: { name: 'one', arguments: '{}' } }] }),
      chunk({}, 'tool_calls'),
    );
    expect(calls(withoutId)).toEqual([{ id: 'call_0', name: 'one', input: {} }]);
  });

  it('calls a tool with half of its input where the reply was cut', async () => {
    const part = { index: 0, id: 'a', function: { name: 'look_up', arguments: '{"n"' } };
    const events = await read(chunk({ tool_calls: [part] }), chunk({}, 'length'));
    expect(calls(events)).toEqual([]);
    expect(events.at(-1)).toMatchObject({ reason: 'length' });
  });

  it.each([
    ['stop', 'stop'],
    ['eos', 'stop'],
    ['length', 'length'],
    ['tool_calls', 'tool-calls'],
    ['content_filter', 'refused'],
  ])('reads the end "%s" wrongly', async (said, reason) => {
    expect((await read(chunk({}, said))).at(-1)).toMatchObject({ reason });
  });

  it('shows thoughts that come before the text, or swallows a reply that only begins like one', async () => {
    const thinking = [
      chunk({ content: '<think>They' }),
      chunk({ content: '</think>Yes.' }, 'stop'),
    ];
    expect((await read(...thinking))[0]).toEqual({ type: 'text', delta: 'Yes.' });
    expect((await read(chunk({ content: '<thi' }, 'stop')))[0]).toEqual({
      type: 'text',
      delta: '<thi',
    });
  });

  it('shows thoughts that come beside the text', async () => {
    const events = await read(
      chunk({ reasoning_content: 'They want', content: null }),
      chunk({ content: 'Yes.' }, 'stop'),
    );
    expect(events[0]).toEqual({ type: 'text', delta: 'Yes.' });
  });

  it('takes a stream without a finish reason for complete', async () => {
    expect(await read(chunk({ content: 'We are' }))).toEqual([{ type: 'text', delta: 'We are' }]);
  });
});
