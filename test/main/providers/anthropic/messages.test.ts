import { describe, expect, it } from 'vitest';
import type { ModelEvent, ModelRequest } from '../../../../main/engine/ports/language-model.ts';
import { toEvents, toRequest } from '../../../../main/providers/anthropic/messages.ts';
import { SAMPLE_REQUEST } from '../../../contract-suites/language-model.ts';

const HAIKU = 'claude-haiku-4-5-20251001';

async function read(...raw: unknown[]): Promise<ModelEvent[]> {
  async function* stream() {
    yield* raw;
  }
  const events: ModelEvent[] = [];
  for await (const event of toEvents(stream(), HAIKU)) events.push(event);
  return events;
}

const start = (usage: object) => ({ type: 'message_start', message: { model: HAIKU, usage } });
const stop = (stop_reason: string, usage: object | null = null) => ({
  type: 'message_delta',
  delta: { stop_reason },
  usage,
});
const STOP = { type: 'message_stop' };

describe('toRequest', () => {
  it('pays for the same instructions in every turn: only the stable part is cached', () => {
    expect(toRequest(SAMPLE_REQUEST, HAIKU).system).toEqual([
      {
        type: 'text',
        text: SAMPLE_REQUEST.instructions,
        cache_control: { type: 'ephemeral' },
      },
      { type: 'text', text: expect.stringContaining('8 to 18') as string },
    ]);
  });

  it('sends two messages of one side in a row, or a result apart from what follows it', () => {
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
        { role: 'customer', text: 'Hello?' },
      ],
    };
    expect(toRequest(request, HAIKU).messages).toEqual([
      { role: 'user', content: [{ type: 'text', text: 'Where is A-17?' }] },
      {
        role: 'assistant',
        content: [{ type: 'tool_use', id: 'c1', name: 'look_up', input: { a: 1 } }],
      },
      {
        role: 'user',
        content: [
          { type: 'tool_result', tool_use_id: 'c1', content: 'no such order', is_error: true },
          { type: 'text', text: 'Hello?' },
        ],
      },
    ]);
  });

  it('sends a tool without the object type that the vendor insists on, or an empty list', () => {
    expect(toRequest(SAMPLE_REQUEST, HAIKU)).not.toHaveProperty('tools');
    const tools = [{ name: 'list', description: 'Lists.', inputSchema: {} }];
    expect(toRequest({ ...SAMPLE_REQUEST, tools }, HAIKU).tools).toEqual([
      { name: 'list', description: 'Lists.', input_schema: { type: 'object' } },
    ]);
  });

  it('lets a model that thinks first think its whole reply away', () => {
    expect(toRequest(SAMPLE_REQUEST, HAIKU).max_tokens).toBe(300);
    expect(toRequest(SAMPLE_REQUEST, 'claude-sonnet-5-5').max_tokens).toBeGreaterThan(1300);
  });

  it('sends sampling parameters, which newer models refuse', () => {
    const sent = Object.keys(toRequest(SAMPLE_REQUEST, HAIKU));
    expect(sent.filter((name) => /temperature|top_/.test(name))).toEqual([]);
  });
});

describe('toEvents', () => {
  it('counts cached input as if it were apart, or forgets it', async () => {
    const events = await read(
      start({
        input_tokens: 20,
        cache_creation_input_tokens: 5,
        cache_read_input_tokens: 400,
        output_tokens: 1,
      }),
      stop('end_turn', { output_tokens: 9, input_tokens: null }),
      STOP,
    );
    expect(events[0]).toEqual({
      type: 'usage',
      usage: { inputTokens: 425, outputTokens: 9, cachedInputTokens: 400 },
    });
  });

  it('makes up usage that was not reported', async () => {
    const message = { model: HAIKU };
    const events = await read({ type: 'message_start', message }, stop('end_turn'), STOP);
    expect(events[0]).toEqual({
      type: 'usage',
      usage: { inputTokens: null, outputTokens: null, cachedInputTokens: null },
    });
  });

  it.each([
    ['end_turn', 'stop'],
    ['stop_sequence', 'stop'],
    ['max_tokens', 'length'],
    ['model_context_window_exceeded', 'length'],
    ['tool_use', 'tool-calls'],
    ['refusal', 'refused'],
    ['a word of next year', 'stop'],
  ])('reads the end "%s" wrongly', async (said, reason) => {
    expect((await read(start({}), stop(said), STOP)).at(-1)).toMatchObject({ reason });
  });

  it('shows thoughts to the owner as if they were the reply', async () => {
    const events = await read(
      start({}),
      { type: 'content_block_start', index: 0, content_block: { type: 'thinking' } },
      {
        type: 'content_block_delta',
        index: 0,
        delta: { type: 'thinking_delta', thinking: 'They want' },
      },
      { type: 'content_block_stop', index: 0 },
      { type: 'content_block_start', index: 1, content_block: { type: 'text', text: '' } },
      { type: 'content_block_delta', index: 1, delta: { type: 'text_delta', text: 'Yes.' } },
      stop('end_turn'),
      STOP,
    );
    expect(events.filter((event) => event.type === 'text').map((event) => event.delta)).toEqual([
      '',
      'Yes.',
    ]);
  });

  it('mixes up two tool calls that are written at once', async () => {
    const begin = (index: number, id: string) => ({
      type: 'content_block_start',
      index,
      content_block: { type: 'tool_use', id, name: 'look_up' },
    });
    const part = (index: number, partial_json: string) => ({
      type: 'content_block_delta',
      index,
      delta: { type: 'input_json_delta', partial_json },
    });
    const end = (index: number) => ({ type: 'content_block_stop', index });
    const events = await read(
      start({}),
      begin(0, 'a'),
      begin(1, 'b'),
      part(0, '{"n"'),
      part(1, '{"n":2}'),
      part(0, ':1}'),
      end(0),
      end(1),
      stop('tool_use'),
      STOP,
    );
    expect(events.filter((event) => event.type === 'tool-call').map(({ call }) => call)).toEqual([
      { id: 'a', name: 'look_up', input: { n: 1 } },
      { id: 'b', name: 'look_up', input: { n: 2 } },
    ]);
  });

  it('takes a stream without its last word for complete', async () => {
    const events = await read(start({}), stop('end_turn'));
    expect(events.some((event) => event.type === 'finish')).toBe(false);
  });
});
