import type { Business, Fact } from '../domain/business.ts';
import type { GroupReplies, Mode } from '../domain/conversation.ts';
import type { Enclosure, FileEnclosure } from '../domain/enclosure.ts';
import type { Media } from '../domain/media.ts';
import type { Draft } from '../domain/draft.ts';
import type { ErrorShape } from '../domain/errors.ts';
import type {
  ChannelId,
  ConversationId,
  DraftId,
  FactId,
  MediaId,
  MessageId,
  SendId,
  TurnId,
} from '../domain/ids.ts';
import type { AccountHealth } from '../domain/views/account-health.ts';
import type { OwnWords } from '../domain/turn.ts';
import type { DeskStatus } from '../domain/views/app.ts';
import type {
  ConversationDetail,
  ConversationPage,
  SearchHit,
  ThreadPage,
} from '../domain/views/conversations.ts';
import type {
  Approval,
  ApprovalResult,
  LeavingItem,
  QueueItem,
  ReviewCard,
  Undone,
} from '../domain/views/review.ts';

/** Use cases over drafts. Every method may throw a FrontdeskError with a code of the catalogue. */
export interface ReviewService {
  /** Rows in the order they are to be worked on: urgent, then by waiting time, "later" ones last. */
  queue(): Promise<QueueItem[]>;
  card(turnId: TurnId): Promise<ReviewCard>;
  /** @throws `send.frozen`, `approve.stale`, `approve.flagged`, `approve.needs-you`, `draft.too-long`, `send.closed` */
  approve(approval: Approval): Promise<ApprovalResult>;
  approveMany(
    approvals: readonly Approval[],
  ): Promise<{ turnId: TurnId; result: ApprovalResult | null; error: ErrorShape | null }[]>;
  saveEdit(edit: { turnId: TurnId; basedOn: DraftId; text: string }): Promise<Draft>;
  /** Keeps what is being typed, without a version of it; null forgets it. */
  keepWords(turnId: TurnId, words: OwnWords | null): Promise<void>;
  useVersion(choice: { turnId: TurnId; draftId: DraftId }): Promise<ReviewCard>;
  keep(turnId: TurnId, kept: boolean): Promise<void>;
  reject(turnId: TurnId): Promise<void>;
  regenerate(turnId: TurnId, hint: string | null): Promise<void>;
  stopWriting(turnId: TurnId): Promise<void>;
  later(turnId: TurnId): Promise<void>;
  /** Drafts a failed turn again, or sends a failed send again. */
  retry(turnId: TurnId): Promise<void>;
  takeOver(conversationId: ConversationId): Promise<void>;
  giveBack(conversationId: ConversationId): Promise<void>;
  /** @throws `undo.nothing` */
  undoLast(): Promise<Undone>;
  resolveUnconfirmed(
    turnId: TurnId,
    choice: 'check' | 'arrived' | 'send-again',
  ): Promise<{ state: 'sent' | 'queued' | 'unconfirmed' }>;
  /** The same for any message on its way, the owner's own ones included. */
  resolveUnconfirmedSend(
    sendId: SendId,
    choice: 'check' | 'arrived' | 'send-again',
  ): Promise<{ state: 'sent' | 'queued' | 'unconfirmed' }>;
  leaving(): Promise<LeavingItem[]>;
  /** @throws `send.too-late` once it was handed over */
  undoSend(sendId: SendId): Promise<Undone>;
}

export interface ConversationService {
  list(query: { limit: number; after: string | null }): Promise<ConversationPage>;
  detail(conversationId: ConversationId): Promise<ConversationDetail>;
  thread(query: {
    conversationId: ConversationId;
    before: MessageId | null;
    limit: number;
  }): Promise<ThreadPage>;
  search(query: {
    text: string;
    limit: number;
    conversationId?: ConversationId | undefined;
  }): Promise<SearchHit[]>;
  setMode(conversationId: ConversationId, mode: Mode): Promise<ConversationDetail>;
  setModeForAll(mode: Mode): Promise<{ changed: number }>;
  /** @throws `invalid-input` for a direct chat */
  setGroupReplies(
    conversationId: ConversationId,
    groupReplies: GroupReplies,
  ): Promise<ConversationDetail>;
  markRead(conversationId: ConversationId): Promise<void>;
  /**
   * `text` may be empty where something is enclosed.
   * @throws `send.closed`, `send.cold`, `send.frozen` unless `sendAnyway`, `draft.too-long`, `channel.rejected` where
   * the channel takes no enclosures, `not-found` for a file or a quoted message that is not there
   */
  write(conversationId: ConversationId, text: string, more?: WrittenWith): Promise<ApprovalResult>;
}

