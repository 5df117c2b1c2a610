import type { ChannelState, ChannelStatus } from '../../../main/engine/domain/channel.ts';

const SETTLES_WITHIN_MS = 5000;

/** A connection that comes back within five seconds was not worth a word. Pure. */
export function shownStatus(state: ChannelState, now: number): ChannelStatus {
  const brief = state.status === 'reconnecting' && now - state.since < SETTLES_WITHIN_MS;
  return brief ? 'ready' : state.status;
}
