import type { ChannelState } from '../domain/channel.ts';
import type { ErrorShape } from '../domain/errors.ts';
import type { DeskStatus } from '../domain/views/app.ts';
import { autoReplyOn } from '../policy/effective-mode.ts';
import type { ServiceParts } from './service-parts.ts';

/** What the top bar, the tray and the emergency banner show. */
export async function readStatus(
  { parts, drafting, outbox }: Pick<ServiceParts, 'parts' | 'drafting' | 'outbox'>,
  channelStates: () => ChannelState[],
  storageFault: ErrorShape | null,
): Promise<DeskStatus> {
  const { store, settings, clock } = parts;
  const [waiting, unconfirmed, leaving, modes, last] = await Promise.all([
    store.turns.count(['awaiting-review', 'failed', 'unconfirmed']),
    store.turns.count(['unconfirmed']),
    store.sends.inStates(['queued', 'handing-over']),
    store.conversations.countByMode(),
    store.sends.lastSent(),
  ]);
  const current = settings.get();
  const now = clock.now();
  const { autoReply, autoReplyPausedUntil: until } = current;
  const fault = drafting.lastFault();
  const awaited = fault === null ? 0 : await store.turns.count(['ready', 'drafting', 'failed']);
  const config = current.providers.find(({ id }) => id === current.provider);
  return {
    channels: channelStates(),
    gate: outbox.emergencyStop.state,
    autoReply: {
      on: autoReplyOn(current, now),
      pausedUntil: autoReply && until !== null && now < until ? until : null,
      conversations: modes.auto,
    },
    waiting,
    leaving: leaving.length,
    unconfirmed,
    provider: {
      id: current.provider,
      model: config?.model ?? '',
      fault,
      awaited,
    },
    storageFault,
    lastReplyAt: last?.settledAt ?? null,
  };
}
