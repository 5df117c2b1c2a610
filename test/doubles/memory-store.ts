import type { Business } from '../../main/engine/domain/business.ts';
import type { Conversation } from '../../main/engine/domain/conversation.ts';
import { FrontdeskError } from '../../main/engine/domain/errors.ts';
import type { GateState } from '../../main/engine/domain/gate-state.ts';
import { isOpen } from '../../main/engine/domain/turn-machine.ts';
import type { Send, SendState } from '../../main/engine/domain/send.ts';
import type { Turn, TurnState } from '../../main/engine/domain/turn.ts';
import type {
  AccountRepository,
  BusinessRepository,
  Change,
  ConversationRepository,
  DraftRepository,
  GateRepository,
  MediaRepository,
  MessageRepository,
  SendRepository,
  Store,
  TurnRepository,
} from '../../main/engine/ports/store.ts';
import { inStoringOrder, parseChanges } from '../../main/storage/change-schema.ts';
import { activityOf, readCursor, writeCursor } from '../../main/storage/list-cursor.ts';
import { searchableText, searchTerms } from '../../main/storage/search-text.ts';
import { MemoryTables } from './memory-tables.ts';

const LIVE: readonly SendState[] = ['queued', 'handing-over', 'unconfirmed'];

/** The in-memory twin of the vault: same answers, same refusals, nothing on disk. */
export class MemoryStore implements Store {
  readonly #tables = new MemoryTables();
  readonly #failures: FrontdeskError[] = [];
  #closed = false;

  /** The next commit is refused with this and stores nothing, as a full disk would. */
  failNextCommit(error: FrontdeskError): void {
    this.#failures.push(error);
  }

