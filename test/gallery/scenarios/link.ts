import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import type { LinkDiagnostics, LinkState } from '../../../main/engine/domain/link.ts';
import { ChannelId } from '../../../main/engine/domain/ids.ts';
import type { DeskDouble } from '../../doubles/desk-bridge.ts';
import type { DeskData } from '../../doubles/desk-data.ts';
import { healthyAccount, troubledAccount } from '../../doubles/desk-health.ts';
import { deskWith, type Scenario, type Scenarios } from './scenario.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const WHATSAPP = ChannelId.parse('whatsapp-web');
const QR_TEXT = `2@${'Hq3vTn0cYx8/RzLwKd7sUe'.repeat(5)},pX9+fB==,kM2/aZ==,Qe7uVw==,1`;

const linked = (now: number) => ({
  name: 'Harbour Bakery',
  number: '34600123456',
  since: now - 40 * 24 * HOUR,
});

/** A desk whose link stands so; the top bar says the same. */
function linkAt(
  status: LinkState['status'],
  more: (now: number) => Partial<LinkState> = () => ({}),
  prepare?: (double: DeskDouble) => void,
): () => Scenario {
  return () => {
    const data = deskWith();
    const since = data.now - 4 * MINUTE;
    data.link = { status, since, windowShown: false, ...more(data.now) };
    showInTopBar(data, status, since);
    return prepare === undefined ? { data } : { data, prepare };
  };
}

function showInTopBar(data: DeskData, status: LinkState['status'] | 'frozen', since: number): void {
  data.status = {
    ...data.status,
    channels: [...data.status.channels, { channelId: WHATSAPP, status, since }],
  };
}

function diagnosed(found: (now: number) => Partial<LinkDiagnostics>): () => Scenario {
  return () => {
    const data = deskWith();
    showInTopBar(data, 'ready', data.now - 3 * HOUR);
    data.linkDiagnostics = {
      ...data.linkDiagnostics,
      status: 'ready',
      since: data.now - 3 * HOUR,
      whatsappVersion: '2.3000.1023456789',
      socketState: 'CONNECTED',
      lastProvenAt: data.now - 20_000,
      lastMessageInAt: data.now - 4 * MINUTE,
      lastMessageOutAt: data.now - 2 * MINUTE,
      ...found(data.now),
    };
    return { data };
  };
}

/** Linking, in every state that the link can be in. */
export const link: Scenarios = {
  link: linkAt('idle'),
  'link-agreed': () => {
    const scenario = linkAt('idle')();
    const { settings, now } = scenario.data;
    scenario.data.settings = {
      ...settings,
      whatsApp: { consentAt: now - 30 * 24 * HOUR, enabled: false },
    };
    return scenario;
  },
  'link-loading': linkAt('idle', undefined, (double) =>
    double.answer('link.state', () => new Promise<never>(() => undefined)),
  ),
  'link-error': linkAt('idle', undefined, (double) =>
    double.answer('link.state', () => {
      throw new FrontdeskError('vault.stopped', 'gone');
    }),
  ),
  'link-starting': linkAt('starting'),
  'link-qr': linkAt('qr', (now) => ({ qr: { text: QR_TEXT, expiresAt: now + 42_000 } })),
  'link-qr-coming': linkAt('qr'),
  'link-window': linkAt('qr', (now) => ({
    qr: { text: QR_TEXT, expiresAt: now + 42_000 },
    windowShown: true,
  })),
  'link-code': linkAt('code', (now) => ({
    code: { text: 'K7WQ2MXT', expiresAt: now + 2 * MINUTE },
  })),
  'link-code-expired': linkAt('code', (now) => ({
    code: { text: 'K7WQ2MXT', expiresAt: now - 1 },
  })),
  'link-syncing': linkAt('syncing', () => ({ progress: 64 })),
  'link-syncing-begun': linkAt('syncing'),
  'link-ready': linkAt('ready', (now) => ({ linked: linked(now) })),
  'link-reconnecting': linkAt('reconnecting', (now) => ({
    linked: linked(now),
    cause: 'offline',
    nextRetryAt: now + 25_000,
  })),
  'link-deaf': linkAt('deaf', (now) => ({ linked: linked(now), cause: 'deaf' })),
  'link-conflict': linkAt('conflict', (now) => ({
    linked: linked(now),
    cause: 'used-elsewhere',
  })),
  'link-logged-out': linkAt('logged-out', () => ({ cause: 'unlinked-on-phone' })),
  'link-logged-out-here': linkAt('logged-out', () => ({ cause: 'unlinked-here' })),
  'link-failed': linkAt('failed', (now) => ({
    cause: 'not-whatsapp',
    nextRetryAt: now + 4 * MINUTE,
  })),
  'link-code-ran-out': linkAt('failed', () => ({ cause: 'code-expired' })),
  'link-changed': linkAt('failed', () => ({
    cause: 'whatsapp-changed',
    missing: ['WAWebMsgCollection', 'WAWebSocketModel', 'WAWebUserPrefsInfoStore'],
  })),
  'link-refused': linkAt(
    'qr',
    (now) => ({ qr: { text: QR_TEXT, expiresAt: now + 42_000 } }),
    (double) =>
      double.answer('link.requestCode', () => {
        throw new FrontdeskError('channel.rejected', 'no');
      }),
  ),
  'health-none': () => ({ data: deskWith() }),
  health: () => {
    const data = deskWith();
    data.health = [healthyAccount(data.now)];
    showInTopBar(data, 'ready', data.now - 3 * HOUR);
    return { data };
  },
  'health-trouble': () => {
    const data = deskWith();
    data.health = [troubledAccount(data.now)];
    showInTopBar(data, 'frozen', data.now - 50 * MINUTE);
    return { data };
  },
  'health-unpaced': () => {
    const data = deskWith();
    data.health = [{ ...healthyAccount(data.now), paced: false }];
    return { data };
  },
  diagnostics: diagnosed(() => ({})),
  'diagnostics-trouble': diagnosed((now) => ({
    status: 'failed',
    socketState: null,
    missing: ['WAWebMsgCollection', 'WAWebSocketModel'],
    reconnects: 4,
    losses: [
      { at: now - 5 * MINUTE, cause: 'whatsapp-changed' },
      { at: now - 3 * HOUR, cause: 'crashed', detail: 'render process gone: oom' },
      { at: now - 9 * HOUR, cause: 'asleep' },
    ],
  })),
};
