import fs from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { expectAccessible } from './accessible.ts';
import { customerWrites, QUESTION } from './customers.ts';
import { expect, type Desk } from './fixtures.ts';
import { test } from './keyring.ts';
import { row } from './review-view.ts';

test.skip(process.platform !== 'linux', 'Only a Linux keyring can be given to one app alone.');

const PASSWORD = 'lemon trumpet seven harbour';
const WORDS = 'zeppelin-marzipan-4711';

/** A screen in front of the desk. */
async function shows(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await expect(page.getByText('Lina')).toHaveCount(0);
}

const again = (page: Page) => page.getByRole('button', { name: 'Try again' }).click();

async function beginAnew(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Begin anew…' }).click();
  const confirm = page.getByRole('dialog').getByRole('button', { name: 'Begin anew' });
  await expect(confirm).toBeDisabled();
  await page.getByRole('checkbox').click();
  await confirm.click();
  await expect(page.getByText('All clear').first()).toBeVisible();
}

/** A desk with one chat in it, ended. */
async function usedBefore(start: () => Promise<Desk>): Promise<void> {
  const desk = await start();
  await customerWrites(desk.page, 'Lina', QUESTION.delivery.asks);
  await expect(row(desk.page, 'Lina')).toBeVisible();
  await desk.kill();
}

test('where there is no password store, a password is chosen, asked for at the next start, and opens the chats', async ({
  start,
}) => {
  const first = await start();
  const { page } = first;
  await shows(page, 'Choose a password for your chats');
  await expectAccessible(page, 'choose a password');
  const password = page.getByLabel('Password', { exact: true });
  const repeated = page.getByLabel('The same again');
  const create = page.getByRole('button', { name: 'Lock my chats with it' });
  await password.fill('short');
  await create.click();
  await expect(page.getByText('Too short. Use at least 8 characters.')).toBeVisible();
  await password.fill(PASSWORD);
  await repeated.fill(`${PASSWORD}s`);
  await create.click();
  await expect(page.getByText('The two are not the same.')).toBeVisible();
  await repeated.fill(PASSWORD);
  await create.click();
  await customerWritesWhenOpen(page);
  await first.kill();

  const second = await start();
  await shows(second.page, 'Frontdesk is locked');
  await expectAccessible(second.page, 'the password is needed');
  const asked = second.page.getByLabel('Password', { exact: true });
  await asked.fill('not the password');
  await asked.press('Enter');
  await expect(second.page.getByText('Wrong password. Nothing is lost.')).toBeVisible();
  await shows(second.page, 'Frontdesk is locked');
  await asked.fill(PASSWORD);
  await asked.press('Enter');
  await expect(row(second.page, 'Lina')).toBeVisible({ timeout: 20_000 });
});

async function customerWritesWhenOpen(page: Page): Promise<void> {
  await expect(page.getByText('All clear').first()).toBeVisible({ timeout: 20_000 });
  await customerWrites(page, 'Lina', QUESTION.delivery.asks);
  await expect(row(page, 'Lina')).toBeVisible();
}

test('wrong passwords have to wait, however often the app is started again', async ({ start }) => {
  const first = await start();
  await first.page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await first.page.getByLabel('The same again').fill(PASSWORD);
  await first.page.getByRole('button', { name: 'Lock my chats with it' }).click();
  await expect(first.page.getByText('All clear').first()).toBeVisible({ timeout: 20_000 });
  await first.kill();
  const second = await start();
  const asked = second.page.getByLabel('Password', { exact: true });
  const unlock = second.page.getByRole('button', { name: /Unlock|Try again in/ });
  for (let tries = 0; tries < 4; tries += 1) {
    await asked.fill(`wrong ${tries}`);
    await asked.press('Enter');
    await expect(unlock).not.toHaveText('Unlocking…');
    await expect(second.page.getByText('Wrong password. Nothing is lost.')).toBeVisible();
    if (/Try again in/.test(await unlock.innerText())) break;
  }
  await expect(unlock).toHaveText(/Try again in/);
  await second.kill();
  const third = await start();
  await expect(third.page.getByRole('button', { name: /Try again in/ })).toBeVisible();
});

test('a locked password store is said to be locked, and the chats are there at the next start once it is open', async ({
  start,
  keyring,
}) => {
  await keyring.startKeyring('unlocked');
  await usedBefore(start);
  await keyring.startKeyring('locked');
  const { page, kill } = await start();
  await shows(page, 'Your password store is locked');
  await expectAccessible(page, 'the password store is locked');
  await again(page);
  await shows(page, 'Your password store is locked');
  await kill();
  await keyring.startKeyring('unlocked');
  const next = await start();
  await expect(row(next.page, 'Lina')).toBeVisible({ timeout: 20_000 });
});

