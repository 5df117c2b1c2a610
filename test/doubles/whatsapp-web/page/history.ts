import { behaviour } from './socket.ts';
import { Wid } from './wid.ts';
import { chatWith, contactOf, keep, messages, now, type Chat, type Message } from './world.ts';
import { compose, type Writes } from './writing.ts';

const PREFIX = 'wa-earlier:';
/** So many older messages come with each question for them. */
const PAGE = 25;
const A_MINUTE_S = 60;

/** A chat from before the number was linked: its last message is in the page, all others are on the phone alone. */
export function seed(from: string, count: number, name?: string): void {
  const person = Wid.of(from);
  contactOf(person, { ...(name !== undefined && { name }) });
  const chat = chatWith(person);
  const older: Writes[] = Array.from({ length: count }, (_, at) => ({
    from,
    body: `Earlier ${at}`,
    fromPhone: at % 2 === 1,
    t: now() - (count - at) * A_MINUTE_S,
    id: `3AEA${person.user}${String(at).padStart(6, '0')}`,
  }));
  const [last] = older.splice(-1);
  localStorage.setItem(PREFIX + person._serialized, JSON.stringify(older));
  if (last === undefined) return;
  const message = old(last);
  messages.add(message);
  chat.msgs.add(message);
  chat.t = message.t;
  keep(message);
}

/**
 * First what this page has in its database and not at hand, then what the phone alone has from before; what came
 * stays in this page until it is loaded anew.
 */
export async function loadEarlier({ chat }: { chat: Chat }): Promise<Message[]> {
  if (behaviour.silent) await new Promise(() => undefined);
  const put = messages
    .getModelsArray()
    .filter(({ id }) => id.remote._serialized === chat.id._serialized && !chat.msgs.get(id))
    .slice(-PAGE);
  for (const message of put) chat.msgs.add(message);
  if (put.length > 0) return put;
  const kept = localStorage.getItem(PREFIX + chat.id._serialized) ?? '[]';
  const left = (JSON.parse(kept) as Writes[]).map(old).filter(({ id }) => !chat.msgs.get(id));
  const loaded = left.slice(-PAGE);
  for (const message of loaded) {
    messages.add(message);
    chat.msgs.add(message);
  }
  return loaded;
}

/** Nobody is told of it when it comes into the page. */
function old(writes: Writes): Message {
  return compose({ ...writes, more: { isNewMsg: false } });
}
