import { app, powerMonitor, webContents } from 'electron';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startDesktop } from '../../main/composition/desktop.ts';
import { registerDeskScheme } from '../../main/desktop/desk-protocol.ts';
import { denyTheWeb } from '../../main/desktop/web-security.ts';
import { preparePaths } from '../../main/platform/paths.ts';
import { pageHand } from '../doubles/whatsapp-web/host/page-hand.ts';
import { serveHost } from '../doubles/whatsapp-web/host/serve-host.ts';
import { servePage, type Servers } from '../doubles/whatsapp-web/serve-page.ts';

// The app as `main/index.ts` starts it, with the simulated page in the place of WhatsApp's, whose servers are the soak.
const paths = preparePaths();
registerDeskScheme();
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
denyTheWeb(app);
const script = readFileSync(path.join(import.meta.dirname, '../simulated-page.js'), 'utf8');
const soak = process.env['SOAK_SERVERS'] ?? '';

const trueNow = Date.now.bind(Date);
let offMs = 0;
Date.now = () => trueNow() + offMs;

let servers: Servers | null = null;

/** The page may reach its own host alone: what it asks of that is asked of the soak. */
async function askSoak(request: Request): Promise<Response> {
  const { pathname, search } = new URL(request.url);
  const body = request.method === 'POST' ? await request.text() : null;
  const answer = await fetch(`${soak}${pathname}${search}`, { method: request.method, body });
  return new Response(await answer.text(), { status: answer.status });
}

serveHost(async () => {
  await startDesktop(paths, {
    dressWhatsAppSession: (session) => {
      servers = servePage(session, script, askSoak);
    },
  });
  return {
    ...pageHand,
    /** What the desk's own window would ask. */
    async ask(route: string, input: unknown): Promise<unknown> {
      const desk = webContents
        .getAllWebContents()
        .find((one) => one.getURL().startsWith('frontdesk://'));
      if (desk === undefined) throw new Error('There is no window.');
      // Between processes nothing at all becomes null.
      const given = input === null ? 'undefined' : JSON.stringify(input);
      const call = `window.frontdesk.call(${JSON.stringify(route)}, ${given})`;
      const answer: unknown = await desk.executeJavaScript(call);
      return answer;
    },
    suspend: () => powerMonitor.emit('suspend'),
    resume: () => powerMonitor.emit('resume'),
    offline(is: boolean) {
      if (servers !== null) servers.offline = is;
    },
    /** The computer's clock is off by so much from now on. */
    clockOff(ms: number) {
      offMs = ms;
    },
  };
});
