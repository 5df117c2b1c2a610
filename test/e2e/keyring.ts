import { SecretService } from '../integration/keychain/secret-service.ts';
import { test as base } from './fixtures.ts';

/** The app on a session bus of its own, with whatever keyring a test puts there; none at first. */
export const test = base.extend<{ keyring: SecretService }>({
  deskEnv: async ({ keyring }, provide) => {
    const address = keyring.env['DBUS_SESSION_BUS_ADDRESS'] ?? '';
    await provide({ DBUS_SESSION_BUS_ADDRESS: address });
  },

  keyring: async ({}, provide) => {
    const keyring = await SecretService.create();
    await provide(keyring);
    await keyring.dispose();
  },
});
