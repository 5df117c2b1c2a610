import fs from 'node:fs/promises';
import path from 'node:path';
import { expect } from '../e2e/fixtures.ts';
import { test } from '../e2e/keyring.ts';
import { keep, LOOKS, looks, resize } from './looks.ts';

const PASSWORD = 'lemon trumpet seven harbour';

for (const look of looks) {
  test.describe(look, () => {
    test.use({ settings: LOOKS[look] });

    test('the password that is chosen, then asked for', async ({ start }) => {
      const first = await start();
      await resize(first);
      const fields = first.page.locator('input');
      await expect(fields).toHaveCount(2);
      await keep(first.page, 'vault-choose', look);
      for (const at of [0, 1]) await fields.nth(at).fill(PASSWORD);
      await fields.last().press('Enter');
      await expect(first.page.getByRole('navigation')).toBeVisible();
      await first.kill();
      const second = await start();
      await resize(second);
      await expect(second.page.locator('input')).toHaveCount(1);
      await keep(second.page, 'vault-passphrase', look);
    });

    test('the password store that is locked, and the damaged vault', async ({
      start,
      keyring,
      userData,
    }) => {
      await keyring.startKeyring('unlocked');
      const first = await start();
      await expect(first.page.getByRole('navigation')).toBeVisible();
      await first.kill();
      await keyring.startKeyring('locked');
      const second = await start();
      await resize(second);
      await expect(second.page.getByRole('heading', { level: 1 })).toBeVisible();
      await keep(second.page, 'vault-locked', look);
      await second.kill();
      await keyring.startKeyring('unlocked');
      await fs.writeFile(path.join(userData, 'vault/vault.db'), 'damaged');
      const third = await start();
      await resize(third);
      await expect(third.page.getByRole('heading', { level: 1 })).toBeVisible();
      await keep(third.page, 'vault-corrupted', look);
    });
  });
}