/** What goes with the owner's own words. */
export interface WrittenWith {
  /** "Send anyway", while sending is frozen. */
  sendAnyway?: boolean | undefined;
  /** The message that they answer. */
  quotes?: MessageId | undefined;
  enclosure?: Enclosure | undefined;
}

/** What the owner does to messages that are there. Through the gate; refused while sending is stopped. */
export interface MessageService {
  /** An empty `emoji` takes the reaction back. @throws `send.closed`, `not-found`, `channel.*` */
  react(messageId: MessageId, emoji: string): Promise<void>;
  /** Only what we sent. @throws `send.closed`, `not-found`, `invalid-input`, `draft.too-long`, `channel.*` */
  edit(messageId: MessageId, text: string): Promise<void>;
  /** Only what we sent. @throws `send.closed`, `not-found`, `invalid-input`, `channel.*` */
  takeBack(messageId: MessageId): Promise<void>;
}

/** The content of messages. */
export interface MediaService {
  /** @throws `not-found` */
  state(mediaId: MediaId): Promise<Media>;
  /** Has it fetched where it is not here; resolves to how that ended. @throws `not-found` */
  fetch(mediaId: MediaId): Promise<Media>;
  /** @throws `not-found` where it was not fetched */
  read(mediaId: MediaId): Promise<{ mimeType: string; content: Uint8Array }>;
  /** The file with a name that it may have in any folder. @throws `not-found` where it was not fetched */
  copy(mediaId: MediaId): Promise<{ fileName: string; content: Uint8Array }>;
  /**
   * Keeps a file that is about to be sent. What it is, its bytes tell.
   * @throws `invalid-input` where it is empty or larger than 16 MB
   */
  attach(file: {
    content: Uint8Array;
    mimeType: string;
    fileName: string;
    /** Recorded at the desk: sent as a voice note. */
    voice: boolean;
  }): Promise<FileEnclosure>;
  /** Lets go of a file that is not sent after all. @throws `not-found`, `conflict` where it is part of a message */
  discard(mediaId: MediaId): Promise<void>;
}

/** The emergency stop, auto-reply, and what the top bar shows. */
export interface ControlService {
  status(): Promise<DeskStatus>;
  /** Closes the gate before it returns its promise; the promise resolves when that is stored. */
  stop(): Promise<DeskStatus>;
  resume(): Promise<DeskStatus>;
  /**
   * Starts a channel at once that could not be started; nothing where it works.
   * @throws `not-found`
   */
  restartChannel(channelId: ChannelId): Promise<DeskStatus>;
  /** The built-in answers write from now on, and also what waits because another provider does not write. */
  useBuiltIn(): Promise<DeskStatus>;
  setAutoReply(change: { on: boolean; pauseMinutes?: number | undefined }): Promise<DeskStatus>;
  /** Hands over at once what waits out its undo time, and resolves when it has left. */
  sendLeavingNow(): Promise<void>;
  /**
   * Puts replies that wait out their undo time back into the queue, so that none leaves unwatched at the next start.
   * The owner's own words have no place there: they keep waiting.
   */
  keepLeaving(): Promise<void>;
}

export interface BusinessService {
  get(): Promise<{ business: Business; facts: Fact[] }>;
  save(business: Business): Promise<{ business: Business; facts: Fact[] }>;
  saveFact(
    fact: Omit<Fact, 'id'> & { id: FactId | null },
  ): Promise<{ business: Business; facts: Fact[] }>;
  deleteFact(id: FactId): Promise<{ business: Business; facts: Fact[] }>;
  /** Replaces all facts by these. */
  replaceAll(next: {
    business: Business;
    facts: readonly Fact[];
  }): Promise<{ business: Business; facts: Fact[] }>;
}

/** What keeps the number behind a channel safe. */
export interface HealthService {
  /** One for each channel that stands under somebody else's rules. */
  read(): Promise<AccountHealth[]>;
  /** Replies may leave by themselves again after a warning. What was held stays in the queue. */
  lift(channelId: ChannelId): Promise<AccountHealth[]>;
  /** A chat that was taken for two machines is not: answered by itself again, from the next message on. */
  itIsAPerson(conversationId: ConversationId): Promise<AccountHealth[]>;
}

export interface EngineServices {
  readonly review: ReviewService;
  readonly conversations: ConversationService;
  readonly control: ControlService;
  readonly business: BusinessService;
  readonly health: HealthService;
  readonly messages: MessageService;
  readonly media: MediaService;
}

/** The assistant as a whole. Made by `createEngine(parts)` in `engine/engine.ts`. */
export interface Engine {
  readonly services: EngineServices;
  /** Recovers what a crash left, then starts the channels. Safe to call once. */
  start(): Promise<void>;
  /** Stops taking in, aborts drafting, waits for what is being handed over. Leaves the store open. */
  stop(): Promise<void>;
}
