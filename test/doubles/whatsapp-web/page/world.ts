import { Collection, Emitter, Model, type Attributes } from './emitter.ts';
import { ME, MsgKey, Wid } from './wid.ts';

/** Seconds, as WhatsApp counts. */
export const now = (): number => Math.floor(Date.now() / 1000);

export class Message extends Model {
  declare id: MsgKey;
  declare type: string;
  declare body: unknown;
  declare from: Wid;
  declare to: Wid;
  declare t: number;
  declare ack: number;
  declare mediaData: { type: string; mediaStage: string };
  declare mediaObject: object | undefined;

  constructor(attributes: Attributes, media: boolean) {
    super(attributes);
    const hidden = (name: string, value: unknown): void => {
      Object.defineProperty(this, name, { value, writable: true, enumerable: false });
    };
    hidden('mediaData', {
      type: String(attributes['type']),
      mediaStage: media ? 'REMOTE' : 'RESOLVED',
    });
    hidden('mediaObject', media ? {} : undefined);
  }

  unsafe(): this {
    return this;
  }

  canReply(): boolean {
    return true;
  }

  msgContextInfo(): Attributes {
    return {
      quotedMsg: { type: this.type, body: this.body, caption: this.get('caption') },
      quotedStanzaID: this.id.id,
      quotedParticipant: this.get('author') ?? this.from,
    };
  }

  avParams(): Attributes {
    return {};
  }

  downloadMedia(): Promise<void> {
    this.mediaData.mediaStage = 'RESOLVED';
    return Promise.resolve();
  }
}

export class Contact extends Model {
  declare id: Wid;
  declare pushname: string;
  declare name: string | undefined;
}

export class Chat extends Model {
  declare id: Wid;
  declare formattedTitle: string;
  declare unreadCount: number;
  declare t: number;
  declare msgs: Collection<Message>;
  declare lastReceivedKey: MsgKey | null;
  declare groupMetadata: Model | undefined;

  override serialize(): Attributes {
    return { ...super.serialize(), msgs: this.msgs.getModelsArray().length > 0 ? [1] : [] };
  }
}

export const messages = new Collection<Message>();
export const chats = new Collection<Chat>();
export const contacts = new Collection<Contact>();

/** What of a message is kept over a reload, a crash and a restart. */
interface Kept {
  attributes: Attributes;
  key: { fromMe: boolean; remote: string; id: string; participant?: string };
  media: boolean;
}

const PREFIX = 'wa-message:';
const WIDS = ['from', 'to', 'author', 'quotedParticipant'];

/** Written at once: a phone has a message whatever happens to this page. */
export function keep(message: Message): void {
  const { fromMe, remote, id, participant } = message.id;
  const attributes: Attributes = message.serialize();
  delete attributes['id'];
  delete attributes['mediaObject'];
  for (const name of WIDS) {
    if (attributes[name] instanceof Wid) attributes[name] = attributes[name]._serialized;
  }
  const kept: Kept = {
    attributes,
    key: {
      fromMe,
      remote: remote._serialized,
      id,
      ...(participant !== undefined && { participant: participant._serialized }),
    },
    media: message.mediaObject !== undefined,
  };
  try {
    localStorage.setItem(PREFIX + message.id._serialized, JSON.stringify(kept));
  } catch {
    // Full, in a test that sends very much: then it is as on a page that keeps less.
  }
}

export function forget(message: Message): void {
  localStorage.removeItem(PREFIX + message.id._serialized);
}

/** All that is kept under keys that begin so, by what follows. */
export function keptUnder<Value>(prefix: string): [string, Value][] {
  return Object.keys(localStorage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => [
      key.slice(prefix.length),
      JSON.parse(localStorage.getItem(key) ?? 'null') as Value,
    ]);
}

/** So many of a chat's messages a page has at hand before anybody looks at the chat; the others it has to load. */
const AT_HAND = 15;

