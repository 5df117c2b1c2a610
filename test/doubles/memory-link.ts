import type { FrontdeskError } from '../../main/engine/domain/errors.ts';
import type { LinkDiagnostics, LinkState } from '../../main/engine/domain/link.ts';
import type { ChannelLink } from '../../main/engine/ports/channel-link.ts';
import type { Clock } from '../../main/engine/ports/clock.ts';

export interface MemoryLink extends ChannelLink {
  /** What was asked of it, oldest first. */
  readonly asked: string[];
  /** Says this from now on. */
  become(next: Partial<LinkState> & Pick<LinkState, 'status'>): void;
  /** The next thing asked of it fails with this. */
  failWith(error: FrontdeskError): void;
}

const NOTHING_KNOWN = {
  whatsappVersion: null,
  libraryVersion: '1.34.7',
  chromiumVersion: '130',
  socketState: null,
  missing: [],
  reconnects: 0,
  losses: [],
  lastProvenAt: null,
  lastMessageInAt: null,
  lastMessageOutAt: null,
} as const;

/** A link in memory: it goes where it is told, and nobody ever scans. */
export function createMemoryLink(clock: Pick<Clock, 'now'>): MemoryLink {
  const listeners = new Set<(state: LinkState) => void>();
  const asked: string[] = [];
  let state: LinkState = { status: 'idle', since: clock.now(), windowShown: false };
  let failure: FrontdeskError | null = null;
  const become: MemoryLink['become'] = (next) => {
    state = { since: clock.now(), windowShown: state.windowShown, ...next };
    for (const listener of listeners) listener(state);
  };
  const doing = async (name: string, next: Parameters<MemoryLink['become']>[0]): Promise<void> => {
    asked.push(name);
    const error = failure;
    failure = null;
    if (error !== null) throw error;
    await Promise.resolve();
    become(next);
  };
  const qr = (): Parameters<MemoryLink['become']>[0] => ({
    status: 'qr',
    qr: { text: '2@code', expiresAt: clock.now() + 60_000 },
  });
  return {
    asked,
    become,
    failWith: (error) => (failure = error),
    state: () => state,
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    link: () => doing('link', qr()),
    requestCode: (phone) =>
      doing(`requestCode ${phone}`, {
        status: 'code',
        code: { text: 'ABCD1234', expiresAt: clock.now() + 180_000 },
      }),
    useQr: () => doing('useQr', qr()),
    cancel: () => doing('cancel', { status: state.status === 'ready' ? 'ready' : 'idle' }),
    takeOver: () => doing('takeOver', { status: 'ready' }),
    logOut: () => doing('logOut', { status: 'logged-out', cause: 'unlinked-here' }),
    relink: () => doing('relink', qr()),
    showWindow: () => doing('showWindow', { ...state, windowShown: true }),
    hideWindow: () => doing('hideWindow', { ...state, windowShown: false }),
    diagnostics: (): Promise<LinkDiagnostics> =>
      Promise.resolve({
        ...NOTHING_KNOWN,
        missing: [],
        losses: [],
        status: state.status,
        since: state.since,
      }),
  };
}
