import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DEFAULT_SETTINGS, type SettingsPatch } from '../../main/engine/domain/settings.ts';
import type { QueueItem } from '../../main/engine/domain/views/review.ts';
import { contract } from '../../preload/contract/index.ts';
import { buildSimulatedDesktop } from '../doubles/whatsapp-web/build-desktop.ts';
import { LONGEST_MS, type WhatsAppSide } from './whatsapp-side.ts';
import { PAGE_NOW } from './whatsapp-stopwatch.ts';
import { startSide } from './whatsapp-start.ts';

const PROGRAM = path.resolve(import.meta.dirname, '../../test-results/bench-desktop');
const LOOKS_EVERY_MS = 200;

/** As the app is delivered, but nobody practises, and what is approved leaves at once. */
const SETTINGS: SettingsPatch = {
  language: 'en',
  firstRun: 'done',
  holdSeconds: 0,
  governor: { ...DEFAULT_SETTINGS.governor, on: false, offConfirmed: true },
  notifications: { ...DEFAULT_SETTINGS.notifications, enabled: false },
  practice: { enabled: false, running: false, speed: 'normal' },
};

export async function buildApp(): Promise<void> {
  const entry = path.join(import.meta.dirname, 'whatsapp-app-entry.ts');
  await buildSimulatedDesktop({ folder: PROGRAM, entry, ownWindow: true });
}

/** The whole app with its window, as it is started. */
export async function startWithApp(folder: string): Promise<WhatsAppSide> {
  const executable = process.env['ELECTRON_EXEC_PATH'];
  if (executable === undefined) throw new Error('Run this by `npm run bench`: it finds Electron.');
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify(SETTINGS));
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const side = await startSide(executable, [...root, '--disable-gpu', PROGRAM], {
    FRONTDESK_USER_DATA: folder,
  });
  const ask = async (route: string, input?: unknown): Promise<unknown> => {
    const given = input === undefined ? 'undefined' : JSON.stringify(input);
    return side.call('desk', `window.frontdesk.call(${JSON.stringify(route)}, ${given})`);
  };
  const queue = async (): Promise<QueueItem[]> => {
    const { data } = (await ask('review.queue')) as { data: unknown };
    return contract['review.queue'].output.parse(data);
  };
  return {
    ...side,
    stores: true,
    link: async () => void (await side.call('link')),
    async replies(count) {
      for (let at = 0; at < count; at += 1) {
        const from = `1555300${String(at).padStart(4, '0')}@c.us`;
        const writes = JSON.stringify({ from, body: 'Do you deliver?' });
        await side.call('page', `__wa.receive(${writes})`);
      }
      const waiting = await untilDrafted(queue, count);
      const off = Number(await side.call('deskClockOff'));
      return waiting.map((item) => async () => approve(side, item, off));
    },
  };
}

async function untilDrafted(
  queue: () => Promise<QueueItem[]>,
  count: number,
): Promise<QueueItem[]> {
  for (const end = performance.now() + LONGEST_MS; performance.now() < end;) {
    const drafted = (await queue()).filter(({ draftId }) => draftId !== null);
    if (drafted.length >= count) return drafted.slice(0, count);
    await pause(LOOKS_EVERY_MS);
  }
  throw new Error('The drafts were not written.');
}

/** As the owner's key does it in the window. Resolves with when that was. */
async function approve(
  side: Pick<WhatsAppSide, 'call'>,
  { turnId, draftId, draftVersion, lastMessageId }: QueueItem,
  off: number,
): Promise<number> {
  const approval = { turnId, draftId, draftVersion, lastMessageId, flagsSeen: true };
  const pressed = await side.call(
    'desk',
    `(async () => {
      const at = ${PAGE_NOW};
      const reply = await window.frontdesk.call('review.approve', ${JSON.stringify(approval)});
      if (!reply.ok) throw new Error(reply.error.code);
      return at;
    })()`,
  );
  return Number(pressed) - off;
}