/** Brings back what was there before the page was loaded anew, without telling anybody. */
export function restore(): void {
  const newest = new Map<Chat, Message[]>();
  for (const [id, named] of keptUnder<Named>(CONTACT)) contactOf(Wid.of(id), named);
  const kept = keptUnder<Kept>(PREFIX)
    .map(([, one]) => one)
    .sort((a, b) => Number(a.attributes['t']) - Number(b.attributes['t']));
  for (const { attributes, key, media } of kept) {
    const own = { ...attributes, isNewMsg: false };
    for (const name of WIDS) {
      const value = attributes[name];
      if (typeof value === 'string') Object.assign(own, { [name]: Wid.of(value) });
    }
    const id = new MsgKey({
      fromMe: key.fromMe,
      remote: Wid.of(key.remote),
      id: key.id,
      participant: key.participant === undefined ? undefined : Wid.of(key.participant),
    });
    const message = new Message({ ...own, id }, media);
    const chat = chatWith(id.remote);
    message.collection = messages as unknown as Collection<Model>;
    messages.add(message);
    chat.t = message.t;
    if (!id.fromMe) chat.lastReceivedKey = id;
    newest.set(chat, [...(newest.get(chat) ?? []), message].slice(-AT_HAND));
  }
  for (const [chat, some] of newest) for (const message of some) chat.msgs.add(message);
}

const CONTACT = 'wa-contact:';

interface Named {
  name?: string | undefined;
  saved?: boolean | undefined;
}

/** Whoever wrote is known ever after, by the name that they had then. */
export function contactOf(id: Wid, { name, saved }: Named = {}): Contact {
  const known = contacts.get(id);
  if (known !== undefined) return known;
  localStorage.setItem(CONTACT + id._serialized, JSON.stringify({ name, saved }));
  return contacts.add(
    new Contact({
      id,
      pushname: name ?? `User ${id.user}`,
      name: saved === true ? name : undefined,
      shortName: name,
      type: 'in',
      isBusiness: false,
      isEnterprise: false,
      isContactBlocked: false,
      formattedName: name ?? id.user,
    }),
  );
}

export function chatWith(id: Wid): Chat {
  const known = chats.get(id);
  if (known !== undefined) return known;
  const title = contacts.get(id)?.pushname ?? id.user;
  const chat = new Chat({
    id,
    formattedTitle: title,
    name: title,
    unreadCount: 0,
    t: now(),
    archive: false,
    pin: 0,
    isLocked: false,
    muteExpiration: 0,
    isReadOnly: false,
  });
  const hidden = (name: string, value: unknown): void => {
    Object.defineProperty(chat, name, { value, writable: true, enumerable: false });
  };
  hidden('mute', { expiration: 0, mute: () => undefined, unmute: () => undefined });
  hidden('msgs', new Collection<Message>());
  hidden('lastReceivedKey', null);
  hidden('groupMetadata', id.isGroup() ? groupMetadata(id, title) : undefined);
  return chats.add(chat);
}

function groupMetadata(id: Wid, subject: string): Model {
  return new Model({
    id,
    subject,
    owner: ME,
    creation: now(),
    desc: '',
    announce: false,
    isLidAddressingMode: false,
    participants: [
      { id: ME, isAdmin: true, isSuperAdmin: true },
      { id: new Wid('15551230001', 'c.us'), isAdmin: false, isSuperAdmin: false },
    ],
  });
}

/** Puts a message where the page's own code would, and tells. */
export function place(message: Message): void {
  const chat = chatWith(message.id.remote);
  messages.add(message);
  chat.msgs.add(message);
  if (!message.id.fromMe) {
    chat.lastReceivedKey = message.id;
    chat.set({ unreadCount: chat.unreadCount + 1, t: message.t });
  } else {
    chat.set({ t: message.t });
  }
  keep(message);
}

messages.on('change', (message) => {
  if (message instanceof Message) keep(message);
});

/** The person's other address, as far as this page knows it. */
export const aliases = new (class extends Emitter {
  readonly #other = new Map<string, string>(
    Object.entries(JSON.parse(localStorage.getItem('wa-aliases') ?? '{}') as Attributes).map(
      ([one, other]) => [one, String(other)],
    ),
  );

  learn(lid: string, phone: string): void {
    this.#other.set(lid, phone).set(phone, lid);
    localStorage.setItem('wa-aliases', JSON.stringify(Object.fromEntries(this.#other)));
  }

  of(id: Wid): Wid | null {
    const other = this.#other.get(id._serialized);
    return other === undefined ? null : Wid.of(other);
  }
})();
