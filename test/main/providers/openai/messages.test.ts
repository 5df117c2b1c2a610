import { describe, expect, it } from 'vitest';
import type { ModelEvent, ModelRequest } from '../../../../main/engine/ports/language-model.ts';
import { ReportedFault } from '../../../../main/providers/openai/errors.ts';
import { toEvents, toRequest } from '../../../../main/providers/openai/messages.ts';
import { SAMPLE_REQUEST } from '../../../contract-suites/language-model.ts';

const MINI = 'gpt-5.4-mini-2026-03-17';

async function read(...raw: unknown[]): Promise<ModelEvent[]> {
  async function* stream() {
    yield* raw;
  }
  const events: ModelEvent[] = [];
  for await (const event of toEvents(stream(), MINI)) events.push(event);
  return events;
}

const done = (response: object) => ({ type: 'response.completed', response });

describe('toRequest', () => {
  it('leaves a copy of the conversation with the vendor', () => {
    expect(toRequest(SAMPLE_REQUEST, MINI).store).toBe(false);
  });

  it('puts what changes before what is stable, so that nothing is cached', () => {
    const { instructions } = toRequest(SAMPLE_REQUEST, MINI);
    expect(instructions?.startsWith(SAMPLE_REQUEST.instructions)).toBe(true);
    expect(instructions).toContain('8 to 18');
  });

  it('loses a tool call, its result or that it failed', () => {
    const request: ModelRequest = {
      ...SAMPLE_REQUEST,
      messages: [
        { role: 'customer', text: 'Where is A-17?' },
        {
          role: 'assistant',
          text: 'Hm.',
          toolCalls: [{ id: 'c1', name: 'look_up', input: { a: 1 } }],
        },
        { role: 'tool', toolCallId: 'c1', text: 'no such order', isError: true },
      ],
    };
    expect(toRequest(request, MINI).input).toEqual([
      { role: 'user', content: 'Where is A-17?' },
      { role: 'assistant', content: 'Hm.' },
      { type: 'function_call', call_id: 'c1', name: 'look_up', arguments: '{"a":1}' },
      {
        type: 'function_call_output',
        call_id: 'c1',
        output: 'The tool failed: no such order',
      },
    ]);
  });

  it.each([
    [MINI, true],
    ['gpt-6.1-terra', true],
    ['o4-mini', true],
    ['gpt-4.1-mini', false],
    ['gpt-4o', false],
    ['gpt-5.3-chat-latest', false],
  ])(
    'asks %s to think (%s) although it cannot, or lets it think the reply away',
    (model, thinks) => {
      const request = toRequest(SAMPLE_REQUEST, model);
      expect(request.reasoning).toEqual(thinks ? { effort: 'low' } : undefined);
      expect((request.max_output_tokens ?? 0) > 300).toBe(thinks);
    },
  );
});

describe('toEvents', () => {
  it('forgets cached input', async () => {
    const usage = {
      input_tokens: 425,
      output_tokens: 9,
      input_tokens_details: { cached_tokens: 400 },
    };
    expect((await read(done({ model: MINI, usage })))[0]).toEqual({
      type: 'usage',
      usage: { inputTokens: 425, outputTokens: 9, cachedInputTokens: 400 },
    });
  });

  it.each([
    ['completed', undefined, 'stop'],
    ['incomplete', 'max_output_tokens', 'length'],
    ['incomplete', 'content_filter', 'refused'],
  ])('reads the end %s (%s) wrongly', async (status, reason, expected) => {
    const response = { status, incomplete_details: reason === undefined ? null : { reason } };
    for (const type of ['response.completed', 'response.incomplete']) {
      expect((await read({ type, response })).at(-1)).toMatchObject({ reason: expected });
    }
  });

  it("shows the vendor's own refusal as the shop's reply", async () => {
    const events = await read(
      { type: 'response.refusal.delta', delta: 'I cannot help' },
      done({ model: MINI }),
    );
    expect(events.some((event) => event.type === 'text')).toBe(false);
    expect(events.at(-1)).toMatchObject({ reason: 'refused' });
  });

  it.each([
    [{ type: 'response.failed', response: { error: { code: 'server_error', message: 'x' } } }],
    [{ type: 'error', code: 'server_error', message: 'x' }],
  ])('takes a failure within the stream for a plain end: %j', async (event) => {
    await expect(read(event)).rejects.toBeInstanceOf(ReportedFault);
  });

  it('takes a stream without an outcome for complete', async () => {
    const events = await read({ type: 'response.output_text.delta', delta: 'We are' });
    expect(events).toEqual([{ type: 'text', delta: 'We are' }]);
  });
});
