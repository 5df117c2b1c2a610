import type { ModelMessage } from '../../engine/ports/language-model.ts';

/** What is read of one message at most, in UTF-16 units. */
const LONGEST = 4000;
/** How far back a customer's earlier words still say what is meant now. */
const EARLIER = 4;

export interface Asked {
  /** The sentences that want an answer, in order. */
  sentences: readonly string[];
  /** What the customer wrote before that, newest first. */
  earlier: readonly string[];
  /** Whether this is the first that is said to the customer. */
  first: boolean;
}

/** Sentences end with their marks or with the message. */
export function sentencesOf(text: string): string[] {
  return text
    .slice(0, LONGEST)
    .split(/(?<=[.!?؟。！？…])\s+|\n+/u)
    .map((sentence) => sentence.trim())
    .filter(Boolean);
}

/** The customer's words since the last reply, and those before. */
export function askedIn(messages: readonly ModelMessage[]): Asked {
  const lastReply = messages.findLastIndex(({ role }) => role === 'assistant');
  const words = messages.map(({ role, text }) => (role === 'customer' ? text : ''));
  return {
    sentences: words.slice(lastReply + 1).flatMap(sentencesOf),
    earlier: words
      .slice(0, lastReply + 1)
      .filter(Boolean)
      .slice(-EARLIER)
      .reverse(),
    first: lastReply === -1,
  };
}
