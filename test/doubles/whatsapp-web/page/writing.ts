import type { Attributes } from './emitter.ts';
import { mediaStore } from './media.ts';
import { ME, MsgKey, Wid } from './wid.ts';
import { contactOf, Message, messages, now, place } from './world.ts';

/** A message that a customer, or the owner's phone, writes. */
export interface Writes {
  /** Whose; a customer by default. */
  from?: string;
  /** The group that it is written in. */
  group?: string;
  /** The owner writes it on the phone, to `from`. */
  fromPhone?: boolean;
  body?: unknown;
  /** As WhatsApp's page names kinds: `chat`, `image`, `ptt`, `vcard`… */
  type?: string;
  name?: string;
  saved?: boolean;
  media?: { data: string; mimetype: string; filename?: string; caption?: string; size?: number };
  /** The message that it answers, by its whole name. */
  quoted?: string;
  /** Seconds; now by default. */
  t?: number;
  /** An id of its own, to write the same one twice. */
  id?: string;
  /** Whatever else the page's model has. */
  more?: Attributes;
}

export const CUSTOMER = '15551230001@c.us';

export function need(id: string): Message {
  const message = messages.get(id);
  if (message === undefined) throw new Error(`The simulated page has no message ${id}.`);
  return message;
}

function quotation(id: string): Attributes {
  const { type, body, id: key, from } = need(id);
  return { quotedMsg: { type, body }, quotedStanzaID: key.id, quotedParticipant: from };
}

function enclosed(id: string, media: NonNullable<Writes['media']>): Attributes {
  const directPath = `/v/t62/${id}`;
  mediaStore.set(directPath, media.data);
  return {
    directPath,
    mimetype: media.mimetype,
    filename: media.filename,
    caption: media.caption,
    size: media.size ?? Math.floor((media.data.length * 3) / 4),
    mediaKey: 'a2V5',
    mediaKeyTimestamp: now(),
    filehash: 'h',
    encFilehash: 'eh',
    body: '/9j/thumb',
  };
}

/** What a message will be called. */
export function keyOf({ from, group, fromPhone = false, id }: Writes): MsgKey {
  const person = Wid.of(from ?? CUSTOMER);
  return new MsgKey({
    fromMe: fromPhone,
    remote: group === undefined ? person : Wid.of(group),
    id: id ?? MsgKey.mint('3A'),
    participant: group === undefined ? undefined : fromPhone ? ME : person,
  });
}

export function compose(writes: Writes): Message {
  const { group, fromPhone = false, media, quoted, more = {} } = writes;
  const id = keyOf(writes);
  const person = Wid.of(writes.from ?? CUSTOMER);
  const contact = contactOf(person, writes);
  return new Message(
    {
      id,
      ack: fromPhone ? 1 : 0,
      type: writes.type ?? 'chat',
      body: writes.body ?? '',
      from: fromPhone ? ME : id.remote,
      to: fromPhone ? id.remote : ME,
      author: group === undefined ? undefined : fromPhone ? ME : person,
      t: writes.t ?? now(),
      isNewMsg: true,
      notifyName: fromPhone ? 'Sim Shop' : contact.pushname,
      isForwarded: false,
      ...(media !== undefined && enclosed(id.id, media)),
      ...(quoted !== undefined && quotation(quoted)),
      ...more,
    },
    media !== undefined,
  );
}

/** Puts what was written where the page's own code would. */
export function arrive(writes: Writes): string {
  const message = compose(writes);
  place(message);
  return message.id._serialized;
}
