import type { Order } from '../../main/channels/whatsapp-web/in-page/hand-over.ts';
import type { Stretch } from '../../main/channels/whatsapp-web/in-page/reading.ts';
import type { Sought } from '../../main/channels/whatsapp-web/in-page/message-page.ts';
import type { LinkedPage } from '../../main/channels/whatsapp-web/channel.ts';
import type { PageCalls } from '../../main/channels/whatsapp-web/page-calls.ts';
import type { WebEvent } from '../../main/channels/whatsapp-web/web-client.ts';
import type { LinkState } from '../../main/engine/domain/link.ts';
import type { Clock } from '../../main/engine/ports/clock.ts';

export interface FakeModel extends Record<string, unknown> {
  id: { fromMe: boolean; remote: string; id: string; participant?: string };
  t: number;
  ack: number;
}

interface FakeContent {
  data?: string;
  /** What the sender says that its size is. */
  size?: number;
}

/** WhatsApp, as its page shows it: what is in it outlasts pages and apps, as on its servers. */
export class FakeWhatsApp {
  readonly models = new Map<string, FakeModel>();
  readonly contents = new Map<string, FakeContent>();
  /** Numbers that the page knows without asking: lid to phone. */
  readonly numbers = new Map<string, string>();
  /** Numbers that only the servers know. */
  readonly serverNumbers = new Map<string, string>();
  readonly names = new Map<string, string>();
  readonly nobody = new Set<string>();
  /** What others got, oldest first. */
  readonly arrived: { chat: string; order: Order; stanza: string }[] = [];
  readonly calls: string[] = [];
  readonly self = { phone: '15550001111@c.us', lid: '99900011122233@lid' };
  #written = 0;

  readonly clock: Clock;

  constructor(clock: Clock) {
    this.clock = clock;
  }

  /** A model in the page; nobody is told. */
  write(chat: string, fields: Readonly<Record<string, unknown>> = {}): FakeModel {
    this.#written += 1;
    const stanza = `3A${String(this.#written).padStart(18, '0')}`;
    const model: FakeModel = {
      id: { fromMe: false, remote: chat, id: stanza },
      type: 'chat',
      body: '',
      t: Math.floor(this.clock.now() / 1000),
      ack: 0,
      ...fields,
    };
    this.models.set(keyOf(model), model);
    return model;
  }
}

export function keyOf({ id }: FakeModel): string {
  return [id.fromMe, id.remote, id.id].join('_');
}

/** What a hand-over comes to: given and acknowledged unless told otherwise. */
export type Fate = 'goes' | 'lost-after' | 'lost-before' | 'refused' | 'not-taken' | 'offline';

/** One app's link to it. */
export class FakeLinkedPage implements LinkedPage, PageCalls {
  readonly world: FakeWhatsApp;
  /** Of the next hand-overs, in turn. */
  readonly fates: Fate[] = [];
  refusal: string | number = 479;
  /** Every call rejects, as where a page is loaded anew. */
  lost = false;
  #state: LinkState;
  readonly #states = new Set<(state: LinkState) => void>();
  readonly #web = new Set<(event: WebEvent, args: readonly unknown[]) => void>();

