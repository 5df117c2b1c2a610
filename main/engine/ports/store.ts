import type { Account } from '../domain/account-health.ts';
import type { Business, Fact } from '../domain/business.ts';
import type { ChannelAddress } from '../domain/channel.ts';
import type { Contact, ContactAlias, Conversation } from '../domain/conversation.ts';
import type { Draft } from '../domain/draft.ts';
import type { GateState } from '../domain/gate-state.ts';
import type {
  ChannelId,
  ChannelMessageId,
  ContactId,
  ConversationId,
  DraftId,
  FactId,
  MediaId,
  MessageId,
  SendId,
  TurnId,
} from '../domain/ids.ts';
import type { Media } from '../domain/media.ts';
import type { Message } from '../domain/message.ts';
import type { Send, SendState } from '../domain/send.ts';
import type { Instant } from '../domain/time.ts';
import type { Turn, TurnState } from '../domain/turn.ts';

/**
 * One change. `put-turn` and `put-send` name the revision they were read at (`turn.revision - 1` is what must be
 * stored; revision 0 means "new"), so that a stale writer is refused instead of winning. A turn has at most one send that
 * may still leave (`queued`, `handing-over`, `unconfirmed`) or has left (`sent`): another is refused with `conflict`.
 */
export type Change =
  /** `known` is refused with `not-found` where there is no such contact any more. */
  | { type: 'put-contact'; contact: Contact; known?: boolean | undefined }
  /**
   * The newest word on whose an address is wins; `fresh` is refused with `conflict` where it is somebody else's who has
   * not given it up.
   */
  | { type: 'put-alias'; alias: ContactAlias; fresh?: boolean | undefined }
  | { type: 'put-conversation'; conversation: Conversation }
  /** Refused with `conflict` where (channelId, channelMessageId) is already stored. */
  | { type: 'add-message'; message: Message }
  /** Replaces what a stored message says; where it stands, who sent it and its ticks stay. */
  | { type: 'amend-message'; message: Message }
  | { type: 'set-delivery'; messageId: MessageId; delivery: Message['delivery'] }
  /** Without `content` the stored bytes stay; null removes them. */
  | { type: 'put-media'; media: Media; content?: Uint8Array | null | undefined }
  /** All that `from` had is `into`'s from now on; `from` is no more. */
  | { type: 'merge-contacts'; from: ContactId; into: ContactId }
  /**
   * The same with a chat's messages, turns, drafts and sends, before anything else of the batch touches them. Messages
   * of both stand in the order of their times.
   */
  | { type: 'merge-conversations'; from: ConversationId; into: ConversationId }
  | { type: 'put-turn'; turn: Turn }
  | { type: 'add-draft'; draft: Draft }
  | { type: 'put-send'; send: Send }
  | { type: 'put-gate'; gate: GateState }
  | { type: 'put-account'; account: Account }
  | { type: 'put-business'; business: Business }
  | { type: 'put-fact'; fact: Fact }
  | { type: 'delete-fact'; factId: FactId };

/** All of a batch is stored, durably, or nothing. */
export interface UnitOfWork {
  /**
   * What a record points at may stand anywhere in the batch, or be stored already. After `vault.stopped` the batch may or
   * may not be stored. A read sees a commit only once that commit has resolved.
   * @throws FrontdeskError `conflict`, `not-found` where a record points at nothing, `invalid-input`, `vault.disk-full`,
   * `vault.locked`, `vault.stopped`, `vault.corrupted`
   */
  commit(changes: readonly Change[]): Promise<void>;
}

/** Everything intake must know about one arrival, in one read. */
export interface Arrival {
  duplicate: boolean;
  contact: Contact | null;
  conversation: Conversation | null;
  openTurns: readonly Turn[];
  /** `queued`, `handing-over` and `unconfirmed`. */
  liveSends: readonly Send[];
}

/** Who is known under some addresses of one channel. Each list in any order. */
export interface Acquaintance {
  contacts: readonly Contact[];
  /** Every address of those contacts on that channel. */
  aliases: readonly ContactAlias[];
  /** Chats at one of the addresses, or with one of the contacts, on that channel. */
  conversations: readonly Conversation[];
}

/** Everything that one step of a conversation needs, in one read. */
export interface ConversationSnapshot {
  conversation: Conversation;
  contact: Contact | null;
  openTurns: readonly Turn[];
  /** The standing draft of each open turn that has one. */
  drafts: readonly Draft[];
  /** `queued`, `handing-over` and `unconfirmed`. */
  liveSends: readonly Send[];
}

export interface Page<T> {
  items: readonly T[];
  /** Give it back to get the next page; null at the end. */
  next: string | null;
}

