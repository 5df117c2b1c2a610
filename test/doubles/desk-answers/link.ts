import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import type { LinkState } from '../../../main/engine/domain/link.ts';
import type { Answers, World } from '../desk-bridge.ts';

type LinkRoute = Extract<keyof Answers, `link.${string}`>;

const QR_TEXT = `2@${'Hq3vTn0cYx8/RzLwKd7sUe'.repeat(5)},pX9+fB==,kM2/aZ==,Qe7uVw==,1`;
const CODE_MS = 60_000;

/** The link's questions, answered from memory: it goes where it is told, and nobody ever scans. */
export function linkAnswers(world: World): Pick<Answers, LinkRoute> {
  const { data, now } = world;
  const become = (next: Omit<LinkState, 'since' | 'windowShown'>): LinkState => {
    data.link = { since: now(), windowShown: data.link.windowShown, ...next };
    world.emit('link.changed', data.link);
    return data.link;
  };
  const showQr = () => become({ status: 'qr', qr: { text: QR_TEXT, expiresAt: now() + CODE_MS } });
  const showWindow = (windowShown: boolean) => {
    data.link = { ...data.link, windowShown };
    world.emit('link.changed', data.link);
    return data.link;
  };
  const want = (consentAt: number | null) => {
    if (consentAt === null) throw new FrontdeskError('invalid-input', 'consent');
    data.settings = { ...data.settings, whatsApp: { consentAt, enabled: true } };
    world.emit('settings.changed', data.settings);
  };
  return {
    'link.state': () => data.link,
    'link.start': ({ understood }) => {
      want(data.settings.whatsApp.consentAt ?? (understood === true ? now() : null));
      return showQr();
    },
    'link.requestCode': () =>
      become({ status: 'code', code: { text: 'K7WQ2MXT', expiresAt: now() + 3 * CODE_MS } }),
    'link.useQr': showQr,
    'link.cancel': () => become({ status: 'idle' }),
    'link.takeOver': () => become({ status: 'ready', ...linkedOf(data.link) }),
    'link.logOut': () => become({ status: 'logged-out', cause: 'unlinked-here' }),
    'link.relink': showQr,
    'link.showWindow': () => showWindow(true),
    'link.hideWindow': () => showWindow(false),
    'link.diagnostics': () => data.linkDiagnostics,
    'link.exportReport': () => ({ saved: true }),
  };
}

const linkedOf = ({ linked }: LinkState) => (linked === undefined ? {} : { linked });
