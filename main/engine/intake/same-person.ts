import type { ChannelAddress } from '../domain/channel.ts';
import type { Contact, ContactAlias, Conversation } from '../domain/conversation.ts';
import { toFrontdeskError } from '../domain/errors.ts';
import { ContactId, MessageId, type ChannelId, type ConversationId } from '../domain/ids.ts';
import type { InboundMessage, Message } from '../domain/message.ts';
import type { SamePerson } from '../domain/amendment.ts';
import type { Instant } from '../domain/time.ts';
import type { EngineParts } from '../parts.ts';
import type { Drafting } from '../pipeline/drafting.ts';
import type { Acquaintance, Change, ConversationSnapshot } from '../ports/store.ts';
import type { AddressBook } from './address-book.ts';
import type { Aftermath } from './aftermath.ts';
import { aliasKind } from './alias-kind.ts';
import { longestKnown, mergedContact, mergedConversation, movedTurns } from './merge-people.ts';
import { planChanges } from './plan.ts';
import type { QuietTimers } from './quiet-timers.ts';
import { lastOf, personAddress } from './records.ts';

/** What is known of one person's addresses, and what follows from it. */
interface Meeting {
  channelId: ChannelId;
  addresses: readonly ChannelAddress[];
  /** Where their chat is answered from now on; null to leave it. */
  moveTo: ChannelAddress | null;
  /** They gave up their other numbers. */
  numberChanged: boolean;
  at: Instant;
}

export interface IdentityParts {
  parts: EngineParts;
  book: AddressBook;
  timers: QuietTimers;
  aftermath: Aftermath;
  drafting: Pick<Drafting, 'cancel'>;
  outboxChanged: (conversationId: ConversationId) => void;
}

/** What one meeting comes to, ready to be stored in one commit. */
interface Met {
  changes: readonly Change[];
  contact: Contact;
  conversation: Conversation | null;
  gone: readonly Conversation[];
  plan: { turns: ReturnType<typeof movedTurns>; sends: [] };
  retired: readonly ChannelAddress[];
}

/** Remembered as told, so that every message need not ask again; beyond that many it is asked again. */
const MOST_TOLD = 20_000;

/** Makes one person of all their addresses, and one chat of their chats. */
export class Identity {
  readonly #with: IdentityParts;
  readonly #told = new Set<string>();

  constructor(identityParts: IdentityParts) {
    this.#with = identityParts;
  }

  /** @throws FrontdeskError where storing failed; nothing has changed then */
  async samePerson({ channelId, addresses, numberChanged, at }: SamePerson): Promise<void> {
    const distinct = [...new Set(addresses)];
    const [first] = distinct;
    if (first === undefined || distinct.length < 2) return;
    this.#told.clear();
    await this.#meet({ channelId, addresses: distinct, moveTo: first, numberChanged, at });
  }

  /** Learns who wrote before the message is stored. @throws FrontdeskError where storing failed */
  async learnFrom(inbound: InboundMessage): Promise<void> {
    const { channelId, author, senderAliases = [], sentAt, chatKind, earlier } = inbound;
    // What the owner writes names the owner's other addresses, in a customer's chat.
    if (author === 'owner' || senderAliases.length === 0) return;
    const address = personAddress(inbound);
    const addresses = [...new Set([address, ...senderAliases])];
    const key = JSON.stringify([channelId, ...addresses]);
    if (addresses.length < 2 || this.#told.has(key)) return;
    const moveTo = chatKind === 'direct' && earlier !== true ? address : null;
    await this.#meet({ channelId, addresses, moveTo, numberChanged: false, at: sentAt });
    if (this.#told.size >= MOST_TOLD) this.#told.clear();
    this.#told.add(key);
  }

  /** One at a time per channel, with the lock of every chat that it concerns. */
  #meet(meeting: Meeting): Promise<void> {
    const { locks, store } = this.#with.parts;
    const { channelId, addresses } = meeting;
    return locks.run(`identity ${channelId}`, async () => {
      for (let conflicts = 0; ; conflicts += 1) {
        const known = await store.conversations.whoIs({ channelId, addresses });
        const ids = known.conversations.map(({ id }) => id).toSorted();
        try {
          if (await this.#holding(ids, () => this.#settle(meeting, ids))) return;
        } catch (cause) {
          // Somebody new wrote from one of the addresses meanwhile.
          if (conflicts >= 5 || toFrontdeskError(cause).code !== 'conflict') throw cause;
        }
      }
    });
  }

  /** Locks are taken in one order everywhere they are taken together. */
  #holding<T>(ids: readonly ConversationId[], work: () => Promise<T>): Promise<T> {
    const [first, ...rest] = ids;
    if (first === undefined) return work();
    return this.#with.parts.locks.run(first, () => this.#holding(rest, work));
  }

  /**
   * True where nothing is left to do. False where other chats are concerned than those whose locks are held, and after
   * something was stored: a first message may have been stored just before it, in a chat that nobody knew of.
   */
  async #settle(meeting: Meeting, held: readonly ConversationId[]): Promise<boolean> {
    const { store } = this.#with.parts;
    const { channelId, addresses } = meeting;
    const known = await store.conversations.whoIs({ channelId, addresses });
    if (known.conversations.some(({ id }) => !held.includes(id))) return false;
    const met = await this.#met(meeting, known);
    if (met === null) return true;
    await store.commit(met.changes);
    this.#follow(meeting, met);
    return false;
  }

