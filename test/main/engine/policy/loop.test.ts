import { describe, expect, it } from 'vitest';
import type { Message, MessageOrigin } from '../../../../main/engine/domain/message.ts';
import { LOOP_LIMIT, LOOP_WINDOW, loopStop } from '../../../../main/engine/policy/loop.ts';

type Recent = Pick<Message, 'origin' | 'storedAt' | 'body'>;

const NOW = 100 * 60_000;
const QUESTIONS = ['Open today?', 'And a cake for 8?', 'With lemon?', 'Nuts in it?', 'Thank you'];

const says = (origin: MessageOrigin, text: string, storedAt: number): Recent => ({
  origin,
  storedAt,
  body: { kind: 'text', text },
});

/** A customer who asks something else each time, and the replies. */
function exchange(replies: number, origin: MessageOrigin = 'auto', everyMs = 10_000): Recent[] {
  return Array.from({ length: replies }, (_, index) => {
    const at = NOW - (replies - index) * everyMs;
    const question = QUESTIONS[index % QUESTIONS.length] ?? '';
    return [says('customer', question, at), says(origin, `Answer ${question}`, at + 1)];
  }).flat();
}

/** Each pair is what we said by ourselves and what came back, so many milliseconds later. */
function backAndForth(pairs: readonly (readonly [string, string])[], afterMs: number): Recent[] {
  return pairs.flatMap(([reply, answer], index) => {
    const at = NOW - (pairs.length - index) * 20_000;
    return [says('auto', reply, at), says('customer', answer, at + afterMs)];
  });
}

const sign = (recent: readonly Recent[], liftedAt: number | null = null) =>
  loopStop(recent, NOW, liftedAt)?.sign ?? null;

describe('loop breaker: many replies', () => {
  it('would let two machines talk to each other for ever', () => {
    const stop = loopStop(exchange(LOOP_LIMIT.replies), NOW, null);
    expect(stop).toEqual({ since: NOW, sign: 'many-replies', replies: 6, minutes: 10 });
  });

  it('would cut off a customer who asks a few things', () => {
    expect(sign(exchange(LOOP_LIMIT.replies - 1))).toBeNull();
  });

  it('would count replies that the owner approved', () => {
    expect(sign(exchange(20, 'approved'))).toBeNull();
  });

  it('would count replies of long ago', () => {
    expect(sign(exchange(LOOP_LIMIT.replies, 'auto', LOOP_LIMIT.withinMs))).toBeNull();
  });

  it('would stay tripped although the owner has stepped in', () => {
    expect(sign([...exchange(LOOP_LIMIT.replies), says('owner-phone', 'Hi', NOW)])).toBeNull();
  });

  it('would trip again at once after the owner said that it is a person', () => {
    expect(sign(exchange(LOOP_LIMIT.replies), NOW - 1)).toBeNull();
    const before = NOW - 10 * 60_000;
    expect(sign(exchange(LOOP_LIMIT.replies), before)).toBe('many-replies');
  });

  it('would not see as many messages as it must count', () => {
    expect(sign(exchange(40).slice(-LOOP_WINDOW))).toBe('many-replies');
  });
});

describe('loop breaker: the same words', () => {
  const away = 'I am away until Monday.';
  const three = (answers: readonly string[]) =>
    answers.map((answer, index) => [`Reply ${QUESTIONS[index] ?? ''}`, answer] as const);

  it('would play ping-pong with an out-of-office notice', () => {
    expect(sign(backAndForth(three([away, away, away]), 60_000 / 4))).toBe('same-words');
  });

  it('would not see through a ticket number and other marks', () => {
    const tickets = [
      'Ticket #17: we will be back!',
      'Ticket 18 – We will be back',
      'ticket 2093 we will be back.',
    ];
    expect(sign(backAndForth(three(tickets), 15_000))).toBe('same-words');
  });

  it('would stop a customer who says the same twice', () => {
    expect(sign(backAndForth(three([away, away]), 15_000))).toBeNull();
    expect(sign(backAndForth(three([away, 'Sorry, I am back.', away]), 15_000))).toBeNull();
  });

  it('would take a customer for a machine who answers with numbers', () => {
    expect(sign(backAndForth(three(['2', '8', '14']), 15_000))).toBeNull();
    expect(sign(backAndForth(three(['2 pm', '3 pm', '4 pm']), 1000))).toBeNull();
  });

  it('would answer its own echo', () => {
    const echo = [
      ['We are open until six.', 'We are open until six.'],
      ['You are welcome to come by.', '"You are welcome to come by"'],
    ] as const;
    expect(sign(backAndForth(echo, 15_000))).toBe('same-words');
    expect(sign(backAndForth(echo.slice(0, 1), 15_000))).toBeNull();
  });

  it('would take pictures without words for the same words', () => {
    expect(sign(backAndForth(three(['👍', '', '👍']), 15_000))).toBeNull();
  });
});

describe('loop breaker: instant answers', () => {
  const menu = (last: string): string => `Please choose from our menu: sales, service or ${last}`;
  const nearly = [
    ['Hello', menu('billing')],
    ['Lemon cake is 30 euro', menu('bills')],
    ['We open at nine', menu('bill')],
  ] as const;

  it('would talk to a machine that varies its words', () => {
    expect(sign(backAndForth(nearly, 2000))).toBe('instant-answers');
  });

  it('would take a person for a machine who writes much the same but takes a moment', () => {
    expect(sign(backAndForth(nearly, 2001))).toBeNull();
  });

  it('would take a fast typist for a machine who says something new each time', () => {
    const fast = [
      ['Hello', 'Do you have bread?'],
      ['Yes', 'Which kinds?'],
      ['Rye and wheat', 'Two rye then, thanks'],
    ] as const;
    expect(sign(backAndForth(fast, 900))).toBeNull();
  });
});
