import { describe, expect, it } from 'vitest';
import type { ModelEvent } from '../../../main/engine/ports/language-model.ts';
import { completeReply, finishReason, toolCall } from '../../../main/providers/reply.ts';
import { faultOf } from '../../contract-suites/language-model.ts';

async function* from(...events: ModelEvent[]): AsyncGenerator<ModelEvent> {
  yield* events;
}

async function read(...events: ModelEvent[]): Promise<ModelEvent[]> {
  const seen: ModelEvent[] = [];
  for await (const event of completeReply(from(...events))) seen.push(event);
  return seen;
}

const text = (delta: string): ModelEvent => ({ type: 'text', delta });
const finish = (reason: 'stop' | 'length' | 'refused'): ModelEvent => ({
  type: 'finish',
  reason,
  model: 'm',
});

describe('completeReply', () => {
  it('passes empty pieces on, which repaint the draft for nothing', async () => {
    expect(await read(text(''), text('Yes'), finish('stop'))).toEqual([
      text('Yes'),
      finish('stop'),
    ]);
  });

  it('passes half a reply off as whole', async () => {
    expect((await faultOf(read(text('We are')))).code).toBe('provider.cut-off');
  });

  it.each([['stop' as const], ['length' as const]])(
    'makes a draft of nothing that ended with "%s"',
    async (reason) => {
      expect((await faultOf(read(text(' \n'), finish(reason)))).code).toBe('provider.bad-output');
    },
  );

  it('takes a refusal without words for a fault', async () => {
    expect(await read(finish('refused'))).toEqual([finish('refused')]);
  });

  it('lets words in after the end', async () => {
    expect(await read(text('Yes'), finish('stop'), text('No'))).toHaveLength(2);
  });
});

describe('toolCall', () => {
  it('cannot call a tool that takes nothing', () => {
    expect(toolCall('c1', 'list', ' ')).toEqual({ id: 'c1', name: 'list', input: {} });
  });

  it.each([
    ['c1', 'list', '{"a":'],
    ['c1', 'list', '"text"'],
    ['c1', 'list', 'null'],
    ['', 'list', '{}'],
    ['c1', '', '{}'],
  ])('hands a call on that nobody can answer (%j, %j, %j)', (id, name, json) => {
    expect(() => toolCall(id, name, json)).toThrow('cannot be used');
  });
});

describe('finishReason', () => {
  it.each([
    ['stop' as const, true, 'tool-calls'],
    ['stop' as const, false, 'stop'],
    ['length' as const, true, 'length'],
    ['refused' as const, true, 'refused'],
  ])('reads %s with tools asked for = %s wrongly', (reason, asked, expected) => {
    expect(finishReason(reason, asked)).toBe(expected);
  });
});
