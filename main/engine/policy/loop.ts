import type { LoopStop } from '../domain/loop-stop.ts';
import { bodyText, type Message } from '../domain/message.ts';
import type { Instant } from '../domain/time.ts';
import { foldedWords, nearlySame } from './alike.ts';

/** So many automatic replies within so many milliseconds look like two machines talking to each other. */
export interface LoopLimit {
  replies: number;
  withinMs: number;
}

export const LOOP_LIMIT: LoopLimit = { replies: 6, withinMs: 10 * 60_000 };

/** The same words so many times in a row, each after an automatic reply, come from a machine. */
const SAME_IN_A_ROW = 3;

/** Our own words sent back so many times in a row. */
const ECHOES_IN_A_ROW = 2;

/** Nobody reads a reply and answers it faster, again and again. Milliseconds. */
const INSTANT_MS = 2000;

/** How many messages back the breaker must be able to see: each automatic reply answers at least one. */
export const LOOP_WINDOW = 3 * LOOP_LIMIT.replies;

type Recent = Pick<Message, 'origin' | 'storedAt' | 'body'>;

/** What came after a person was last seen: a word of the owner's, or the owner's word that it is a person. */
function sincePerson(recent: readonly Recent[], liftedAt: Instant | null): Recent[] {
  const owner = recent.findLastIndex(
    (message) => message.origin.startsWith('owner-') || message.origin === 'approved',
  );
  return recent.slice(owner + 1).filter(({ storedAt }) => storedAt > (liftedAt ?? -1));
}

/** An automatic reply and what came back: all of it, up to the next word of ours. */
interface Exchange {
  reply: string;
  answer: string;
  /** From the reply to the first word of the answer. */
  afterMs: number;
}

function exchangesOf(messages: readonly Recent[]): Exchange[] {
  const exchanges: Exchange[] = [];
  let reply: Recent | null = null;
  let answers: readonly Recent[] = [];
  const close = (): void => {
    const [first] = answers;
    if (reply === null || first === undefined) return;
    exchanges.push({
      reply: foldedWords(bodyText(reply.body)),
      answer: foldedWords(answers.map(({ body }) => bodyText(body)).join(' ')),
      afterMs: first.storedAt - reply.storedAt,
    });
  };
  for (const message of messages) {
    if (message.origin === 'customer') answers = [...answers, message];
    else if (message.origin === 'auto') {
      close();
      reply = message;
      answers = [];
    }
  }
  close();
  return exchanges;
}

function inARow(
  exchanges: readonly Exchange[],
  times: number,
  is: (one: Exchange, before: Exchange) => boolean,
): boolean {
  const last = exchanges.slice(-times);
  return last.length === times && last.every((one, index) => is(one, last[index - 1] ?? one));
}

/**
 * What makes a chat look like two machines talking to each other, with what was counted; null where nothing does.
 * `liftedAt`: since when the owner says that it is a person. Counts what is stored, so that a restart does not forget.
 * A word of the owner's in between means that a person is there: counting starts after it. Pure.
 */
export function loopStop(
  recent: readonly Recent[],
  now: Instant,
  liftedAt: Instant | null,
): LoopStop | null {
  const machine = sincePerson(recent, liftedAt);
  const late = machine.filter(({ storedAt }) => storedAt > now - LOOP_LIMIT.withinMs);
  const replies = late.filter(({ origin }) => origin === 'auto').length;
  const counted = { since: now, minutes: LOOP_LIMIT.withinMs / 60_000 };
  if (replies >= LOOP_LIMIT.replies) return { ...counted, sign: 'many-replies', replies };
  const exchanges = exchangesOf(late);
  const same = inARow(
    exchanges,
    SAME_IN_A_ROW,
    (one, before) => one.answer !== '' && one.answer === before.answer,
  );
  const echo = inARow(exchanges, ECHOES_IN_A_ROW, (one) => nearlySame(one.answer, one.reply));
  if (same || echo) return { ...counted, sign: 'same-words', replies };
  const instant = inARow(
    exchanges,
    SAME_IN_A_ROW,
    (one, before) => one.afterMs <= INSTANT_MS && nearlySame(one.answer, before.answer),
  );
  return instant ? { ...counted, sign: 'instant-answers', replies } : null;
}
