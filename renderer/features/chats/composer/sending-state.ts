import type { ChannelId } from '../../../../main/engine/domain/ids.ts';
import type { DeskStatus } from '../../../../main/engine/domain/views/app.ts';

/** What would become of a message that is sent now. */
export type SendingState = 'leaves' | 'waits' | 'stopped';

export function sendingState(status: DeskStatus | undefined, channelId: ChannelId): SendingState {
  if (status === undefined) return 'leaves';
  if (!status.gate.open) return 'stopped';
  const channel = status.channels.find((each) => each.channelId === channelId);
  return channel?.status === 'ready' ? 'leaves' : 'waits';
}