  constructor(world: FakeWhatsApp, linked: LinkState['linked']) {
    this.world = world;
    this.#state = {
      status: 'idle',
      since: world.clock.now(),
      windowShown: false,
      ...(linked !== undefined && { linked }),
    };
  }

  state(): LinkState {
    return this.#state;
  }

  onChange(listener: (state: LinkState) => void): () => void {
    this.#states.add(listener);
    return () => this.#states.delete(listener);
  }

  onWeb(listener: (event: WebEvent, args: readonly unknown[]) => void): () => void {
    this.#web.add(listener);
    return () => this.#web.delete(listener);
  }

  calls(): PageCalls | null {
    return this.#state.status === 'ready' ? this : null;
  }

  link(): Promise<void> {
    this.become({ status: 'starting' });
    this.become({ status: 'ready' });
    return Promise.resolve();
  }

  stop(): Promise<void> {
    this.become({ status: 'idle' });
    return Promise.resolve();
  }

  become(change: Partial<LinkState>): void {
    this.#state = { ...this.#state, since: this.world.clock.now(), ...change };
    for (const listener of this.#states) listener(this.#state);
  }

  tell(event: WebEvent, ...args: unknown[]): void {
    // It comes from another process.
    const copied: unknown[] = JSON.parse(JSON.stringify(args)) as unknown[];
    for (const listener of this.#web) listener(event, copied);
  }

  /** Somebody writes, and the page tells it. */
  receive(chat: string, fields: Readonly<Record<string, unknown>> = {}): FakeModel {
    const model = this.world.write(chat, fields);
    this.tell('message', model);
    return model;
  }

  self(): Promise<unknown> {
    return this.#answer('self', () => this.world.self);
  }

  people(ids: readonly string[]): Promise<unknown> {
    const { numbers, names } = this.world;
    return this.#answer(`people ${ids.join(' ')}`, () =>
      ids.map((id) => {
        const pairs = [...numbers];
        const [lid, phone] = pairs.find((pair) => pair.includes(id)) ?? [];
        const alone = id.endsWith('@lid') ? { lid: id } : { phone: id };
        const name = [id, phone, lid].flatMap((one) => (one && names.get(one)) ?? [])[0];
        return { id, ...(lid === undefined ? alone : { lid, phone }), name };
      }),
    );
  }

  askAliases(ids: readonly string[]): Promise<unknown> {
    const { serverNumbers, numbers } = this.world;
    return this.#answer(`ask ${ids.join(' ')}`, () =>
      ids.map((lid) => {
        const pn = serverNumbers.get(lid);
        if (pn !== undefined) numbers.set(lid, pn);
        return { lid, pn };
      }),
    );
  }

  chats(most: number): Promise<unknown> {
    return this.#answer('chats', () => {
      const last = new Map<string, number>();
      for (const { id, t } of this.world.models.values()) {
        last.set(id.remote, Math.max(t, last.get(id.remote) ?? 0));
      }
      const newest = [...last].sort((one, other) => other[1] - one[1]).slice(0, most);
      return newest.map(([id, t]) => ({ id, t }));
    });
  }

  messages(chatId: string, { least, since, most }: Stretch): Promise<unknown> {
    return this.#answer(`messages ${chatId}`, () => {
      const own = [...this.world.models.values()].filter(({ id }) => id.remote === chatId);
      return own
        .sort((one, other) => one.t - other.t)
        .slice(-most)
        .filter(({ t }, at, all) => at >= all.length - least || (since !== null && t >= since));
    });
  }

  seek({ chatId, fromMe, stanza }: Sought): Promise<unknown> {
    return this.#answer('seek', () => {
      const key = [fromMe, chatId, stanza].join('_');
      const model = this.world.models.get(key);
      if (model === undefined) return null;
      const content = this.world.contents.get(key);
      return {
        key,
        type: model['type'],
        size: content?.size,
        hasContent: content !== undefined,
        mayEdit: model['mayEdit'] ?? fromMe,
        mayTakeBack: model['mayTakeBack'] ?? fromMe,
      };
    });
  }

  findOurs(chatId: string, stanzas: readonly string[]): Promise<unknown> {
    return this.#answer('find', () => ({
      whole: true,
      found: stanzas.flatMap((stanza) => {
        const model = this.world.models.get(['true', chatId, stanza].join('_'));
        return model === undefined ? [] : [{ stanza, t: model.t, ack: model.ack }];
      }),
    }));
  }

  handOver(order: Order): Promise<unknown> {
    const fate = this.fates.shift() ?? 'goes';
    return this.#answer(`give ${order.text}`, () => {
      if (fate === 'lost-before') throw new Error('Execution context was destroyed.');
      if (fate === 'offline' || fate === 'not-taken') return { outcome: fate };
      if (this.world.nobody.has(order.chatId)) return { outcome: 'nobody' };
      const told = this.#give(order, fate === 'refused');
      if (fate === 'lost-after') throw new Error('Execution context was destroyed.');
      return told;
    });
  }

  typing(chatId: string, active: boolean): Promise<unknown> {
    return this.#answer(`typing ${chatId} ${String(active)}`, () => undefined);
  }

  markRead(chatId: string): Promise<unknown> {
    return this.#answer(`read ${chatId}`, () => undefined);
  }

  react(key: string, emoji: string): Promise<unknown> {
    return this.#answer(`react ${key} ${emoji}`, () => undefined);
  }

  edit(key: string, text: string): Promise<unknown> {
    return this.#answer(`edit ${key} ${text}`, () => undefined);
  }

  takeBack(key: string): Promise<unknown> {
    return this.#answer(`take back ${key}`, () => undefined);
  }

  download(key: string): Promise<unknown> {
    return this.#answer(`download ${key}`, () => {
      const data = this.world.contents.get(key)?.data;
      return data === undefined ? undefined : { data, mimetype: 'image/jpeg' };
    });
  }

  /** As the page does it: what is there under one of the names is not given again. */
  #give(order: Order, refused: boolean): unknown {
    const { models, arrived, clock } = this.world;
    for (const stanza of order.stanzas) {
      const key = ['true', order.chatId, stanza].join('_');
      const before = models.get(key);
      if (before !== undefined && before.ack !== -1)
        return { outcome: 'taken', stanza, t: before.t };
      if (before !== undefined) continue;
      const id = { fromMe: true, remote: order.chatId, id: stanza };
      const t = Math.floor(clock.now() / 1000);
      const model = { id, type: 'chat', body: order.text, t, ack: refused ? -1 : 1 };
      models.set(key, model);
      this.tell('message', model);
      this.tell('ack', model, model.ack);
      if (refused) return { outcome: 'refused', stanza, code: this.refusal };
      arrived.push({ chat: order.chatId, order, stanza });
      return { outcome: 'taken', stanza, t };
    }
    return { outcome: 'refused' };
  }

  #answer(call: string, make: () => unknown): Promise<unknown> {
    this.world.calls.push(call);
    if (this.lost) return Promise.reject(new Error('Target closed.'));
    return Promise.resolve().then(make);
  }
}
