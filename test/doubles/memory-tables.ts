import type { Account } from '../../main/engine/domain/account-health.ts';
import type { Business, Fact } from '../../main/engine/domain/business.ts';
import type { Contact, ContactAlias, Conversation } from '../../main/engine/domain/conversation.ts';
import type { Draft } from '../../main/engine/domain/draft.ts';
import { FrontdeskError } from '../../main/engine/domain/errors.ts';
import type { GateState } from '../../main/engine/domain/gate-state.ts';
import type { Media } from '../../main/engine/domain/media.ts';
import type { Message } from '../../main/engine/domain/message.ts';
import type { Send, SendState } from '../../main/engine/domain/send.ts';
import type { Turn } from '../../main/engine/domain/turn.ts';
import type { Change } from '../../main/engine/ports/store.ts';
import { placeInTime } from '../../main/storage/thread-order.ts';
import { mergeContacts, mergeConversations, type MergeTables } from './memory-merge.ts';

/** A turn may have one of these: it may still leave, or it has left. */
const TAKES_THE_TURN: readonly SendState[] = ['queued', 'handing-over', 'unconfirmed', 'sent'];

const pair = (channelId: string, name: string): string => JSON.stringify([channelId, name]);

function conflict(what: string): FrontdeskError {
  return new FrontdeskError('conflict', `Someone else changed this first: ${what}.`);
}

/** Maps that can take back everything since `begin`. Insertion order is the order of storing. */
export class MemoryTables {
  readonly contacts = new Map<string, Contact>();
  readonly aliases = new Map<string, ContactAlias>();
  readonly conversations = new Map<string, Conversation>();
  readonly conversationByAddress = new Map<string, string>();
  readonly messages = new Map<string, Message>();
  readonly messageByChannelId = new Map<string, string>();
  /** Ids in the order in which they are shown. */
  readonly thread = new Map<string, string[]>();
  /** What a thread is ordered by; of equal ones the first stored comes first. */
  readonly positions = new Map<string, number>();
  readonly media = new Map<string, Media>();
  readonly mediaContent = new Map<string, Uint8Array>();
  readonly turns = new Map<string, Turn>();
  readonly drafts = new Map<string, Draft>();
  readonly draftOfVersion = new Map<string, string>();
  readonly sends = new Map<string, Send>();
  readonly facts = new Map<string, Fact>();
  readonly accounts = new Map<string, Account>();
  readonly single = new Map<'gate' | 'business', GateState | Business>();
  #undo: (() => void)[] = [];

