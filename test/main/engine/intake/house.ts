import type { Business, Fact } from '../../../../main/engine/domain/business.ts';
import { ConversationLocks } from '../../../../main/engine/conversation-locks.ts';
import type { Conversation } from '../../../../main/engine/domain/conversation.ts';
import type { Draft } from '../../../../main/engine/domain/draft.ts';
import {
  ChannelId,
  ChannelMessageId,
  type ConversationId,
  FactId,
} from '../../../../main/engine/domain/ids.ts';
import type { InboundMessage, Message } from '../../../../main/engine/domain/message.ts';
import type { Send } from '../../../../main/engine/domain/send.ts';
import type { SettingsPatch } from '../../../../main/engine/domain/settings.ts';
import { TurnState, type Turn } from '../../../../main/engine/domain/turn.ts';
import { createIntake, type Intake } from '../../../../main/engine/intake/intake.ts';
import type { EngineParts } from '../../../../main/engine/parts.ts';
import { createDrafting, type Drafting } from '../../../../main/engine/pipeline/drafting.ts';
import { FakeClock, settle } from '../../../doubles/fake-clock.ts';
import { FixedLanguage } from '../../../doubles/fixed-language.ts';
import { FixedUnderstander } from '../../../doubles/fixed-understander.ts';
import { MemorySettingsStore } from '../../../doubles/memory-settings-store.ts';
import { MemoryStore } from '../../../doubles/memory-store.ts';
import { RecordingEvents } from '../../../doubles/recording-events.ts';
import { ScriptedModel } from '../../../doubles/scripted-model.ts';
import { SeededRandom } from '../../../doubles/seeded-random.ts';
import { SilentLogger } from '../../../doubles/silent-logger.ts';
import { watchedStore } from './watched-store.ts';

export const CHANNEL = ChannelId.parse('practice');

export const BAKERY: Business = {
  name: 'Harbour Bakery',
  about: 'A small bakery by the harbour.',
  timeZone: 'UTC',
  currency: 'EUR',
  languages: ['en'],
  openingHours: [1, 2, 3, 4, 5, 6].map((day) => ({ day, opens: 8 * 60, closes: 18 * 60 })),
  signature: '',
};

function fact(id: string, topic: Fact['topic'], title: string, text: string): Fact {
  return { id: FactId.parse(id), topic, title, text, keywords: [], translations: {} };
}

export const FACTS: readonly Fact[] = [
  {
    ...fact('lemon', 'price', 'Lemon cake', 'A lemon cake for 8 people costs €24.'),
    translations: {
      es: { title: 'Tarta de limón', text: 'La tarta de limón para 8 personas cuesta 24 €.' },
    },
  },
  fact(
    'delivery',
    'delivery',
    'Delivery',
    'We deliver within the city for €5 from Monday to Friday.',
  ),
  fact('hours', 'hours', 'Opening hours', 'Open Monday to Saturday from 8:00 to 18:00.'),
  fact('nuts', 'allergens', 'Allergens', 'The walnut bread contains walnuts, wheat and milk.'),
];

/** A reply that rests on the facts and that nothing is wrong with. */
export const GOOD_REPLY = 'The lemon cake for 8 people costs €24.';

/** Intake and drafting with every part a twin; what the outbox would be told is written down. */
export interface House {
  parts: EngineParts;
  readonly memory: MemoryStore;
  readonly clock: FakeClock;
  readonly model: ScriptedModel;
  readonly events: RecordingEvents;
  readonly settings: MemorySettingsStore;
  readonly logger: SilentLogger;
  /** Calls of the store, oldest first. */
  readonly calls: string[];
  readonly outboxTold: ConversationId[];
  intake: Intake;
  drafting: Drafting;
  /** A customer (or the owner's phone) writes; resolves when it is stored and what follows has settled. */
  write(text: string, change?: Partial<InboundMessage>): Promise<void>;
  /** The app is killed and started again over the same store. */
  restart(): Promise<void>;
  turns(): Promise<readonly Turn[]>;
  /** The newest turn of a chat. */
  turn(chatAddress?: string): Promise<Turn>;
  conversation(chatAddress?: string): Promise<Conversation>;
  thread(chatAddress?: string): Promise<readonly Message[]>;
  sends(): Promise<readonly Send[]>;
  draft(turn: Turn): Promise<Draft>;
}