  /** Null where all of it is known already. */
  async #met(meeting: Meeting, known: Acquaintance): Promise<Met | null> {
    const { parts } = this.#with;
    const now = parts.clock.now();
    const direct = known.conversations.filter(({ kind }) => kind === 'direct');
    const [stays, ...gone] = longestKnown(direct);
    const people = longestKnown(known.contacts);
    const self = people.find(({ id }) => id === stays?.contactId) ?? people[0];
    const others = people.filter(({ id }) => id !== self?.id);
    const contact = others.reduce(mergedContact, self ?? this.#newContact(now));
    const aliases = newAliases(meeting, contact.id, known.aliases);
    const merged =
      stays === undefined
        ? null
        : gone.reduce((into, from) => mergedConversation(into, from, now), stays);
    const conversation = merged && {
      ...merged,
      contactId: contact.id,
      address: meeting.moveTo ?? merged.address,
    };
    const moves = conversation !== null && conversation.address !== stays?.address;
    if (aliases.length === 0 && others.length === 0 && gone.length === 0 && !moves) return null;
    const snapshots = await this.#snapshots(direct);
    const turns =
      conversation === null
        ? []
        : movedTurns(
            { conversation, now },
            {
              turns: snapshots.flatMap(({ openTurns }) => openTurns),
              sends: snapshots.flatMap(({ liveSends }) => liveSends),
            },
          );
    const told = moves && meeting.numberChanged ? this.#notice(meeting, conversation, now) : null;
    const shown = conversation && told && { ...conversation, last: lastOf(told, now) };
    const plan = { turns, sends: [] as [] };
    return {
      contact,
      conversation: shown ?? conversation,
      gone,
      plan,
      retired: aliases.flatMap(({ alias }) =>
        alias.retiredAt === undefined ? [] : [alias.address],
      ),
      changes: [
        { type: 'put-contact', contact },
        ...others.map(({ id }): Change => ({ type: 'merge-contacts', from: id, into: contact.id })),
        ...(stays === undefined
          ? []
          : gone.map(({ id }): Change => ({
              type: 'merge-conversations',
              from: id,
              into: stays.id,
            }))),
        ...aliases.map((one): Change => ({ type: 'put-alias', ...one })),
        ...(conversation === null
          ? []
          : [{ type: 'put-conversation' as const, conversation: shown ?? conversation }]),
        ...(told === null ? [] : [{ type: 'add-message' as const, message: told }]),
        ...planChanges(plan),
      ],
    };
  }

  #newContact(now: Instant): Contact {
    const id = ContactId.parse(this.#with.parts.random.id());
    return { id, name: '', language: null, note: '', createdAt: now };
  }

  async #snapshots(conversations: readonly Conversation[]): Promise<ConversationSnapshot[]> {
    const { store } = this.#with.parts;
    const read = await Promise.all(conversations.map(({ id }) => store.conversations.snapshot(id)));
    return read.filter((one) => one !== null);
  }

  /** Says in the chat that it goes on under another number. */
  #notice({ channelId, at }: Meeting, { id, address }: Conversation, now: Instant): Message {
    return {
      id: MessageId.parse(this.#with.parts.random.id()),
      conversationId: id,
      channelId,
      channelMessageId: null,
      direction: 'in',
      origin: 'system',
      senderId: null,
      body: { kind: 'system', text: '', event: 'number-changed', subject: address },
      sentAt: at,
      storedAt: now,
      delivery: null,
    };
  }

  #follow({ channelId, addresses }: Meeting, met: Met): void {
    const { parts, book, timers, drafting, aftermath, outboxChanged } = this.#with;
    const { conversation, contact, gone, plan, retired } = met;
    for (const address of [...addresses, ...gone.map((one) => one.address)]) {
      book.forget(channelId, address);
    }
    for (const address of retired) book.forget(channelId, address);
    if (conversation === null) return;
    const { id: into } = conversation;
    for (const { id: from } of gone) {
      timers.disarm(from);
      parts.events.emit({ type: 'conversation-merged', from, into });
    }
    if (plan.turns.some(({ state }) => state === 'ready' || state === 'collecting')) {
      timers.disarm(into);
    }
    for (const { id, state } of plan.turns) if (state === 'ready') drafting.cancel(id);
    aftermath.of({ conversation, contact, plan });
    for (const { id } of gone) outboxChanged(id);
    outboxChanged(into);
  }
}

type NewAlias = { alias: ContactAlias; fresh: boolean };

/** The addresses whose entry changes: new ones, and with a new number those that were given up or taken up again. */
function newAliases(
  { channelId, addresses, numberChanged, at }: Meeting,
  contactId: ContactId,
  known: readonly ContactAlias[],
): NewAlias[] {
  return addresses.flatMap((address, index): NewAlias[] => {
    const before = known.find((alias) => alias.address === address);
    const kind = before?.kind ?? aliasKind(channelId, address);
    const current = index === 0 || kind === 'lid';
    const alias: ContactAlias = { contactId, channelId, kind, address };
    if (before === undefined) {
      const given = numberChanged && !current ? { ...alias, retiredAt: at } : alias;
      return [{ alias: given, fresh: true }];
    }
    const retired = before.retiredAt !== undefined;
    if (numberChanged && !current && !retired) {
      return [{ alias: { ...alias, retiredAt: at }, fresh: false }];
    }
    return numberChanged && current && retired ? [{ alias, fresh: false }] : [];
  });
}