test('a password store that is gone is no reason to begin anew: the chats wait for it', async ({
  start,
  keyring,
}) => {
  await keyring.startKeyring('unlocked');
  await usedBefore(start);
  await keyring.stopKeyring();
  const { page } = await start();
  await shows(page, 'Your password store does not answer');
  await expectAccessible(page, 'the password store does not answer');
  await keyring.startKeyring('unlocked');
  await again(page);
  await expect(row(page, 'Lina')).toBeVisible({ timeout: 20_000 });
});

test('a running app that cannot find the password store any more is started again from its own screen', async ({
  start,
  keyring,
}) => {
  await keyring.startKeyring('unlocked');
  await usedBefore(start);
  await keyring.startKeyring('locked');
  const first = await start();
  await shows(first.page, 'Your password store is locked');
  await keyring.startKeyring('unlocked');
  // Playwright could not follow the next process: the system is only asked whether it would start one.
  await first.app.evaluate(({ app }) => {
    app.relaunch = () => void process.stdout.write('Would start again\n');
  });
  const ended = first.ended();
  await first.page.getByRole('button', { name: 'Restart Frontdesk' }).click();
  await ended;
  expect(first.output()).toContain('Would start again');
  const { page } = await start();
  await expect(row(page, 'Lina')).toBeVisible({ timeout: 20_000 });
});

test('a damaged vault is said to be damaged, is never overwritten, and opens again when mended', async ({
  start,
  keyring,
  userData,
}) => {
  await keyring.startKeyring('unlocked');
  await usedBefore(start);
  const file = path.join(userData, 'vault/vault.db');
  const wal = await fs.readFile(`${file}-wal`).catch(() => null);
  await fs.rm(`${file}-wal`, { force: true });
  const whole = await fs.readFile(file);
  const damaged = Buffer.alloc(whole.length, 'damaged');
  await fs.writeFile(file, damaged);
  const { page } = await start();
  await shows(page, 'The file with your chats is damaged');
  await expect(page.getByText(file)).toBeVisible();
  await expectAccessible(page, 'the vault is damaged');
  await again(page);
  await shows(page, 'The file with your chats is damaged');
  expect((await fs.readFile(file)).equals(damaged)).toBe(true);
  await fs.writeFile(file, whole);
  if (wal !== null) await fs.writeFile(`${file}-wal`, wal);
  await again(page);
  await expect(row(page, 'Lina')).toBeVisible({ timeout: 20_000 });
});

test('beginning anew puts the damaged vault aside, whole', async ({ start, keyring, userData }) => {
  await keyring.startKeyring('unlocked');
  await usedBefore(start);
  const folder = path.join(userData, 'vault');
  await fs.rm(path.join(folder, 'vault.db-wal'), { force: true });
  await fs.writeFile(path.join(folder, 'vault.db'), 'damaged');
  const { page } = await start();
  await shows(page, 'The file with your chats is damaged');
  await beginAnew(page);
  const [aside] = (await fs.readdir(folder)).filter((name) => name.startsWith('set-aside'));
  expect(await fs.readFile(path.join(folder, aside ?? '', 'vault.db'), 'utf8')).toBe('damaged');
});

test('a vault whose key is gone is not opened with a new one', async ({
  start,
  keyring,
  userData,
}) => {
  await keyring.startKeyring('unlocked');
  await usedBefore(start);
  await fs.rm(path.join(userData, 'vault/keyinfo.json'));
  const { page } = await start();
  await shows(page, 'The key to your chats is gone');
  await expectAccessible(page, 'the key is gone');
  await beginAnew(page);
});

test('a customer’s words are on the disk in no readable form', async ({
  start,
  keyring,
  userData,
}) => {
  await keyring.startKeyring('unlocked');
  const desk = await start();
  await customerWrites(desk.page, 'Lina', `${WORDS} ${QUESTION.delivery.asks}`);
  await expect(row(desk.page, 'Lina')).toBeVisible();
  await desk.page.keyboard.press('Control+2');
  await desk.page.getByRole('option').first().click();
  await desk.page.getByRole('textbox', { name: 'Your message' }).fill(`Half written: ${WORDS}`);
  await desk.kill();
  const files = await fs.readdir(userData, { recursive: true, withFileTypes: true });
  const readable: string[] = [];
  for (const file of files.filter((each) => each.isFile())) {
    const bytes = await fs.readFile(path.join(file.parentPath, file.name));
    if (bytes.includes(WORDS) || bytes.includes(WORDS, 0, 'utf16le')) readable.push(file.name);
  }
  expect(files.some((file) => file.name === 'vault.db')).toBe(true);
  expect(readable).toEqual([]);
  expect(desk.output()).not.toContain(WORDS);
});