  /** Applies all changes or none. */
  apply(changes: readonly Change[]): void {
    this.#undo = [];
    try {
      for (const change of changes) this.#applyOne(change);
    } catch (error) {
      for (const undo of this.#undo.toReversed()) undo();
      throw error;
    }
  }

  messageOf(channelId: string, channelMessageId: string): Message | null {
    const id = this.messageByChannelId.get(pair(channelId, channelMessageId));
    return id === undefined ? null : (this.messages.get(id) ?? null);
  }

  conversationAt(channelId: string, address: string): Conversation | null {
    const id = this.conversationByAddress.get(pair(channelId, address));
    return id === undefined ? null : (this.conversations.get(id) ?? null);
  }

  /** An address that was given up before `sentAt` is nobody's. */
  contactAt(channelId: string, address: string, sentAt = Infinity): Contact | null {
    const alias = this.aliases.get(pair(channelId, address));
    if (alias === undefined || (alias.retiredAt ?? Infinity) < sentAt) return null;
    return this.contacts.get(alias.contactId) ?? null;
  }

  #set<K, V>(map: Map<K, V>, key: K, value: V): void {
    const had = map.has(key);
    const before = map.get(key);
    this.#undo.push(() => {
      if (had && before !== undefined) map.set(key, before);
      else map.delete(key);
    });
    map.set(key, value);
  }

  #mustExist(map: Map<string, unknown>, id: string, what: string): void {
    if (!map.has(id)) {
      throw new FrontdeskError('not-found', `A record names a ${what} that is not stored.`);
    }
  }

  #applyOne(change: Change): void {
    switch (change.type) {
      case 'put-contact':
        if (change.known === true) this.#mustExist(this.contacts, change.contact.id, 'contact');
        this.#set(this.contacts, change.contact.id, change.contact);
        return;
      case 'put-alias':
        this.#mustExist(this.contacts, change.alias.contactId, 'contact');
        if (change.fresh === true) this.#refuseTaken(change.alias);
        this.#set(this.aliases, pair(change.alias.channelId, change.alias.address), change.alias);
        return;
      case 'put-conversation':
        this.#putConversation(change.conversation);
        return;
      case 'add-message':
        this.#addMessage(change.message);
        return;
      case 'amend-message':
        this.#amendMessage(change.message);
        return;
      case 'put-media':
        this.#putMedia(change.media, change.content);
        return;
      case 'merge-contacts':
        mergeContacts(this.#mergeTables(), change.from, change.into);
        return;
      case 'merge-conversations':
        mergeConversations(this.#mergeTables(), change.from, change.into);
        return;
      case 'set-delivery': {
        const message = this.messages.get(change.messageId);
        if (message === undefined) throw new FrontdeskError('not-found', 'No such message.');
        this.#set(this.messages, message.id, { ...message, delivery: change.delivery });
        return;
      }
      case 'put-turn':
        this.#mustExist(this.conversations, change.turn.conversationId, 'conversation');
        this.#checkRevision(this.turns.get(change.turn.id), change.turn, 'turn');
        this.#set(this.turns, change.turn.id, change.turn);
        return;
      case 'add-draft':
        this.#addDraft(change.draft);
        return;
      case 'put-send':
        this.#putSend(change.send);
        return;
      case 'put-gate':
        this.#set(this.single, 'gate', change.gate);
        return;
      case 'put-account':
        this.#set(this.accounts, change.account.channelId, change.account);
        return;
      case 'put-business':
        this.#set(this.single, 'business', change.business);
        return;
      case 'put-fact':
        this.#set(this.facts, change.fact.id, change.fact);
        return;
      case 'delete-fact':
        this.#deleteFact(change.factId);
        return;
      default:
        change satisfies never;
    }
  }

  #checkRevision(
    stored: { revision: number } | undefined,
    next: { revision: number },
    what: string,
  ): void {
    const expected = next.revision === 0 ? undefined : next.revision - 1;
    if (stored?.revision !== expected) throw conflict(what);
  }

  #refuseTaken({ channelId, address, contactId }: ContactAlias): void {
    const known = this.aliases.get(pair(channelId, address));
    if (known === undefined || known.contactId === contactId) return;
    if (known.retiredAt === undefined) throw conflict('whose address it is');
  }

  #putConversation(conversation: Conversation): void {
    const { id, channelId, address, contactId } = conversation;
    if (contactId !== null) this.#mustExist(this.contacts, contactId, 'contact');
    const at = pair(channelId, address);
    const holder = this.conversationByAddress.get(at);
    if (holder !== undefined && holder !== id) throw conflict('conversation at this address');
    const before = this.conversations.get(id);
    if (before !== undefined) this.#forgetAddress(pair(before.channelId, before.address));
    this.#set(this.conversationByAddress, at, id);
    this.#set(this.conversations, id, conversation);
  }

  #forgetAddress(at: string): void {
    const id = this.conversationByAddress.get(at);
    if (id === undefined) return;
    this.#undo.push(() => this.conversationByAddress.set(at, id));
    this.conversationByAddress.delete(at);
  }

  #addMessage(message: Message): void {
    this.#mustExist(this.conversations, message.conversationId, 'conversation');
    if (message.senderId !== null) this.#mustExist(this.contacts, message.senderId, 'contact');
    if (this.messages.has(message.id)) throw conflict('message');
    if (message.channelMessageId !== null) {
      const key = pair(message.channelId, message.channelMessageId);
      if (this.messageByChannelId.has(key)) throw conflict('message of the channel');
      this.#set(this.messageByChannelId, key, message.id);
    }
    this.#place(message);
    this.#set(this.messages, message.id, message);
  }

  #place(message: Message): void {
    const thread = this.thread.get(message.conversationId) ?? [];
    const newest = this.positions.get(thread.at(-1) ?? '') ?? 0;
    const time = placeInTime(message);
    const position = message.earlier === true ? time : Math.max(time, newest);
    const before = thread.findLastIndex((id) => (this.positions.get(id) ?? 0) <= position);
    thread.splice(before + 1, 0, message.id);
    this.#undo.push(() => thread.splice(thread.indexOf(message.id), 1));
    this.thread.set(message.conversationId, thread);
    this.#set(this.positions, message.id, position);
  }

  #amendMessage(message: Message): void {
    const stored = this.messages.get(message.id);
    if (stored === undefined) throw new FrontdeskError('not-found', 'No such message.');
    const same =
      stored.conversationId === message.conversationId &&
      stored.channelId === message.channelId &&
      stored.channelMessageId === message.channelMessageId &&
      stored.senderId === message.senderId;
    if (!same) throw conflict('message');
    this.#set(this.messages, message.id, { ...message, delivery: stored.delivery });
  }

  #putMedia(media: Media, content: Uint8Array | null | undefined): void {
    if (media.messageId !== null) this.#mustExist(this.messages, media.messageId, 'message');
    this.#set(this.media, media.id, media);
    if (content === null) this.#delete(this.mediaContent, media.id);
    else if (content !== undefined) this.#set(this.mediaContent, media.id, content);
  }

  /** Keeps the place of every other entry, also when it is taken back. */
  #delete<K, V>(map: Map<K, V>, key: K): void {
    const entries = [...map];
    this.#undo.push(() => {
      map.clear();
      for (const [name, value] of entries) map.set(name, value);
    });
    map.delete(key);
  }

  #mergeTables(): MergeTables {
    return {
      contacts: this.contacts,
      aliases: this.aliases,
      conversations: this.conversations,
      messages: this.messages,
      turns: this.turns,
      drafts: this.drafts,
      sends: this.sends,
      thread: this.thread,
      set: (map, key, value) => {
        this.#set(map, key, value);
      },
      delete: (map, key) => {
        this.#delete(map, key);
      },
      forgetAddress: ({ channelId, address }) => {
        this.#forgetAddress(pair(channelId, address));
      },
      inThreadOrder: (ids) => this.#inThreadOrder(ids),
    };
  }

  #inThreadOrder(ids: readonly string[]): string[] {
    const stored = new Map([...this.messages.keys()].map((id, index) => [id, index]));
    const place = (id: string): number => this.positions.get(id) ?? 0;
    const order = (id: string): number => stored.get(id) ?? 0;
    return ids.toSorted((a, b) => place(a) - place(b) || order(a) - order(b));
  }

  #addDraft(draft: Draft): void {
    this.#mustExist(this.turns, draft.turnId, 'turn');
    const version = pair(draft.turnId, String(draft.version));
    if (this.drafts.has(draft.id) || this.draftOfVersion.has(version)) throw conflict('draft');
    this.#set(this.draftOfVersion, version, draft.id);
    this.#set(this.drafts, draft.id, draft);
  }

  #putSend(send: Send): void {
    this.#mustExist(this.conversations, send.conversationId, 'conversation');
    if (send.turnId !== null) this.#mustExist(this.turns, send.turnId, 'turn');
    this.#checkRevision(this.sends.get(send.id), send, 'send');
    if (send.turnId !== null && TAKES_THE_TURN.includes(send.state)) {
      const other = [...this.sends.values()].find(
        (stored) =>
          stored.turnId === send.turnId &&
          stored.id !== send.id &&
          TAKES_THE_TURN.includes(stored.state),
      );
      if (other !== undefined) throw conflict('the turn has a reply already');
    }
    this.#set(this.sends, send.id, send);
  }

  #deleteFact(id: string): void {
    this.#delete(this.facts, id);
  }
}
