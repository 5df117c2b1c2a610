import type { Change, UnitOfWork } from '../../main/engine/ports/store.ts';
import * as record from '../contract-suites/store-records.ts';

/** Exchanges that are stored with one commit. */
const AT_ONCE = 200;
const MINUTE = 60_000;

/** A chat as it was before the bench begins: each exchange is a question and the reply that was sent to it. */
export interface Past {
  /** The customer's address on the desk's channel, and the chat's title. */
  from: string;
  exchanges: number;
  /** The words of an exchange, counted from 0. */
  words: (at: number) => { question: string; answer: string };
}

/** By which the store knows the chat of `from`. */
export const chatOf = (from: string): string => `chat-${from}`;

const at = (exchange: number): number => Date.UTC(2026, 0, 5) + exchange * MINUTE;

function people({ from, exchanges, words }: Past): Change[] {
  const contactId = `contact-${from}`;
  const preview = words(exchanges - 1).answer.slice(0, 200);
  const chat = record.conversation(chatOf(from), {
    channelId: 'memory',
    address: from,
    contactId,
    title: from,
    mode: 'auto',
    last: { at: at(exchanges), preview, origin: 'approved' },
  });
  const alias = { ...record.alias(contactId, from), channelId: chat.channelId };
  return [
    record.put.contact(record.contact(contactId, { name: from, language: 'en' })),
    record.put.alias(alias),
    record.put.conversation(chat),
  ];
}

/** Everything that one answered question leaves behind, as if it had gone through the engine. */
function exchange({ from, words }: Past, number: number): Change[] {
  const chat = chatOf(from);
  const name = `${from}-${number}`;
  const { question, answer } = words(number);
  const channelId = 'memory';
  const times = { sentAt: at(number), storedAt: at(number) };
  const asked = record.message(`in-${name}`, chat, {
    ...times,
    channelId,
    body: { kind: 'text', text: question },
  });
  const answered = record.message(`out-${name}`, chat, {
    ...times,
    channelId,
    direction: 'out',
    origin: 'approved',
    body: { kind: 'text', text: answer },
    delivery: 'read',
  });
  const turn = record.turn(`turn-${name}`, chat, {
    channelId,
    recipient: from,
    state: 'sent',
    messageIds: [asked.id],
    draftId: `draft-${name}`,
  });
  return [
    record.put.message(asked),
    record.put.turn(turn),
    record.put.draft(record.draft(`draft-${name}`, turn.id, chat, { text: answer })),
    record.put.send(
      record.send(`send-${name}`, turn.id, chat, {
        channelId,
        recipient: from,
        state: 'sent',
        text: answer,
        settledAt: at(number),
      }),
    ),
    record.put.message(answered),
  ];
}

/** Stores chats that are over without sending them through the engine: 10,000 messages in seconds. */
export async function storePast(store: UnitOfWork, past: Past): Promise<void> {
  await store.commit(people(past));
  for (let from = 0; from < past.exchanges; from += AT_ONCE) {
    const count = Math.min(AT_ONCE, past.exchanges - from);
    await store.commit(
      Array.from({ length: count }, (_, index) => exchange(past, from + index)).flat(),
    );
  }
}
