// The app as it starts, with the simulated page in the place of WhatsApp's, and a stopwatch in its main process.
import { app, webContents, type WebContents } from 'electron';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Reception } from '../../main/channels/whatsapp-web/reception.ts';
import { startDesktop } from '../../main/composition/desktop.ts';
import { registerDeskScheme } from '../../main/desktop/desk-protocol.ts';
import { denyTheWeb } from '../../main/desktop/web-security.ts';
import { LinkState } from '../../main/engine/domain/link.ts';
import { EngineEvent } from '../../main/engine/domain/engine-event.ts';
import { preparePaths } from '../../main/platform/paths.ts';
import { pageHand } from '../doubles/whatsapp-web/host/page-hand.ts';
import { serveHost } from '../doubles/whatsapp-web/host/serve-host.ts';
import { servePage } from '../doubles/whatsapp-web/serve-page.ts';
import { clockOff, Stopwatch, stopwatchMethods } from './whatsapp-stopwatch.ts';

const LOOKS_EVERY_MS = 50;
const paths = preparePaths();
registerDeskScheme();
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
denyTheWeb(app);
const script = readFileSync(path.join(import.meta.dirname, '../simulated-page.js'), 'utf8');
const stopwatch = new Stopwatch();

/** A message reaches the channel. */
const heard: unknown = Reflect.get(Reception.prototype, 'heard');
if (typeof heard !== 'function') throw new Error('The channel hears nothing.');
Object.defineProperty(Reception.prototype, 'heard', {
  value(this: Reception, ...given: Parameters<Reception['heard']>) {
    if (given[0] === 'message') stopwatch.mark('heard');
    Reflect.apply(heard, this, given);
  },
});

/** The desk is told what happened after it was stored: that is the moment. */
function listenIn(contents: WebContents): void {
  const send = contents.send.bind(contents);
  contents.send = (channel, ...given: unknown[]) => {
    const [name, payload] = given;
    if (name === 'engine.event') happened(EngineEvent.parse(payload));
    if (name === 'link.changed') linkBecame(LinkState.parse(payload));
    send(channel, ...given);
  };
}

function happened(event: EngineEvent): void {
  if (event.type === 'message-stored' && event.direction === 'in') stopwatch.mark('stored');
  if (event.type === 'draft-ready') stopwatch.mark('drafted');
}

function linkBecame({ status }: LinkState): void {
  if (status === 'qr') stopwatch.mark('code');
  if (status === 'ready') stopwatch.mark('ready');
}

app.on('web-contents-created', (_event, contents) => listenIn(contents));

function deskWindow(): WebContents | undefined {
  const all = webContents.getAllWebContents();
  return all.find((one) => one.getURL().startsWith('frontdesk://') && !one.isLoading());
}

async function inDesk(call: string): Promise<unknown> {
  const answer: unknown = await deskWindow()?.executeJavaScript(call);
  return answer;
}

serveHost(async () => {
  await startDesktop(paths, {
    dressWhatsAppSession: (session) => void servePage(session, script),
  });
  while (deskWindow() === undefined) await pause(LOOKS_EVERY_MS);
  return {
    ...stopwatchMethods(stopwatch, (source) => pageHand.page(source)),
    link: () => {
      stopwatch.mark('asked');
      return inDesk('window.frontdesk.call("link.start", { understood: true })');
    },
    /** Runs script in the desk's own window. */
    desk: inDesk,
    deskClockOff: () => clockOff(inDesk),
  };
});