  commit(changes: readonly Change[]): Promise<void> {
    return this.#answer((tables) => {
      const failure = this.#failures.shift();
      if (failure !== undefined) throw failure;
      tables.apply(inStoringOrder(parseChanges(changes)));
    });
  }

  readonly conversations: ConversationRepository = {
    arrival: (key) =>
      this.#answer((tables) => {
        const contact = tables.contactAt(key.channelId, key.senderAddress, key.sentAt);
        const here = tables.conversationAt(key.channelId, key.chatAddress);
        const direct = contact !== null && key.chatAddress === key.senderAddress;
        const conversation = here ?? (direct ? chatWith(tables, key.channelId, contact.id) : null);
        return {
          duplicate: tables.messageOf(key.channelId, key.channelMessageId) !== null,
          contact,
          conversation,
          openTurns: conversation === null ? [] : openTurns(tables, conversation.id),
          liveSends: conversation === null ? [] : liveSends(tables, conversation.id),
        };
      }),
    whoIs: ({ channelId, addresses }) =>
      this.#answer((tables) => {
        const all = [...tables.aliases.values()].filter((one) => one.channelId === channelId);
        const ids = new Set(
          all.filter((one) => addresses.includes(one.address)).map(({ contactId }) => contactId),
        );
        return {
          contacts: found(tables.contacts, [...ids]),
          aliases: all.filter(({ contactId }) => ids.has(contactId)),
          conversations: [...tables.conversations.values()].filter(
            (one) =>
              one.channelId === channelId &&
              (addresses.includes(one.address) ||
                (one.contactId !== null && ids.has(one.contactId))),
          ),
        };
      }),
    aliases: (id) =>
      this.#answer((tables) =>
        [...tables.aliases.values()].filter(({ contactId }) => contactId === id),
      ),
    handedOver: () =>
      this.#answer((tables) =>
        [...tables.conversations.values()].filter(
          ({ handOver }) => handOver !== null && handOver.until !== null,
        ),
      ),
    snapshot: (id) =>
      this.#answer((tables) => {
        const conversation = tables.conversations.get(id);
        if (conversation === undefined) return null;
        const turns = openTurns(tables, id);
        return {
          conversation,
          contact: contactOf(tables, conversation),
          openTurns: turns,
          drafts: turns.flatMap((turn) => found(tables.drafts, [turn.draftId ?? ''])),
          liveSends: liveSends(tables, id),
        };
      }),
    get: (id) => this.#answer((tables) => tables.conversations.get(id) ?? null),
    byIds: (ids) =>
      this.#answer((tables) => found(tables.conversations, [...new Set<string>(ids)])),
    answered: (ids) =>
      this.#answer((tables) =>
        ids.filter((id) =>
          found(tables.messages, tables.thread.get(id) ?? []).some(
            ({ direction }) => direction === 'out',
          ),
        ),
      ),
    heard: (id) =>
      this.#answer((tables) =>
        found(tables.messages, tables.thread.get(id) ?? []).some(
          ({ origin, body }) => origin === 'customer' && body.kind !== 'system',
        ),
      ),
    looped: () =>
      this.#answer((tables) =>
        [...tables.conversations.values()].filter(({ loop }) => (loop?.stop ?? null) !== null),
      ),
    contact: (id) => this.#answer((tables) => tables.contacts.get(id) ?? null),
    list: ({ limit, after, channelId }) =>
      this.#answer((tables) => {
        const all = [...tables.conversations.values()]
          .filter((one) => channelId === undefined || one.channelId === channelId)
          .toSorted(byActivity);
        const cursor = after === null ? null : readCursor(after);
        const rest = cursor === null ? all : all.filter((one) => isAfter(one, cursor));
        const items = rest.slice(0, limit);
        const last = items.at(-1);
        return { items, next: last && rest.length > limit ? writeCursor(last) : null };
      }),
    countByMode: () =>
      this.#answer((tables) => {
        const count = { off: 0, draft: 0, auto: 0 };
        for (const { mode } of tables.conversations.values()) count[mode] += 1;
        return count;
      }),
  };

  readonly messages: MessageRepository = {
    get: (id) => this.#answer((tables) => tables.messages.get(id) ?? null),
    byIds: (ids) =>
      this.#answer((tables) => [...tables.messages.values()].filter(({ id }) => ids.includes(id))),
    page: ({ conversationId, before, limit }) =>
      this.#answer((tables) => {
        const thread = tables.thread.get(conversationId) ?? [];
        const end = before === null ? thread.length : Math.max(0, thread.indexOf(before));
        const start = Math.max(0, end - limit);
        const items = found(tables.messages, thread.slice(start, end));
        return { items, hasOlder: start > 0, total: thread.length };
      }),
    findByChannelId: (channelId, id) => this.#answer((tables) => tables.messageOf(channelId, id)),
    search: ({ text, limit, conversationId }) =>
      this.#answer((tables) => {
        const terms = searchTerms(text);
        if (terms.length === 0) return [];
        return [...tables.messages.values()]
          .toReversed()
          .filter((message) => {
            if (conversationId !== undefined && message.conversationId !== conversationId) {
              return false;
            }
            const haystack = searchableText(message.body);
            return terms.every((term) => haystack.includes(term));
          })
          .slice(0, limit)
          .map((message) => ({
            message,
            conversationTitle: tables.conversations.get(message.conversationId)?.title ?? '',
          }));
      }),
  };

  readonly media: MediaRepository = {
    get: (id) => this.#answer((tables) => tables.media.get(id) ?? null),
    byIds: (ids) => this.#answer((tables) => found(tables.media, [...new Set<string>(ids)])),
    content: (id) => this.#answer((tables) => tables.mediaContent.get(id) ?? null),
  };

  readonly turns: TurnRepository = {
    get: (id) => this.#answer((tables) => tables.turns.get(id) ?? null),
    inStates: (states) => this.#answer((tables) => turnsIn(tables, states)),
    count: (states) => this.#answer((tables) => turnsIn(tables, states).length),
    newestOf: (ids) =>
      this.#answer((tables) => {
        const newest = new Map(
          [...tables.turns.values()].map((turn) => [turn.conversationId, turn]),
        );
        return ids.flatMap((id) => newest.get(id) ?? []);
      }),
    newest: (conversationId) =>
      this.#answer(
        (tables) =>
          [...tables.turns.values()].findLast((turn) => turn.conversationId === conversationId) ??
          null,
      ),
  };

  readonly drafts: DraftRepository = {
    get: (id) => this.#answer((tables) => tables.drafts.get(id) ?? null),
    byIds: (ids) =>
      this.#answer((tables) => [...tables.drafts.values()].filter(({ id }) => ids.includes(id))),
    ofTurn: (turnId) =>
      this.#answer((tables) =>
        [...tables.drafts.values()]
          .filter((draft) => draft.turnId === turnId)
          .toSorted((a, b) => a.version - b.version),
      ),
  };

  readonly sends: SendRepository = {
    get: (id) => this.#answer((tables) => tables.sends.get(id) ?? null),
    inStates: (states) =>
      this.#answer((tables) =>
        [...tables.sends.values()].filter(({ state }) => states.includes(state)),
      ),
    ofTurn: (turnId) =>
      this.#answer((tables) => [...tables.sends.values()].filter((send) => send.turnId === turnId)),
    leftSince: (channelId, since) =>
      this.#answer((tables) =>
        [...tables.sends.values()].filter(
          (send) =>
            send.channelId === channelId &&
            (send.state === 'sent'
              ? (send.settledAt ?? 0) >= since
              : send.state === 'handing-over' || send.state === 'unconfirmed'),
        ),
      ),
    lastSent: () =>
      this.#answer((tables) =>
        [...tables.sends.values()]
          .filter(({ state }) => state === 'sent')
          .reduce<Send | null>(
            (newest, send) => (settledLater(send, newest) ? send : newest),
            null,
          ),
      ),
  };

  readonly business: BusinessRepository = {
    get: () => this.#answer((tables) => (tables.single.get('business') as Business) ?? null),
    facts: () => this.#answer((tables) => [...tables.facts.values()]),
  };

  readonly gate: GateRepository = {
    get: () => this.#answer((tables) => (tables.single.get('gate') as GateState) ?? { open: true }),
  };

  readonly accounts: AccountRepository = {
    all: () => this.#answer((tables) => [...tables.accounts.values()]),
  };

  close(): Promise<void> {
    this.#closed = true;
    return Promise.resolve();
  }

  /** Nothing that a caller holds is ever the stored object itself. */
  #answer<T>(read: (tables: MemoryTables) => T): Promise<T> {
    return Promise.resolve().then(() => {
      if (this.#closed) throw new FrontdeskError('vault.stopped', 'The store is closed.');
      return structuredClone(read(this.#tables));
    });
  }
}

function found<T>(map: ReadonlyMap<string, T>, ids: readonly string[]): T[] {
  return ids.flatMap((id) => map.get(id) ?? []);
}

function turnsIn(tables: MemoryTables, states: readonly TurnState[]): Turn[] {
  return [...tables.turns.values()].filter(({ state }) => states.includes(state));
}

function openTurns(tables: MemoryTables, conversationId: string): Turn[] {
  return [...tables.turns.values()].filter(
    (turn) => turn.conversationId === conversationId && isOpen(turn.state),
  );
}

function liveSends(tables: MemoryTables, conversationId: string): Send[] {
  return [...tables.sends.values()].filter(
    (send) => send.conversationId === conversationId && LIVE.includes(send.state),
  );
}

function chatWith(tables: MemoryTables, channelId: string, contactId: string): Conversation | null {
  const chats = [...tables.conversations.values()].filter(
    (one) => one.channelId === channelId && one.contactId === contactId,
  );
  return chats.toSorted((a, b) => (a.id < b.id ? -1 : 1)).at(0) ?? null;
}

function contactOf(tables: MemoryTables, conversation: Conversation) {
  return conversation.contactId === null
    ? null
    : (tables.contacts.get(conversation.contactId) ?? null);
}

function byActivity(a: Conversation, b: Conversation): number {
  return activityOf(b) - activityOf(a) || (a.id < b.id ? 1 : -1);
}

function isAfter(one: Conversation, cursor: { activity: number; id: string }): boolean {
  const activity = activityOf(one);
  return activity < cursor.activity || (activity === cursor.activity && one.id < cursor.id);
}

function settledLater(send: Send, newest: Send | null): boolean {
  return newest === null || (send.settledAt ?? 0) >= (newest.settledAt ?? 0);
}
