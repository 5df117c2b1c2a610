import { app, powerMonitor } from 'electron';
import { sampleShop } from '../channels/practice/index.ts';
import { DeskView } from '../desktop/desk-view.ts';
import {
  catchStrayFaults,
  Quitting,
  quitOnSignals,
  restart,
  tieLifecycle,
} from '../desktop/lifecycle.ts';
import { installMenu } from '../desktop/menu.ts';
import { followPower } from '../desktop/power.ts';
import { saveCopy } from '../desktop/save-copy.ts';
import { saveReport } from '../desktop/save-report.ts';
import { HIDDEN_FLAG, setStartAtLogin } from '../desktop/start-at-login.ts';
import { StatusFeed } from '../desktop/status-feed.ts';
import { createTray } from '../desktop/tray.ts';
import { noticeTexts } from '../desktop/words.ts';
import type { EventName, EventOf } from '../../preload/contract/index.ts';
import { toFrontdeskError } from '../engine/domain/errors.ts';
import type { DeskStatus } from '../engine/domain/views/app.ts';
import { linkReport } from '../engine/services/link-report.ts';
import { Notices } from '../engine/services/notices.ts';
import { controlHandlers } from '../ipc/handlers/control.ts';
import { conversationHandlers } from '../ipc/handlers/conversations.ts';
import { deskHandlers } from '../ipc/handlers/desk.ts';
import { healthHandlers } from '../ipc/handlers/health.ts';
import { mediaHandlers } from '../ipc/handlers/media.ts';
import { linkHandlers } from '../ipc/handlers/link.ts';
import { reviewHandlers } from '../ipc/handlers/review.ts';
import { createRouter } from '../ipc/router.ts';
import { listenToDesk, tellDesk } from '../ipc/transport.ts';
import type { Paths } from '../platform/paths.ts';
import { createSystemNotifier } from '../platform/system-notifier.ts';
import { createDeskDoors } from './desk-doors.ts';
import { layGround } from './ground.ts';
import type { Assistant } from './assistant.ts';
import { openWithVault } from './open-with-vault.ts';
import type { DressSession } from './whatsapp.ts';

/** However badly something hangs, quitting takes no longer. Milliseconds. */
const LONGEST_SHUTDOWN_MS = 8_000;