export interface HouseOptions {
  settings?: SettingsPatch;
  model?: ScriptedModel;
  facts?: readonly Fact[];
  business?: Business | null;
  draftsAtOnce?: number;
  /** Answers a call of the store in its place, or null. */
  beforeStoreCall?: (call: string) => Promise<never> | null;
}

/** An arrival as the practice channel would hand it over. */
export function inboundOf(
  id: string,
  text: string,
  change: Partial<InboundMessage>,
): InboundMessage {
  return {
    channelId: CHANNEL,
    channelMessageId: ChannelMessageId.parse(id),
    chatAddress: 'mia',
    chatKind: 'direct',
    senderAddress: change.chatAddress ?? 'mia',
    senderName: 'Mia',
    author: 'customer',
    sentAt: 0,
    body: { kind: 'text', text },
    ...change,
  };
}

export async function openHouse(options: HouseOptions = {}): Promise<House> {
  const memory = new MemoryStore();
  const clock = new FakeClock();
  const events = new RecordingEvents();
  const settings = new MemorySettingsStore({ quietMs: 0, ...options.settings });
  const logger = new SilentLogger();
  const model = options.model ?? new ScriptedModel();
  const calls: string[] = [];
  const random = new SeededRandom();
  const outboxTold: ConversationId[] = [];
  let life = 0;
  const business = options.business === undefined ? BAKERY : options.business;
  await memory.commit([
    ...(business === null ? [] : [{ type: 'put-business' as const, business }]),
    ...(options.facts ?? FACTS).map((one) => ({ type: 'put-fact' as const, fact: one })),
  ]);
  let messages = 0;

  /** What was assembled before is dead from now on: its calls of the store are never answered. */
  function assemble(): Pick<House, 'intake' | 'drafting' | 'parts'> {
    life += 1;
    const mine = life;
    const store = watchedStore(memory, (call) => {
      if (mine !== life) return new Promise<never>(() => undefined);
      calls.push(call);
      return options.beforeStoreCall?.(call) ?? null;
    });
    const parts: EngineParts = {
      store,
      clock,
      random,
      logger,
      settings,
      events,
      models: model,
      languages: new FixedLanguage(),
      understander: new FixedUnderstander(),
      channels: [],
      locks: new ConversationLocks(),
    };
    const outboxChanged = (conversationId: ConversationId): void => {
      outboxTold.push(conversationId);
    };
    const { draftsAtOnce } = options;
    const drafting = createDrafting(parts, {
      outboxChanged,
      ...(draftsAtOnce === undefined ? {} : { draftsAtOnce }),
    });
    return { parts, drafting, intake: createIntake(parts, { drafting, outboxChanged }) };
  }

  const turnsOf = async (chatAddress: string): Promise<readonly Turn[]> =>
    (await memory.turns.inStates(TurnState.options)).filter((one) => one.recipient === chatAddress);

  async function conversation(chatAddress = 'mia'): Promise<Conversation> {
    const { items } = await memory.conversations.list({ limit: 1000, after: null });
    const one = items.find(({ address }) => address === chatAddress);
    if (one === undefined) throw new Error(`no conversation with ${chatAddress}`);
    return one;
  }

  const house: House = {
    memory,
    clock,
    model,
    events,
    settings,
    logger,
    calls,
    outboxTold,
    ...assemble(),
    async write(text, change = {}) {
      messages += 1;
      const inbound = inboundOf(`m${messages}`, text, { sentAt: clock.now(), ...change });
      await house.intake.inbound(inbound);
      await settle();
    },
    async restart() {
      Object.assign(house, assemble());
      await house.drafting.recover();
      await house.intake.recover();
      await settle();
    },
    turns: () => memory.turns.inStates(TurnState.options),
    async turn(chatAddress = 'mia') {
      const newest = (await turnsOf(chatAddress)).at(-1);
      if (newest === undefined) throw new Error(`no turn of ${chatAddress}`);
      return newest;
    },
    conversation,
    async thread(chatAddress) {
      const { id } = await conversation(chatAddress);
      const page = await memory.messages.page({ conversationId: id, before: null, limit: 10_000 });
      return page.items;
    },
    sends: () =>
      memory.sends.inStates([
        'queued',
        'handing-over',
        'sent',
        'cancelled',
        'failed',
        'unconfirmed',
      ]),
    async draft(turn) {
      const draft = turn.draftId === null ? null : await memory.drafts.get(turn.draftId);
      if (draft === null) throw new Error('the turn has no draft');
      return draft;
    },
  };
  return house;
}
