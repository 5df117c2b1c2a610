// The other side: whatsapp-web.js as anybody starts it, in a Node process of its own with a browser of its own.
import { Request, type HostMethods, type Told } from '../doubles/whatsapp-web/host/protocol.ts';
import type { Client } from 'whatsapp-web.js';
import { Stopwatch, stopwatchMethods } from './whatsapp-stopwatch.ts';

/** Its own cache of WhatsApp's page, which holds the simulated one: it is served by the library itself. */
const PAGES = process.env['BENCH_PAGES'] ?? '';
const CHROMIUM = process.env['BENCH_CHROMIUM'] ?? '';
const stopwatch = new Stopwatch();
let client: Client | null = null;

function linked(): Client {
  if (client === null) throw new Error('Nothing was linked.');
  return client;
}

async function link(): Promise<void> {
  stopwatch.mark('asked');
  const { default: library } = await import('whatsapp-web.js');
  client = new library.Client({
    webVersion: 'simulated',
    webVersionCache: { type: 'local', path: PAGES, strict: true },
    puppeteer: {
      executablePath: CHROMIUM,
      // No host can be reached from it.
      args: ['--no-sandbox', '--host-resolver-rules=MAP * ~NOTFOUND'],
    },
  });
  client.on('qr', () => stopwatch.mark('code'));
  client.on('ready', () => stopwatch.mark('ready'));
  client.on('message', () => stopwatch.mark('heard'));
  await client.initialize();
}

const methods: HostMethods = {
  ...stopwatchMethods(stopwatch, async (script) => {
    const value: unknown = await linked().pupPage?.evaluate(script);
    return value;
  }),
  link,
  /** When it was asked to. */
  async send(to: string, text: string): Promise<number> {
    const at = performance.timeOrigin + performance.now();
    await linked().sendMessage(to, text);
    return at;
  },
};

async function answer(message: unknown): Promise<void> {
  const { ask, method, given } = Request.parse(message);
  try {
    const wanted = methods[method];
    if (wanted === undefined) throw new Error(`There is no ${method}.`);
    say({ answer: ask, value: (await wanted(...(given as never[]))) ?? null });
  } catch (cause) {
    say({ answer: ask, failure: String(cause), code: null });
  }
}

function say(told: Told): void {
  if (process.connected) process.send?.(told);
}

process.on('message', (message) => void answer(message));
// The bench has ended, or was killed.
process.on('disconnect', () => {
  client?.pupBrowser?.process()?.kill('SIGKILL');
  process.exit();
});
say({ ready: true });
