import type { ElectronApplication, Page } from '@playwright/test';
import { SIMULATED_DESKTOP } from '../doubles/whatsapp-web/simulated-desktop.ts';
import { ask } from './asking.ts';
import { expect, test } from './fixtures.ts';
import { inWhatsApp, linkByQr, openThread, writes } from './whatsapp.ts';

test.use({
  program: SIMULATED_DESKTOP,
  // A pretended microphone that beeps. Whether the page may hear it, the app itself decides.
  switches: ['--use-fake-device-for-media-stream'],
  settings: { defaultMode: 'off', holdSeconds: 0 },
});

const recordButton = (page: Page) => page.getByRole('button', { name: 'Record a voice note' });
const listening = (page: Page) => page.getByRole('group', { name: 'Voice note' });
const preview = (page: Page) => page.getByRole('group', { name: 'Voice message' });

async function openLina(app: ElectronApplication, page: Page): Promise<void> {
  await linkByQr(app, page);
  await writes(app, { name: 'Lina', body: 'Which cakes are there?' });
  await openThread(page, 'Lina');
}

/** Until so much was said. */
async function record(page: Page, seconds: number): Promise<void> {
  await recordButton(page).click();
  await expect(listening(page).getByRole('timer')).toHaveText(`0:0${String(seconds)}`);
}

/** What the file in the composer or in the chat sounds like, read again by the browser's own decoder. */
function heard(page: Page, mediaId: string) {
  return page.evaluate(async (id) => {
    const reply = (await window.frontdesk.call('media.read', { mediaId: id })) as {
      data: { mimeType: string; content: Uint8Array };
    };
    const { content } = reply.data;
    const bytes = Uint8Array.from(content);
    const start = new TextDecoder().decode(bytes.subarray(0, 4));
    const sound = await new OfflineAudioContext(1, 48_000, 48_000).decodeAudioData(bytes.buffer);
    const loudest = sound
      .getChannelData(0)
      .reduce((high, sample) => Math.max(high, Math.abs(sample)), 0);
    return { start, seconds: sound.duration, loudest };
  }, mediaId);
}

async function noteInChat(page: Page) {
  const { items } = await ask(page, 'conversations.list', { limit: 1, after: null });
  const conversationId = items[0]?.conversation.id;
  if (conversationId === undefined) throw new Error('There is no chat.');
  const thread = await ask(page, 'conversations.thread', {
    conversationId,
    limit: 10,
    before: null,
  });
  const body = thread.items.map((message) => message.body).find(({ kind }) => kind === 'media');
  if (body?.kind !== 'media' || body.mediaId === undefined) throw new Error('No voice note.');
  return { ...body, mediaId: body.mediaId };
}

test('a voice note is recorded, heard again, and reaches the customer as one that phones play', async ({
  desk,
  page,
}) => {
  test.slow();
  await openLina(desk.app, page);
  await record(page, 2);
  await page.getByRole('button', { name: 'Stop recording' }).first().click();
  const play = preview(page).getByRole('button', { name: 'Play Voice message' });
  await play.click();
  await expect(preview(page).getByRole('button', { name: 'Pause Voice message' })).toBeVisible();
  await page.getByRole('button', { name: /^Send/ }).click();
  const voiceNotes = () =>
    inWhatsApp(desk.app, (wa) =>
      wa.sent.map(({ type, mimetype, size }) => ({ type, mimetype, size: Number(size) })),
    );
  await expect
    .poll(voiceNotes, { timeout: 30_000 })
    .toEqual([{ type: 'ptt', mimetype: 'audio/ogg; codecs=opus', size: expect.any(Number) }]);
  const sent = page.getByRole('feed').getByRole('group', { name: 'Voice message' });
  await expect(sent).toBeVisible();
  const note = await noteInChat(page);
  const { durationMs = 0, waveform, mediaId } = note;
  const sound = await heard(page, mediaId);
  expect(sound.start).toBe('OggS');
  expect(durationMs).toBeGreaterThanOrEqual(2000);
  expect(sound.seconds).toBeCloseTo(durationMs / 1000, 1);
  expect(sound.loudest).toBeGreaterThan(0.01);
  expect(waveform).toHaveLength(64);
});

test('what is discarded is gone, and Esc keeps what was said', async ({ desk, page }) => {
  test.slow();
  await openLina(desk.app, page);
  await record(page, 1);
  await listening(page).getByRole('button', { name: 'Discard' }).click();
  await expect(listening(page)).toHaveCount(0);
  await expect(preview(page)).toHaveCount(0);
  await record(page, 1);
  await page.keyboard.press('Escape');
  await expect(preview(page)).toBeVisible();
  await expect(page.getByRole('feed')).toBeVisible();
});

test('the microphone is let go when the owner looks elsewhere, and what was said waits', async ({
  desk,
  page,
}) => {
  test.slow();
  await openLina(desk.app, page);
  await record(page, 1);
  await page.getByRole('link', { name: 'Review' }).click();
  await openThread(page, 'Lina');
  await expect(preview(page)).toBeVisible();
  await expect(page.getByText('Recording stopped when you left this chat')).toBeVisible();
});

test('what was said is kept when the sound breaks off in the middle, and it says so', async ({
  desk,
  page,
}) => {
  test.slow();
  await openLina(desk.app, page);
  await page.evaluate(() => {
    const devices = navigator.mediaDevices;
    const open = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (wanted) => {
      const stream = await open(wanted);
      addEventListener('pulled-out', () => stream.getAudioTracks()[0]?.stop(), { once: true });
      return stream;
    };
  });
  await record(page, 1);
  await page.evaluate(() => dispatchEvent(new Event('pulled-out')));
  await expect(page.getByText('The microphone was disconnected')).toBeVisible();
  await expect(preview(page)).toBeVisible();
});

test.describe('who else', () => {
  // How Chromium shows a file by itself.
  test.use({ expectedErrors: [/inline style/] });

  test('WhatsApp’s page cannot listen, nor can a strange window that shows a file of the desk’s own', async ({
    desk,
    page,
  }) => {
    test.slow();
    await linkByQr(desk.app, page);
    const listen = `navigator.mediaDevices.getUserMedia({ audio: true }).then(String, ({ name }) => name)`;
    const file = await page.evaluate(() => document.styleSheets[0]?.href);
    const heardBy = await desk.app.evaluate(
      async ({ BrowserWindow, webContents }, { url, ask }) => {
        const whatsApp = webContents
          .getAllWebContents()
          .find((each) => each.getURL().startsWith('https://web.whatsapp.com/'));
        const stranger = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
        try {
          await stranger.loadURL(url);
          return {
            whatsApp: (await whatsApp?.executeJavaScript(ask)) as string,
            stranger: (await stranger.webContents.executeJavaScript(ask)) as string,
          };
        } finally {
          stranger.destroy();
        }
      },
      { url: file ?? '', ask: listen },
    );
    expect(heardBy).toEqual({ whatsApp: 'NotAllowedError', stranger: 'NotAllowedError' });
    expect(await page.evaluate(listen)).toBe('[object MediaStream]');
  });
});
