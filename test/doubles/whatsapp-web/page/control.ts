import type { Attributes } from './emitter.ts';
import { seed } from './history.ts';
import { MODULES, signs } from './modules.ts';
import { letGo, sent, untilSent, type Sent } from './sending.ts';
import { asked, behaviour, Cmd, logOut, newQr, pair, Socket, sync } from './socket.ts';
import { meanwhile, receive } from './waiting.ts';
import { MsgKey, Wid } from './wid.ts';
import { aliases, forget, Message, messages, now } from './world.ts';
import { CUSTOMER, need, type Writes } from './writing.ts';

/** What a test does with the simulated page: `window.__wa`. */
export interface SimulatedWhatsApp {
  readonly behaviour: typeof behaviour;
  readonly asked: typeof asked;
  readonly sent: readonly Sent[];
  readonly signs: typeof signs;
  pair(syncMs?: number): Promise<void>;
  sync(ms?: number): Promise<void>;
  setSocket(attributes: Attributes): void;
  newQr(): void;
  /** Returns the message's whole name. */
  receive(writes: Writes): string;
  /** Written while this page gets nothing: it waits at the servers until a page connects. Returns the whole names. */
  meanwhile(all: readonly Writes[]): string[];
  /** Tells a message again that was told before. */
  again(id: string): void;
  /** Something of a shape that no page has. */
  malformed(attributes: Attributes): void;
  react(id: string, emoji: string, from?: string): void;
  vote(pollId: string, options: string[], from?: string): void;
  ack(id: string, ack: number): void;
  edit(id: string, body: string): void;
  revoke(id: string): void;
  removeHere(id: string): void;
  decrypt(id: string, body: string): void;
  groupEvent(subtype: string, more?: Attributes): string;
  numberChanged(from: string, to: string): string;
  /** From now on the page knows that both are one person. */
  learn(lid: string, phone: string): void;
  /** Older messages that only the phone has, until they are asked for. */
  seed(from: string, count: number, name?: string): void;
  call(from: string): void;
  conflict(): void;
  /** The phone unlinks this computer. */
  logOut(unpairedFirst?: boolean): Promise<void>;
  /** The page says that it is connected; until it is loaded anew it gets nothing, and no question is answered. */
  goDeaf(): void;
  /** The page answers nothing for so long. */
  hang(ms: number): void;
  letGo(): void;
  untilSent(count: number): Promise<number>;
  burst(count: number, over: number): number;
}

const GROUP = '120363000000000001@g.us';

type Upsert = (rows: object[]) => void;

function table(module: string, name: string): { bulkUpsert: Upsert } {
  const holder = MODULES[module] as Record<string, { bulkUpsert: Upsert }>;
  const found = holder[name];
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

export const control: SimulatedWhatsApp = {
  behaviour,
  asked,
  sent,
  signs,
  pair: (syncMs = 20) => pair(syncMs),
  sync: (ms = 20) => sync(ms),
  setSocket: (attributes) => void Socket.set(attributes),
  newQr,
  receive,
  meanwhile,
  again(id) {
    const message = need(id);
    message.set({ isNewMsg: true });
    messages.trigger('add', message);
  },
  malformed(attributes) {
    const id = new MsgKey({ fromMe: false, remote: Wid.of(CUSTOMER), id: MsgKey.mint('3A') });
    messages.trigger('add', new Message({ id, isNewMsg: true, ...attributes }, false));
  },
  react(id, emoji, from = CUSTOMER) {
    const parent = need(id);
    const author = Wid.of(from);
    table('WAWebAddonReactionTableMode', 'reactionTableMode').bulkUpsert([
      {
        id: new MsgKey({ fromMe: false, remote: parent.id.remote, id: MsgKey.mint('3A') }),
        reactionParentKey: parent.id,
        reactionTimestamp: Date.now(),
        author,
        from: author,
        reactionText: emoji,
        orphan: 0,
        read: false,
        ack: 1,
      },
    ]);
  },
  vote(pollId, options, from = CUSTOMER) {
    const poll = need(pollId);
    const offered = poll.get('pollOptions') as { name: string; localId: number }[];
    table('WAWebAddonPollVoteTableMode', 'pollVoteTableMode').bulkUpsert([
      {
        id: new MsgKey({ fromMe: false, remote: poll.id.remote, id: MsgKey.mint('3A') }),
        parentMsgKey: poll.id,
        pollUpdateParentKey: poll.id,
        sender: Wid.of(from),
        author: Wid.of(from),
        senderTimestampMs: Date.now(),
        selectedOptionLocalIds: offered
          .filter(({ name }) => options.includes(name))
          .map(({ localId }) => localId),
      },
    ]);
  },
  ack: (id, ack) => void need(id).set({ ack }),
  edit: (id, body) => void need(id).set({ body, latestEditSenderTimestampMs: Date.now() }),
  revoke(id) {
    const message = need(id);
    message.set({ protocolMessageKey: message.id });
    message.set({ type: 'revoked', body: '' });
  },
  removeHere(id) {
    const message = need(id);
    messages.remove(message);
    forget(message);
  },
  decrypt: (id, body) => void need(id).set({ body, type: 'chat' }),
  groupEvent: (subtype, more = {}) =>
    receive({
      group: GROUP,
      type: 'gp2',
      more: { subtype, recipients: ['15551230009@c.us'], ...more },
    }),
  numberChanged(from, to) {
    const id = receive({
      from: to,
      type: 'notification_template',
      more: { subtype: 'change_number', templateParams: [from, to] },
    });
    need(id).trigger('change', need(id));
    messages.trigger('change', need(id));
    return id;
  },
  learn: (lid, phone) => aliases.learn(lid, phone),
  seed,
  call(from) {
    const calls = MODULES['WAWebCallCollection'] as { trigger(name: string, call: object): void };
    calls.trigger('add', {
      id: MsgKey.mint('CA'),
      peerJid: Wid.of(from),
      isVideo: false,
      isGroup: false,
      canHandleLocally: false,
      outgoing: false,
      webClientShouldHandle: false,
      participants: [],
      offerTime: now(),
    });
  },
  conflict: () => void Socket.set({ state: 'CONFLICT' }),
  logOut: (unpairedFirst = false) => logOut({ unpairedFirst }),
  goDeaf: () => void Object.assign(behaviour, { deaf: true, silent: true }),
  hang(ms) {
    // After the answer to whoever asked for it is on its way.
    setTimeout(() => {
      const until = Date.now() + ms;
      while (Date.now() < until);
    }, 20);
  },
  letGo,
  untilSent,
  burst(count, over) {
    const begun = performance.now();
    for (let at = 0; at < count; at += 1) {
      const customer = String(at % over).padStart(4, '0');
      receive({ body: `b${at}`, from: `1555200${customer}@c.us` });
    }
    Cmd.trigger('burst');
    return performance.now() - begun;
  },
};
