import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from '@playwright/test';
import { SIMULATED_DESKTOP } from '../doubles/whatsapp-web/simulated-desktop.ts';
import { ask } from './asking.ts';
import { expect, test } from './fixtures.ts';
import { inWhatsApp, linkByQr, openThread, writes } from './whatsapp.ts';

const PICTURE = {
  data: 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  mimetype: 'image/png',
};
const FILE = { data: 'AQIDBA==' };
const CARD = 'BEGIN:VCARD\nVERSION:3.0\nFN:Omar\nTEL:+1 555 123 0002\nEND:VCARD';
const OPTIONS = [
  { name: 'Friday', localId: 0 },
  { name: 'Saturday', localId: 1 },
];

type Written = Parameters<typeof writes>[1];

/** What a customer sends, and what the owner reads of it in the chat. */
const KINDS: { sends: Written; reads: string[] }[] = [
  { sends: { body: 'Hello' }, reads: ['Hello'] },
  {
    sends: { type: 'image', media: { ...PICTURE, caption: 'Such a cake' } },
    reads: ['Photo', 'Such a cake', 'Show'],
  },
  {
    sends: { type: 'ptt', media: { ...FILE, mimetype: 'audio/ogg' }, more: { duration: '3' } },
    reads: ['Voice message'],
  },
  { sends: { type: 'audio', media: { ...FILE, mimetype: 'audio/mpeg' } }, reads: ['Audio'] },
  { sends: { type: 'video', media: { ...FILE, mimetype: 'video/mp4' } }, reads: ['Video'] },
  {
    sends: {
      type: 'document',
      media: { ...FILE, mimetype: 'application/pdf', filename: 'plan.pdf' },
    },
    reads: ['Document', 'plan.pdf'],
  },
  { sends: { type: 'sticker', media: { ...FILE, mimetype: 'image/webp' } }, reads: ['Sticker'] },
  {
    sends: { type: 'location', more: { lat: 52.5, lng: 13.4, loc: 'The hall' } },
    reads: ['Location', 'The hall', '52.50000, 13.40000'],
  },
  {
    sends: { type: 'location', more: { lat: 1, lng: 2, isLive: true } },
    reads: ['Live location, as it was when it was sent'],
  },
  { sends: { type: 'vcard', body: CARD }, reads: ['Omar', '+1 555 123 0002'] },
  { sends: { body: 'Passed on', more: { isForwarded: true } }, reads: ['Forwarded', 'Passed on'] },
  {
    sends: { type: 'image', media: PICTURE, more: { isViewOnce: true } },
    reads: ['Photo', 'It can be seen once, on your phone.'],
  },
  {
    sends: { type: 'video', media: { ...FILE, mimetype: 'video/mp4' }, more: { isViewOnce: true } },
    reads: ['Video', 'It can be seen once, on your phone.'],
  },
  {
    sends: { type: 'ptt', media: { ...FILE, mimetype: 'audio/ogg' }, more: { isViewOnce: true } },
    reads: ['Voice message', 'It can be seen once, on your phone.'],
  },
  { sends: { type: 'call_log' }, reads: ['Missed call'] },
  {
    sends: { type: 'made_up_in_2031' },
    reads: ['This kind of message cannot be shown here yet. Open it on your phone.'],
  },
];

test.use({ program: SIMULATED_DESKTOP, settings: { defaultMode: 'off' } });

const nth = (thread: Locator, at: number) =>
  thread.locator(`article[aria-posinset="${String(at + 1)}"]`);

test('every kind of message stands in the chat in words, none is dropped, and a picture comes on a press', async ({
  desk,
  page,
}) => {
  test.slow();
  await linkByQr(desk.app, page);
  for (const { sends } of KINDS) await writes(desk.app, { name: 'Lina', ...sends });
  const thread = await openThread(page, 'Lina');
  for (const [at, { reads }] of KINDS.entries()) {
    const message = nth(thread, at);
    await message.scrollIntoViewIfNeeded();
    for (const words of reads) await expect(message).toContainText(words);
  }
  const { items } = await ask(page, 'conversations.list', { limit: 10, after: null });
  expect(items).toHaveLength(1);
  const picture = nth(thread, 1);
  await picture.getByRole('button', { name: /^Show/ }).click();
  await expect(picture.getByRole('img', { name: 'Such a cake' })).toBeVisible();
});

test('a copy of a customer’s file is saved where the owner wants it, byte for byte, under a harmless name', async ({
  desk,
  page,
  userData,
}) => {
  test.slow();
  await linkByQr(desk.app, page);
  const media = { ...FILE, mimetype: 'application/pdf', filename: '../../plan\u202Efdp.exe' };
  await writes(desk.app, { name: 'Lina', type: 'document', media });
  const file = path.join(userData, 'copy.pdf');
  await desk.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = (...given: unknown[]) => {
      Object.assign(globalThis, { offered: given.at(-1) });
      return Promise.resolve({ canceled: false, filePath });
    };
  }, file);
  const thread = await openThread(page, 'Lina');
  await nth(thread, 0).getByRole('button', { name: /^Show/ }).click();
  await nth(thread, 0)
    .getByRole('button', { name: /^Save a copy/ })
    .click();
  await expect(nth(thread, 0).getByText('Copy saved')).toBeVisible();
  expect([...(await readFile(file))]).toEqual([1, 2, 3, 4]);
  const asked: unknown = await desk.app.evaluate(
    (): unknown => (globalThis as { offered?: unknown }).offered,
  );
  expect(asked).toMatchObject({ defaultPath: expect.stringMatching(/[/\\]planfdp\.exe\.pdf$/) });
  await desk.app.evaluate(
    ({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    },
    path.join(userData, 'no such folder', 'copy.pdf'),
  );
  await nth(thread, 0)
    .getByRole('button', { name: /^Save a copy/ })
    .click();
  await expect(nth(thread, 0)).toContainText('The copy could not be saved there.');
});

test('what becomes of a message stands with it: votes, reactions, quotes, edits, and that it was taken back', async ({
  desk,
  page,
}) => {
  test.slow();
  await linkByQr(desk.app, page);
  const name = 'Lina';
  const poll = await writes(desk.app, {
    name,
    type: 'poll_creation',
    more: { pollName: 'Which day?', pollOptions: OPTIONS, pollSelectableOptionsCount: 1 },
  });
  const edited = await writes(desk.app, { body: 'At ten' });
  await writes(desk.app, { body: 'No, later', quoted: edited });
  const takenBack = await writes(desk.app, { body: 'My secret' });
  const thread = await openThread(page, name);
  await expect(nth(thread, 3)).toContainText('My secret');
  await expect(nth(thread, 2).getByRole('blockquote')).toContainText('At ten');
  await expect(nth(thread, 0)).toContainText('Which day?');
  await inWhatsApp(
    desk.app,
    (wa, given) => {
      wa.vote(given.poll, ['Saturday']);
      wa.react(given.edited, '🙏');
      wa.edit(given.edited, 'At nine');
      wa.revoke(given.takenBack);
    },
    { poll, edited, takenBack },
  );
  const option = (day: string) => nth(thread, 0).getByRole('listitem').filter({ hasText: day });
  await expect(option('Saturday')).toContainText('1 vote');
  await expect(option('Friday')).toContainText('no votes');
  await expect(nth(thread, 1).getByRole('list', { name: 'Reactions' })).toContainText('🙏');
  await expect(nth(thread, 1)).toContainText('At nine');
  await expect(nth(thread, 1)).toContainText('edited', { ignoreCase: true });
  await expect(nth(thread, 3)).toContainText('Deleted by its sender. It said:');
});
