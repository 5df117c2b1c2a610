import { amendSend } from '../domain/amend.ts';
import type { ChannelState } from '../domain/channel.ts';
import type { ChannelId, ConversationId } from '../domain/ids.ts';
import { join, putSend, take } from '../step.ts';
import { switched } from './auto-reply.ts';
import { readStatus } from './read-status.ts';
import { inConversation } from './scene.ts';
import type { ServiceParts } from './service-parts.ts';
import type { ControlService } from './services.ts';
import { callBack } from './undo.ts';
import { StoreWatch } from './store-watch.ts';
import { useBuiltIn } from './use-built-in.ts';

/** What waits out its undo time in one conversation leaves now; resolves when it has, or cannot right now. */
async function hurry(
  { parts, outbox }: Pick<ServiceParts, 'parts' | 'outbox'>,
  conversationId: ConversationId,
): Promise<void> {
  await inConversation(parts, conversationId, async ({ liveSends, now }) => {
    const early = liveSends.filter((send) => send.state === 'queued' && send.notBefore > now);
    await take(parts, join(...early.map((send) => putSend(amendSend(send, { notBefore: now })))));
  });
  await outbox.finish(conversationId);
}

export function createControlService(
  service: ServiceParts,
  channels: { states(): ChannelState[]; restart(channelId: ChannelId): Promise<void> },
): ControlService {
  const { parts, outbox } = service;
  const storing = new StoreWatch(parts.events);
  const status = (): ReturnType<ControlService['status']> =>
    readStatus(service, () => channels.states(), storing.fault);
  return {
    status,
    async stop() {
      // No await before this call: sending must be stopped when this function returns its promise.
      await outbox.emergencyStop.stop();
      return status();
    },
    async resume() {
      await outbox.emergencyStop.resume();
      return status();
    },
    async restartChannel(channelId) {
      await channels.restart(channelId);
      return status();
    },
    async useBuiltIn() {
      await useBuiltIn(service);
      return status();
    },
    async setAutoReply(change) {
      await parts.settings.update(switched(parts.settings.get(), change, parts.clock.now()));
      return status();
    },
    async sendLeavingNow() {
      const live = await parts.store.sends.inStates(['queued', 'handing-over']);
      const conversations = new Set(live.map((send) => send.conversationId));
      await Promise.all([...conversations].map((id) => hurry(service, id)));
    },
    async keepLeaving() {
      const waiting = await parts.store.sends.inStates(['queued']);
      const replies = waiting.filter((send) => send.turnId !== null);
      await Promise.all(
        replies.map(({ id, conversationId }) => callBack(service, { sendId: id, conversationId })),
      );
    },
  };
}
