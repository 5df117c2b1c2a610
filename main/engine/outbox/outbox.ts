import type { AccountWarning } from '../domain/account-health.ts';
import type { ChannelId, ConversationId } from '../domain/ids.ts';
import type { EngineParts } from '../parts.ts';
import type { CourierParts } from './courier.ts';
import { EmergencyStop } from './emergency-stop.ts';
import { Gate } from './gate.ts';
import { Governor } from './governor.ts';
import { holdConversation } from './hold-conversation.ts';
import { Lane } from './lane.ts';
import { Patience } from './patience.ts';
import { reportFault } from './report-fault.ts';

/** The durable queue in front of the gate: at most once, in order within a conversation. */
export interface Outbox {
  readonly gate: Gate;
  readonly emergencyStop: EmergencyStop;
  readonly governor: Governor;
  /** Sends of a conversation have changed: looks at once. */
  changed(conversationId: ConversationId): void;
  /** The same, resolving when nothing more can be done there right now. Never rejects. */
  proceed(conversationId: ConversationId): Promise<void>;
  /** The same, and waits for what leaves at a human pace; not for what waits for a cap. Never rejects. */
  finish(conversationId: ConversationId): Promise<void>;
  /**
   * A sign of danger for an account: nothing leaves by itself when this returns its promise; what waited goes back to
   * the queue.
   * @throws FrontdeskError where it could not be stored. Sending is frozen all the same, until the next start.
   */
  warned(warning: AccountWarning): Promise<void>;
  /** Looks again for a send whose fate is unknown, also where that was in vain before. Never rejects. */
  searchAgain(conversationId: ConversationId): Promise<void>;
  /** A channel is ready: what waited is tried at once. */
  channelReady(): void;
  /** Takes up what a crash left. Resolves when every send shows where it stands. */
  recover(): Promise<void>;
  /** Hands nothing more over, and resolves when what is being handed over has ended. */
  stop(): Promise<void>;
}

export function createOutbox(parts: EngineParts): Outbox {
  const { store, clock, locks, channels } = parts;
  const lanes = new Map<ConversationId, Lane>();
  const patience = new Patience(clock);
  const gate = new Gate(clock);
  const governor = new Governor(parts);
  const emergencyStop = new EmergencyStop({ parts, gate, holdQueued });
  const courierParts: CourierParts = {
    parts,
    gate,
    governor,
    patience,
    channel: (id) => channels.find((channel) => channel.id === id),
    calledBack: (sendId) => {
      emergencyStop.calledBack(sendId);
    },
    froze: wakeQueued,
    underWay: new Set(),
    movedTo: (conversationId) => void proceed(conversationId),
  };

  function laneOf(conversationId: ConversationId): Lane {
    const lane = lanes.get(conversationId) ?? new Lane(conversationId, courierParts);
    lanes.set(conversationId, lane);
    return lane;
  }

  async function drive(
    conversationId: ConversationId,
    how: (lane: Lane) => Promise<void>,
  ): Promise<void> {
    if (patience.ended) return;
    const lane = laneOf(conversationId);
    await how(lane);
    if (!lane.inUse && lanes.get(conversationId) === lane) lanes.delete(conversationId);
  }

  const proceed = (conversationId: ConversationId): Promise<void> =>
    drive(conversationId, (lane) => lane.wake());
  const searchAgain = (conversationId: ConversationId): Promise<void> =>
    drive(conversationId, (lane) => lane.startAfresh());

  /** Each lane finds for itself that its replies may not leave by themselves any more. */
  function wakeQueued(channelId: ChannelId): void {
    store.sends.inStates(['queued']).then(
      (queued) => {
        const here = queued.filter((send) => send.channelId === channelId);
        for (const id of new Set(here.map((send) => send.conversationId))) void proceed(id);
      },
      (cause: unknown) => {
        reportFault(parts, cause);
      },
    );
  }

  async function finish(conversationId: ConversationId): Promise<void> {
    await proceed(conversationId);
    for (
      let walk = governor.underWay(conversationId);
      walk !== null;
      walk = governor.underWay(conversationId)
    ) {
      await walk;
      await proceed(conversationId);
    }
  }

  async function holdQueued(): Promise<number> {
    const queued = await store.sends.inStates(['queued']);
    const conversations = [...new Set(queued.map((send) => send.conversationId))];
    const held = await Promise.allSettled(
      conversations.map((id) => locks.run(id, () => holdConversation(parts, id, 'stopped'))),
    );
    for (const id of conversations) void proceed(id);
    for (const one of held) if (one.status === 'rejected') reportFault(parts, one.reason);
    return held.reduce((sum, one) => sum + (one.status === 'fulfilled' ? one.value : 0), 0);
  }

  return {
    gate,
    emergencyStop,
    governor,
    changed: (conversationId) => void proceed(conversationId),
    proceed,
    finish,
    async warned(warning) {
      const stored = governor.warned(warning);
      wakeQueued(warning.channelId);
      await stored;
    },
    searchAgain,
    channelReady() {
      for (const conversationId of lanes.keys()) void searchAgain(conversationId);
    },
    async recover() {
      const live = await store.sends.inStates(['queued', 'handing-over', 'unconfirmed']);
      const conversations = new Set(live.map((send) => send.conversationId));
      await Promise.all([...conversations].map(proceed));
    },
    async stop() {
      patience.end();
      emergencyStop.end();
      governor.stop();
      await Promise.all([...lanes.values()].map((lane) => lane.stop()));
    },
  };
}