/** Puts the desktop app together. The only place besides its neighbours that constructs adapters. */
export async function startDesktop(
  paths: Paths,
  extras: { dressWhatsAppSession?: DressSession } = {},
): Promise<void> {
  const ground = await layGround(paths);
  const { clock, logger, settings, events, wordbook, windowState, vault } = ground;
  const { words } = wordbook;
  catchStrayFaults((cause) => {
    logger.error('stray-fault', cause);
    const { code, message } = toFrontdeskError(cause);
    events.emit({ type: 'fault', code, message });
  });
  const quitting = new Quitting();
  let saidReady = false;
  const assistant = openWithVault({ ...ground, ...extras });
  const services = () => assistant.get().engine.services;
  const link = () => assistant.get().whatsApp.link;

  const view = new DeskView({
    title: () => words('app.name'),
    windowState: () => windowState.get(),
    saveWindowState: (state) => windowState.set(state),
    mayClose: () => mayClose(),
  });
  const tell = <N extends EventName>(name: N, payload: EventOf<N>) =>
    tellDesk(view.contents, name, payload);
  const command = (payload: EventOf<'desk.command'>) => {
    view.show();
    tell('desk.command', payload);
  };

  function mayClose(): boolean {
    if (quitting.agreed) return true;
    const { onClose } = settings.get();
    if (onClose === 'keep-running') view.hide();
    else if (onClose === 'quit') app.quit();
    else tell('desk.command', { command: 'ask-before-close' });
    return false;
  }

  const failed = (event: string) => (cause: unknown) => logger.error(event, cause);
  const tray = createTray(words, {
    open: () => view.show(),
    review: () => command({ command: 'show-review' }),
    setAutoReply: (on, pauseMinutes) =>
      void services().control.setAutoReply({ on, pauseMinutes }).catch(failed('auto-reply-failed')),
    stop: () => void services().control.stop().catch(failed('stop-failed')),
    // Starting again is confirmed in the desk, never by a stray click in the tray.
    resume: () => command({ command: 'run', id: 'start-sending' }),
    quit: () => app.quit(),
  });

  const notices = new Notices({
    clock,
    notifier: createSystemNotifier(() => command({ command: 'show-review' })),
    texts: (kind, count) => noticeTexts(words, kind, count),
    settings: () => settings.get(),
    isFocused: () => view.isFocused,
    minuteOfDay: (at) => new Date(at).getHours() * 60 + new Date(at).getMinutes(),
  });

  let status: DeskStatus | null = null;
  const feed = new StatusFeed({
    clock,
    read: () => services().control.status(),
    tell: (next) => {
      status = next;
      tray.show(next);
      notices.statusChanged(next);
      tell('status.changed', next);
    },
    failed: failed('status-failed'),
  });
  events.on((event) => {
    tell('engine.event', event);
    notices.happened(event);
    if (event.type !== 'draft-streaming' && event.type !== 'draft-checking') feed.changed();
  });

  const menu = () =>
    installMenu(words, {
      run: (id) => command({ command: 'run', id }),
      settings: () => command({ command: 'show-settings' }),
      quit: () => app.quit(),
    });
  let atLogin = settings.get().startAtLogin;
  settings.onChange((next) => {
    wordbook.use(next.language, ground.info.locale);
    menu();
    tray.show(status);
    tell('settings.changed', next);
    if (assistant.isOpen()) feed.changed();
    if (next.startAtLogin === atLogin) return;
    atLogin = next.startAtLogin;
    void setStartAtLogin(atLogin).catch(failed('start-at-login-failed'));
  });
  assistant.onState((state) => {
    tell('vault.changed', state);
    if (assistant.isOpen()) feed.changed();
    else tray.show((status = null));
    resumeLink();
  });
  assistant.onPractice((state) => tell('practice.changed', state));
  assistant.onLink((state) => tell('link.changed', state));
  const stopFollowingPower = followPower(powerMonitor, {
    suspended: () => assistant.isOpen() && assistant.get().whatsApp.suspended(),
    resumed: () => assistant.isOpen() && assistant.get().whatsApp.resumed(),
  });

  let resumed: Assistant | null = null;
  /** Loading WhatsApp takes a second of the main process: not before the window can be used, and once per assistant. */
  function resumeLink(): void {
    if (!saidReady || !assistant.isOpen() || resumed === assistant.get()) return;
    resumed = assistant.get();
    void link().resume().catch(failed('link-not-resumed'));
  }

  async function exportReport(): Promise<{ saved: boolean }> {
    const now = clock.now();
    const text = linkReport(await link().diagnostics(), ground.info, now);
    const fileName = `frontdesk-whatsapp-${new Date(now).toISOString().slice(0, 10)}.json`;
    return { saved: await saveReport({ fileName, title: words('report.save'), text }) };
  }

  const doors = createDeskDoors({
    info: ground.info,
    settings,
    vault,
    opening: assistant,
    assistant: () => assistant.get(),
    usable: () => void assistant.settled().then(ready),
    restart: () => restart(app, quitting),
    async quit(leaving) {
      if (assistant.isOpen()) {
        const { control } = services();
        await (leaving === 'send-first' ? control.sendLeavingNow() : control.keepLeaving());
      }
      quitting.agree();
      app.quit();
    },
    async closeWindow(choice) {
      if (choice === 'cancel') return;
      await settings.update({ onClose: choice });
      if (choice === 'quit') app.quit();
      else view.hide();
    },
  });
  const router = createRouter(
    {
      ...deskHandlers(doors),
      ...controlHandlers(services, sampleShop),
      ...reviewHandlers(services),
      ...conversationHandlers(services),
      ...healthHandlers(services),
      ...mediaHandlers(services, (copy) => saveCopy(words('copy.save'), copy)),
      ...linkHandlers(link, exportReport),
    },
    (cause, route) => logger.error('call-failed', cause, { route }),
  );
  listenToDesk(view, router);

  tieLifecycle(app, quitting, askBeforeQuit, { showDesk: () => view.show(), shutDown });
  quitOnSignals(quitting, () => app.quit());

  function askBeforeQuit(): boolean {
    const leaving = status?.leaving ?? 0;
    if (leaving === 0 || view.contents === undefined) return false;
    command({ command: 'ask-before-quit', leaving });
    return true;
  }

  async function shutDown(): Promise<void> {
    feed.stop();
    notices.stop();
    stopFollowingPower();
    tray.destroy();
    view.saveState();
    const ending = Promise.allSettled([
      assistant.stop().then(() => vault.close()),
      windowState.flush(),
    ]);
    await Promise.race([ending, new Promise((done) => setTimeout(done, LONGEST_SHUTDOWN_MS))]);
    logger.info('stopped');
  }

  function ready(): void {
    if (saidReady) return;
    saidReady = true;
    logger.info('ready', { version: ground.info.version });
    process.stdout.write('Frontdesk is ready\n');
    resumeLink();
  }

  menu();
  if (!process.argv.includes(HIDDEN_FLAG)) view.show();
  await assistant.open();
  if (process.argv.includes(HIDDEN_FLAG)) ready();
}
