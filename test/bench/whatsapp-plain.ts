import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pageScript } from '../doubles/whatsapp-web/build-page.ts';
import type { WhatsAppSide } from './whatsapp-side.ts';
import { startSide } from './whatsapp-start.ts';

const ENTRY = path.join(import.meta.dirname, 'whatsapp-plain-entry.ts');
const REPLY = 'Yes, within 6 km of the shop.';

/** whatsapp-web.js by itself, with a separate Chromium. */
export async function startPlain(folder: string, chromium: string): Promise<WhatsAppSide> {
  const pages = path.join(folder, 'pages');
  await mkdir(pages);
  await writeFile(path.join(pages, 'simulated.html'), await wholePage());
  const side = await startSide(process.execPath, [ENTRY], {
    BENCH_PAGES: pages,
    BENCH_CHROMIUM: chromium,
  });
  return {
    ...side,
    stores: false,
    link: async () => void (await side.call('link')),
    replies: (count) =>
      Promise.resolve(
        Array.from({ length: count }, (_, at) => async () => {
          const to = `1555300${String(at).padStart(4, '0')}@c.us`;
          return Number(await side.call('send', to, REPLY));
        }),
      ),
  };
}

/** In one piece: nothing else is asked for. */
async function wholePage(): Promise<string> {
  const script = (await pageScript()).replaceAll('</script', String.raw`<\/script`);
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>WhatsApp</title></head><body><script>${script}</script></body></html>`;
}
