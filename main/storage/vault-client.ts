import type { FrontdeskError } from '../engine/domain/errors.ts';
import { toFrontdeskError } from '../engine/domain/errors.ts';
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
} from '../engine/ports/store.ts';
import type { Output } from './protocol/replies.ts';
import type { Method } from './protocol/requests.ts';
import type { VaultKeeper } from './vault-keeper.ts';

/** The `Store` of the app: every call is one question to the vault process. */
export class VaultClient implements Store {
  readonly #keeper: VaultKeeper;
  readonly #onFault: (error: FrontdeskError) => void;

  /** `onFault` hears of each refusal before the caller does, to show what concerns the whole vault. */
  constructor(keeper: VaultKeeper, onFault: (error: FrontdeskError) => void = () => undefined) {
    this.#keeper = keeper;
    this.#onFault = onFault;
  }

  commit(changes: readonly Change[]): Promise<void> {
    return this.#call('commit', changes);
  }

  readonly conversations: ConversationRepository = {
    arrival: (key) => this.#call('conversations.arrival', key),
    whoIs: (query) => this.#call('conversations.whoIs', query),
    aliases: (id) => this.#call('conversations.aliases', id),
    handedOver: () => this.#call('conversations.handedOver', undefined),
    snapshot: (id) => this.#call('conversations.snapshot', id),
    get: (id) => this.#call('conversations.get', id),
    byIds: (ids) => this.#call('conversations.byIds', ids),
    answered: (ids) => this.#call('conversations.answered', ids),
    heard: (id) => this.#call('conversations.heard', id),
    looped: () => this.#call('conversations.looped', undefined),
    contact: (id) => this.#call('conversations.contact', id),
    list: (query) => this.#call('conversations.list', query),
    countByMode: () => this.#call('conversations.countByMode', undefined),
  };

  readonly messages: MessageRepository = {
    get: (id) => this.#call('messages.get', id),
    byIds: (ids) => this.#call('messages.byIds', ids),
    page: (query) => this.#call('messages.page', query),
    findByChannelId: (channelId, id) => this.#call('messages.findByChannelId', { channelId, id }),
    search: (query) => this.#call('messages.search', query),
  };

  readonly media: MediaRepository = {
    get: (id) => this.#call('media.get', id),
    byIds: (ids) => this.#call('media.byIds', ids),
    content: (id) => this.#call('media.content', id),
  };

  readonly turns: TurnRepository = {
    get: (id) => this.#call('turns.get', id),
    inStates: (states) => this.#call('turns.inStates', states),
    count: (states) => this.#call('turns.count', states),
    newest: (conversationId) => this.#call('turns.newest', conversationId),
    newestOf: (ids) => this.#call('turns.newestOf', ids),
  };

  readonly drafts: DraftRepository = {
    get: (id) => this.#call('drafts.get', id),
    byIds: (ids) => this.#call('drafts.byIds', ids),
    ofTurn: (turnId) => this.#call('drafts.ofTurn', turnId),
  };

  readonly sends: SendRepository = {
    get: (id) => this.#call('sends.get', id),
    inStates: (states) => this.#call('sends.inStates', states),
    ofTurn: (turnId) => this.#call('sends.ofTurn', turnId),
    leftSince: (channelId, since) => this.#call('sends.leftSince', { channelId, since }),
    lastSent: () => this.#call('sends.lastSent', undefined),
  };

  readonly business: BusinessRepository = {
    get: () => this.#call('business.get', undefined),
    facts: () => this.#call('business.facts', undefined),
  };

  readonly gate: GateRepository = {
    get: () => this.#call('gate.get', undefined),
  };

  readonly accounts: AccountRepository = {
    all: () => this.#call('accounts.all', undefined),
  };

  close(): Promise<void> {
    return this.#keeper.close();
  }

  async #call<M extends Method>(method: M, input: unknown): Promise<Output<M>> {
    try {
      return await this.#keeper.call(method, input);
    } catch (thrown) {
      const error = toFrontdeskError(thrown);
      this.#onFault(error);
      throw error;
    }
  }
}
