import type { LinkState } from '../../engine/domain/link.ts';
import type { LinkMachine } from './link-machine/state.ts';

/** What the owner may see of it. */
export function toLinkState(machine: LinkMachine, windowShown: boolean): LinkState {
  const { status, since, qr, code, progress, linked, cause, missing, deadline } = machine;
  return {
    status,
    since,
    windowShown,
    ...(qr !== null && { qr }),
    ...(code !== null && { code }),
    ...(progress !== null && { progress }),
    ...(linked !== null && { linked }),
    ...(cause !== null && { cause }),
    ...(missing.length > 0 && { missing: [...missing] }),
    ...(deadline?.kind === 'retry' && { nextRetryAt: deadline.at }),
  };
}

/** How WhatsApp's own words for its connection are to be understood. */
export type SocketMeaning =
  'connected' | 'lost' | 'conflict' | 'unpaired' | 'restricted' | 'outdated' | 'turned-away';

const MEANINGS: Readonly<Record<string, SocketMeaning>> = {
  CONFLICT: 'conflict',
  UNPAIRED: 'unpaired',
  UNPAIRED_IDLE: 'unpaired',
  TOS_BLOCK: 'restricted',
  SMB_TOS_BLOCK: 'restricted',
  PROXYBLOCK: 'turned-away',
  DEPRECATED_VERSION: 'outdated',
};

export function meaningOf(state: string | null, streamUp: boolean): SocketMeaning {
  if (state === 'CONNECTED') return streamUp ? 'connected' : 'lost';
  return MEANINGS[state ?? ''] ?? 'lost';
}
