import { ConversationLocks } from '../../../../main/engine/conversation-locks.ts';
import type { Conversation } from '../../../../main/engine/domain/conversation.ts';
import type { Draft } from '../../../../main/engine/domain/draft.ts';
import type { Message } from '../../../../main/engine/domain/message.ts';
import { SendState, type Send } from '../../../../main/engine/domain/send.ts';
import type { SettingsPatch } from '../../../../main/engine/domain/settings.ts';
import { lastMessageId, TurnState, type Turn } from '../../../../main/engine/domain/turn.ts';
import type { Approval, ApprovalResult } from '../../../../main/engine/domain/views/review.ts';
import { createEngine } from '../../../../main/engine/engine.ts';
import type { EngineParts } from '../../../../main/engine/parts.ts';
import type { Channel, ChannelCapabilities } from '../../../../main/engine/ports/channel.ts';
import type { Store } from '../../../../main/engine/ports/store.ts';
import type { Engine } from '../../../../main/engine/services/services.ts';
import { FakeClock, settle } from '../../../doubles/fake-clock.ts';
import { FixedLanguage } from '../../../doubles/fixed-language.ts';
import { FixedUnderstander } from '../../../doubles/fixed-understander.ts';
import { ChannelWorld, MemoryChannel } from '../../../doubles/memory-channel.ts';
import { MemorySettingsStore } from '../../../doubles/memory-settings-store.ts';
import { MemoryStore } from '../../../doubles/memory-store.ts';
import { RecordingEvents } from '../../../doubles/recording-events.ts';
import { ScriptedModel } from '../../../doubles/scripted-model.ts';
import { SeededRandom } from '../../../doubles/seeded-random.ts';
import { SilentLogger } from '../../../doubles/silent-logger.ts';
import { watched } from '../../../doubles/watched.ts';
import { BAKERY, FACTS, GOOD_REPLY } from '../intake/house.ts';

export { BAKERY, FACTS, GOOD_REPLY };

/** A question to which the model's standard reply is backed by the facts. */
export const QUESTION = 'How much is the lemon cake?';

/** Auto-reply on, and every chat in mode Auto. */
export const AUTO: SettingsPatch = { autoReply: true, defaultMode: 'auto' };

/** The whole engine with every port a twin. */
export interface Desk {
  readonly memory: MemoryStore;
  readonly world: ChannelWorld;
  readonly clock: FakeClock;
  readonly model: ScriptedModel;
  readonly settings: MemorySettingsStore;
  readonly logger: SilentLogger;
  /** Calls of the store, oldest first. */
  readonly calls: string[];
  /** Of the running engine; new after a restart. */
  engine: Engine;
  channel: MemoryChannel;
  events: RecordingEvents;
  parts: EngineParts;
  /** A customer writes, and what follows at once has happened. */
  write(from: string, text?: string): Promise<void>;
  /** The app ends without a word and starts again over the same store and channel. */
  restart(): Promise<void>;
  /** The newest turn of a chat. */
  turn(from: string): Promise<Turn>;
  turns(): Promise<readonly Turn[]>;
  draft(from: string): Promise<Draft>;
  conversation(from: string): Promise<Conversation>;
  thread(from: string): Promise<readonly Message[]>;
  /** Every send there ever was, oldest first. */
  sends(): Promise<readonly Send[]>;
  /** What the screen shows of a chat's newest turn, as an approval names it. */
  approvalOf(from: string): Promise<Approval>;
  approve(from: string): Promise<ApprovalResult>;
  /** Texts that reached a customer, oldest first. */
  reached(from: string): string[];
}

export interface DeskOptions {
  settings?: SettingsPatch;
  model?: ScriptedModel;
  /** Stands between the engine and the store, anew at each start. */
  storeThrough?: (store: Store) => Store;
  /** Stands between the engine and the channel, anew at each start. */
  channelThrough?: (channel: MemoryChannel) => Channel;
  prepareChannel?: (channel: MemoryChannel) => void;
  /** What the channel can do, where it is not the usual. */
  capabilities?: Partial<ChannelCapabilities>;
  /** Other channels of the same desk. */
  moreChannels?: readonly Channel[];
}

export async function openDesk(options: DeskOptions = {}): Promise<Desk> {
  const memory = new MemoryStore();
  const clock = new FakeClock();
  const world = new ChannelWorld();
  const settings = new MemorySettingsStore({ quietMs: 0, ...options.settings });
  const logger = new SilentLogger();
  const model = options.model ?? new ScriptedModel();
  model.fallback = GOOD_REPLY;
  const calls: string[] = [];
  const counted = watched<Store>(memory, (name, real) => {
    calls.push(name);
    return real();
  });
  await memory.commit([
    { type: 'put-business', business: BAKERY },
    ...FACTS.map((fact) => ({ type: 'put-fact' as const, fact })),
  ]);
  let starts = 0;

  function assemble(): Pick<Desk, 'engine' | 'channel' | 'events' | 'parts'> {
    starts += 1;
    const { capabilities = {} } = options;
    const channel = new MemoryChannel({ clock, world, capabilities });
    options.prepareChannel?.(channel);
    const events = new RecordingEvents();
    const parts: EngineParts = {
      store: options.storeThrough?.(counted) ?? counted,
      clock,
      random: new SeededRandom(starts * 7919),
      logger,
      settings,
      events,
      models: model,
      languages: new FixedLanguage(),
      understander: new FixedUnderstander(),
      channels: [options.channelThrough?.(channel) ?? channel, ...(options.moreChannels ?? [])],
      locks: new ConversationLocks(),
    };
    return { engine: createEngine(parts), channel, events, parts };
  }

  const desk: Desk = {
    memory,
    world,
    clock,
    model,
    settings,
    logger,
    calls,
    ...assemble(),
    async write(from, text = QUESTION) {
      await desk.channel.receive(from, text);
      await settle();
    },
    async restart() {
      Object.assign(desk, assemble());
      await desk.engine.start();
      await settle();
    },
    async turn(from) {
      const own = (await desk.turns()).filter((one) => one.recipient === from);
      const newest = own.at(-1);
      if (newest === undefined) throw new Error(`no turn of ${from}`);
      return newest;
    },
    turns: () => memory.turns.inStates(TurnState.options),
    async draft(from) {
      const { draftId } = await desk.turn(from);
      const draft = draftId === null ? null : await memory.drafts.get(draftId);
      if (draft === null) throw new Error(`no draft for ${from}`);
      return draft;
    },
    async conversation(from) {
      const { items } = await memory.conversations.list({ limit: 10_000, after: null });
      const one = items.find(({ address }) => address === from);
      if (one === undefined) throw new Error(`no conversation with ${from}`);
      return one;
    },
    async thread(from) {
      const { id } = await desk.conversation(from);
      const page = await memory.messages.page({ conversationId: id, before: null, limit: 10_000 });
      return page.items;
    },
    sends: () => memory.sends.inStates(SendState.options),
    async approvalOf(from) {
      const turn = await desk.turn(from);
      const draft = await desk.draft(from);
      return {
        turnId: turn.id,
        draftId: draft.id,
        draftVersion: draft.version,
        lastMessageId: lastMessageId(turn),
        flagsSeen: true,
      };
    },
    async approve(from) {
      const result = await desk.engine.services.review.approve(await desk.approvalOf(from));
      await settle();
      return result;
    },
    reached: (from) => world.textsTo(from),
  };
  await desk.engine.start();
  await settle();
  return desk;
}