export interface ConversationRepository {
  arrival(key: {
    channelId: ChannelId;
    channelMessageId: ChannelMessageId;
    /** An address of somebody who is known under another one leads to their chat. */
    chatAddress: ChannelAddress;
    senderAddress: ChannelAddress;
    /** An address that was given up before then is nobody's; without it, so is every one that was given up. */
    sentAt?: Instant | undefined;
  }): Promise<Arrival>;
  /** Everybody to whom these addresses of a channel lead, given up or not. */
  whoIs(query: {
    channelId: ChannelId;
    addresses: readonly ChannelAddress[];
  }): Promise<Acquaintance>;
  /** All addresses of one person, in any order. */
  aliases(id: ContactId): Promise<readonly ContactAlias[]>;
  /** Those that the owner has for a time that ends, in any order. */
  handedOver(): Promise<readonly Conversation[]>;
  snapshot(id: ConversationId): Promise<ConversationSnapshot | null>;
  get(id: ConversationId): Promise<Conversation | null>;
  /** In any order; what is not there is left out. Takes thousands of ids in one call. */
  byIds(ids: readonly ConversationId[]): Promise<readonly Conversation[]>;
  /** Of these, the ones in which at least one message of ours has ever gone out. */
  answered(ids: readonly ConversationId[]): Promise<readonly ConversationId[]>;
  /** Whether the customer has ever written in it; false where there is no such conversation. */
  heard(id: ConversationId): Promise<boolean>;
  /** Those that look like two machines talking and wait for the owner's word, in any order. */
  looped(): Promise<readonly Conversation[]>;
  contact(id: ContactId): Promise<Contact | null>;
  /** Newest activity first. `channelId` narrows to one channel. */
  list(query: {
    limit: number;
    after: string | null;
    channelId?: ChannelId;
  }): Promise<Page<Conversation>>;
  /** All that are not in mode `draft`, for the top bar's count. */
  countByMode(): Promise<Record<Conversation['mode'], number>>;
}

export interface MessageRepository {
  get(id: MessageId): Promise<Message | null>;
  /** In the order they were stored, which is the order they arrived in. */
  byIds(ids: readonly MessageId[]): Promise<readonly Message[]>;
  /**
   * The newest `limit` before `before` (exclusive; null = from the end), oldest first. What arrives comes last, whatever
   * its clock says; only what is from before the linking (`earlier`) goes where its time puts it.
   */
  page(query: {
    conversationId: ConversationId;
    before: MessageId | null;
    limit: number;
  }): Promise<{ items: readonly Message[]; hasOlder: boolean; total: number }>;
  /** Null where the receipt is about a message we do not know. */
  findByChannelId(channelId: ChannelId, id: ChannelMessageId): Promise<Message | null>;
  /** Full text, any script, parts of words included; what was stored last comes first. */
  search(query: {
    text: string;
    limit: number;
    conversationId?: ConversationId;
  }): Promise<readonly { message: Message; conversationTitle: string }[]>;
}

export interface MediaRepository {
  get(id: MediaId): Promise<Media | null>;
  /** In any order; what is not there is left out. */
  byIds(ids: readonly MediaId[]): Promise<readonly Media[]>;
  /** Null where no bytes are stored. */
  content(id: MediaId): Promise<Uint8Array | null>;
}

export interface TurnRepository {
  get(id: TurnId): Promise<Turn | null>;
  /** For recovery after a start and for the queue; oldest first. */
  inStates(states: readonly TurnState[]): Promise<readonly Turn[]>;
  count(states: readonly TurnState[]): Promise<number>;
  /** The newest turn of a conversation, ended ones included. */
  newest(conversationId: ConversationId): Promise<Turn | null>;
  /** The same for many conversations in one call, in any order. */
  newestOf(conversationIds: readonly ConversationId[]): Promise<readonly Turn[]>;
}

export interface DraftRepository {
  get(id: DraftId): Promise<Draft | null>;
  byIds(ids: readonly DraftId[]): Promise<readonly Draft[]>;
  /** All versions of a turn, version 1 first. */
  ofTurn(turnId: TurnId): Promise<readonly Draft[]>;
}

export interface SendRepository {
  get(id: SendId): Promise<Send | null>;
  /** Oldest first within a conversation. */
  inStates(states: readonly SendState[]): Promise<readonly Send[]>;
  ofTurn(turnId: TurnId): Promise<readonly Send[]>;
  /**
   * What left through a channel, or may have left: sent and settled at or after `since`, being handed over, or
   * unconfirmed. Oldest first.
   */
  leftSince(channelId: ChannelId, since: Instant): Promise<readonly Send[]>;
  /** Newest settled first. */
  lastSent(): Promise<Send | null>;
}

export interface BusinessRepository {
  get(): Promise<Business | null>;
  facts(): Promise<readonly Fact[]>;
}

export interface GateRepository {
  get(): Promise<GateState>;
}

export interface AccountRepository {
  /** One for each channel of which something is kept, in any order. */
  all(): Promise<readonly Account[]>;
}

/** The whole of what is kept. The vault and the in-memory twin implement it; one suite runs over both. */
export interface Store extends UnitOfWork {
  readonly conversations: ConversationRepository;
  readonly messages: MessageRepository;
  readonly media: MediaRepository;
  readonly turns: TurnRepository;
  readonly drafts: DraftRepository;
  readonly sends: SendRepository;
  readonly business: BusinessRepository;
  readonly gate: GateRepository;
  readonly accounts: AccountRepository;
  close(): Promise<void>;
}
