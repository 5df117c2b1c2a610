// The link as it ships, on the simulated page, with all that a test of faults has to reach. Started by `link-lab.ts`.
import { app, BrowserWindow, powerMonitor, webContents, type Session } from 'electron';
import path from 'node:path';
import { z } from 'zod';
import { FileLinkMemory } from '../../../main/channels/whatsapp-web/link-memory.ts';
import { createPageSessions } from '../../../main/channels/whatsapp-web/page-session.ts';
import { openPartition } from '../../../main/channels/whatsapp-web/session-partition.ts';
import { LinkSupervisor } from '../../../main/channels/whatsapp-web/supervisor.ts';
import { followPower } from '../../../main/desktop/power.ts';
import type { Clock } from '../../../main/engine/ports/clock.ts';
import { systemClock } from '../../../main/platform/system-clock.ts';
import { createSystemRandom } from '../../../main/platform/system-random.ts';
import { SilentLogger } from '../../doubles/silent-logger.ts';
import { pageHand } from '../../doubles/whatsapp-web/host/page-hand.ts';
import { serveHost } from '../../doubles/whatsapp-web/host/serve-host.ts';
import { servePage } from '../../doubles/whatsapp-web/serve-page.ts';

const Body = z.looseObject({ body: z.unknown() });

/** Time that runs faster, and that can be set. */
function hurried(factor: number): Clock & { setBy(ms: number): void; pass(ms: number): void } {
  const begun = systemClock.now();
  let set = 0;
  let passed = 0;
  const now = (): number => Math.round(begun + (systemClock.now() - begun) * factor) + set + passed;
  return {
    now,
    setBy: (ms) => void (set += ms),
    pass: (ms) => void (passed += ms),
    monotonic: () => systemClock.monotonic() * factor + passed,
    schedule(at, run) {
      const wait = Math.ceil(Math.max(0, at - now()) / factor);
      return systemClock.schedule(systemClock.now() + wait, run);
    },
  };
}

/** Another page answers at WhatsApp's address, as a hotel's does before somebody signed in. */
function serveElsewhere(session: Session, title: string): void {
  session.protocol.unhandle('https');
  session.protocol.handle(
    'https',
    () =>
      new Response(`<!doctype html><title>${title}</title>Sign in`, {
        headers: { 'content-type': 'text/html' },
      }),
  );
}

serveHost((tell) => {
  const { session } = openPartition();
  const script = process.env['SIMULATED_PAGE'] ?? '';
  let servers = servePage(session, script);
  const logger = new SilentLogger();
  const clock = hurried(z.coerce.number().min(1).parse(process.env['FRONTDESK_HURRY']));
  const supervisor = new LinkSupervisor({
    sessions: createPageSessions({ partition: openPartition(), logger }),
    memory: new FileLinkMemory(path.join(app.getPath('userData'), 'link.json'), logger),
    clock,
    random: createSystemRandom(),
    logger,
  });
  followPower(powerMonitor, {
    suspended: () => supervisor.suspended(),
    resumed: () => supervisor.resumed(),
  });
  supervisor.onChange((state) => tell('link', state));
  supervisor.onWeb((event, [first]) => {
    tell('web', { event, first: { body: Body.safeParse(first).data?.body } });
  });
  return {
    ...pageHand,
    state: () => supervisor.state(),
    link: () => supervisor.link(),
    requestCode: (phone: string) => supervisor.requestCode(phone),
    useQr: () => supervisor.useQr(),
    cancel: () => supervisor.cancel(),
    takeOver: () => supervisor.takeOver(),
    logOut: () => supervisor.logOut(),
    relink: () => supervisor.relink(),
    stop: () => supervisor.stop(),
    showWindow: () => supervisor.showWindow(),
    hideWindow: () => supervisor.hideWindow(),
    diagnostics: () => supervisor.diagnostics(),
    async send(chatId: string, text: string) {
      await supervisor.web()?.send(chatId, { kind: 'text', text });
    },
    /** What Electron tells of the computer's sleep. */
    power: (event: 'suspend' | 'resume') => void powerMonitor.emit(event),
    setClock: (ms: number) => clock.setBy(ms),
    /** Time goes by, and no timer has run yet. */
    pass: (ms: number) => clock.pass(ms),
    offline(is: boolean) {
      servers.offline = is;
    },
    elsewhere(title: string | null) {
      if (title !== null) return serveElsewhere(session, title);
      session.protocol.unhandle('https');
      servers = servePage(session, script);
    },
    /** As something outside of the app may do it: nobody is asked. */
    closeWindow: () => BrowserWindow.getAllWindows().forEach((window) => window.destroy()),
    /** Windows of WhatsApp's that are there, seen or not. */
    pages: () => webContents.getAllWebContents().filter((one) => !one.isDestroyed()).length,
    processes: () => app.getAppMetrics().map(({ pid }) => pid),
  };
});
