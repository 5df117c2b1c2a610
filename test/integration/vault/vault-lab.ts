import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Clock } from '../../../main/engine/ports/clock.ts';
import { nodeProcess } from '../../../main/storage/launch/node-process.ts';
import { VaultClient } from '../../../main/storage/vault-client.ts';
import { VaultKeeper } from '../../../main/storage/vault-keeper.ts';
import type { LaunchVault } from '../../../main/storage/vault-port.ts';
import { SilentLogger } from '../../doubles/silent-logger.ts';

export const KEY = '0f'.repeat(32);
export const OTHER_KEY = 'f0'.repeat(32);

export const VAULT_ENTRY = path.resolve(
  import.meta.dirname,
  '../../../main/storage/vault-process/main.ts',
);

/** The real vault process, run from its source by the Node that runs the tests. */
export const launchVault: LaunchVault = nodeProcess(process.execPath, VAULT_ENTRY);

/** Real time, for tests that wait for a real process. */
export const realClock: Clock = {
  now: () => Date.now(),
  monotonic: () => performance.now(),
  schedule(at, run) {
    let timer: NodeJS.Timeout;
    const arm = (): void => {
      // A timer may come a millisecond early, and what it was set for would not be due yet.
      timer = setTimeout(() => (Date.now() < at ? arm() : run()), Math.max(0, at - Date.now()));
    };
    arm();
    return () => clearTimeout(timer);
  },
};

export interface Lab {
  dir: string;
  file: string;
  keeper: VaultKeeper;
  store: VaultClient;
  dispose(): Promise<void>;
}

/** A fresh folder and a keeper over it, not opened yet. */
export async function createLab(launch: LaunchVault = launchVault): Promise<Lab> {
  const dir = await mkdtemp(path.join(tmpdir(), 'frontdesk-vault-'));
  const keeper = new VaultKeeper({ launch, clock: realClock, logger: new SilentLogger() });
  return {
    dir,
    file: path.join(dir, 'vault.db'),
    keeper,
    store: new VaultClient(keeper),
    dispose: async () => {
      await keeper.close();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** The same, opened with `KEY`. */
export async function openLab(launch?: LaunchVault): Promise<Lab> {
  const lab = await createLab(launch);
  await lab.keeper.open({ file: lab.file, key: KEY });
  return lab;
}
