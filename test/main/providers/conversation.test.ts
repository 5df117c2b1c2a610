import { describe, expect, it } from 'vitest';
import type { ModelMessage } from '../../../main/engine/ports/language-model.ts';
import { conversationOf, wellFormed } from '../../../main/providers/conversation.ts';

const customer = (text: string): ModelMessage => ({ role: 'customer', text });
const assistant = (text: string): ModelMessage => ({ role: 'assistant', text });
const call = { id: 'c1', name: 'look_up', input: {} };

describe('conversationOf', () => {
  it('refuses local models their alternating sides: a burst must be one utterance', () => {
    expect(conversationOf([customer('Hi'), customer('Open?'), assistant('Yes')])).toEqual([
      { side: 'customer', text: 'Hi\nOpen?' },
      { side: 'assistant', text: 'Yes', toolCalls: [] },
    ]);
  });

  it('begins with the shop, which vendors refuse', () => {
    expect(conversationOf([assistant('Your cake is ready')])[0]?.side).toBe('customer');
    expect(conversationOf([])[0]?.side).toBe('customer');
  });

  it('sends an empty text, which vendors refuse', () => {
    const utterances = conversationOf([
      customer(' '),
      assistant(''),
      { role: 'tool', toolCallId: 'c1', text: '', isError: false },
    ]);
    expect(utterances).toHaveLength(2);
    for (const utterance of utterances) expect(utterance.text.trim()).not.toBe('');
  });

  it('tears a tool call from its result by joining across it', () => {
    const utterances = conversationOf([
      customer('Where is it?'),
      { role: 'assistant', text: '', toolCalls: [call] },
      { role: 'tool', toolCallId: 'c1', text: 'ready', isError: false },
      assistant('It is ready.'),
      assistant('Come by.'),
      customer('Great'),
    ]);
    expect(utterances.map((utterance) => utterance.side)).toEqual([
      'customer',
      'assistant',
      'tool',
      'assistant',
      'customer',
    ]);
    expect(utterances[3]).toMatchObject({ text: 'It is ready.\nCome by.' });
  });

  it('drops the tool call of an utterance that was joined to words before it', () => {
    expect(
      conversationOf([
        customer('Hi'),
        assistant('One moment.'),
        { role: 'assistant', text: 'Let me look.', toolCalls: [call] },
      ])[1],
    ).toEqual({ side: 'assistant', text: 'One moment.\nLet me look.', toolCalls: [call] });
  });
});

describe('wellFormed', () => {
  it.each([
    ['half an emoji at the end', 'Hi \uD83D', 'Hi \uFFFD'],
    ['half an emoji at the start', '\uDE00 Hi', '\uFFFD Hi'],
    ['a whole emoji', 'Hi 😀', 'Hi 😀'],
  ])('does not mend %s without harming the rest', (_what, before, after) => {
    expect(wellFormed(before)).toBe(after);
  });
});
