import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmdirSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Store } from '../../../main/engine/ports/store.ts';
import { createVaultAccess } from '../../../main/storage/keys/vault-access.ts';
import { nodeProcess } from '../../../main/storage/launch/node-process.ts';
import { conversation, put, saying } from '../../contract-suites/store-records.ts';
import { MemorySecretStore } from '../../doubles/memory-secret-store.ts';
import { SilentLogger } from '../../doubles/silent-logger.ts';
import type { Lab } from './vault-lab.ts';
import { createLab, KEY, launchVault, realClock, VAULT_ENTRY } from './vault-lab.ts';

const BIG = 'x'.repeat(50_000);
const a = conversation('a');

/** Writes until something is refused; returns how many were stored and the refusal. */
async function fillUp(store: Store): Promise<{ stored: number; refusal: unknown }> {
  for (let index = 0; index < 1000; index += 1) {
    try {
      await store.commit([put.message(saying(`big${index}`, 'a', `${index} ${BIG}`))]);
    } catch (refusal) {
      return { stored: index, refusal };
    }
  }
  throw new Error('the disk is not small');
}

async function expectIntact(store: Store, stored: number): Promise<void> {
  const page = await store.messages.page({ conversationId: a.id, before: null, limit: 1000 });
  expect(page.total).toBe(stored);
  expect(page.items.map(({ id }) => id)).toEqual(
    Array.from({ length: stored }, (_, index) => `big${index}`),
  );
}

describe('a disk that takes no more', () => {
  let lab: Lab;
  let unmount: () => void = () => undefined;

  afterEach(async () => {
    await lab.keeper.close();
    unmount();
    await lab.dispose();
  });

  it.runIf(process.platform !== 'win32')(
    'is told by its name, keeps what was stored, and can still be read (limit on file size)',
    async () => {
      const shell = await mkdtemp(path.join(tmpdir(), 'frontdesk-shell-'));
      const limited = path.join(shell, 'limited-node');
      const script = `#!/bin/bash\ntrap '' XFSZ\nulimit -f 2048\nexec "${process.execPath}" "$@"\n`;
      await writeFile(limited, script, { mode: 0o755 });
      lab = await createLab(nodeProcess(limited, VAULT_ENTRY));
      await lab.keeper.open({ file: lab.file, key: KEY });
      await lab.store.commit([put.conversation(a)]);
      const { stored, refusal } = await fillUp(lab.store);
      expect(refusal).toMatchObject({ code: 'vault.disk-full' });
      expect(stored).toBeGreaterThan(3);
      await expectIntact(lab.store, stored);
      await rm(shell, { recursive: true, force: true });
    },
  );

  it.runIf(canMount())(
    'takes more again as soon as there is room, and nothing was lost (a full tmpfs; needs root)',
    async () => {
      lab = await createLab();
      const small = path.join(lab.dir, 'small');
      await mkdir(small);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=4m', 'tmpfs', small]);
      unmount = () => execFileSync('umount', ['-l', small]);
      const ballast = path.join(small, 'ballast');
      await writeFile(ballast, Buffer.alloc(1024 * 1024, 1));
      const file = path.join(small, 'vault.db');
      await lab.keeper.open({ file, key: KEY });
      await lab.store.commit([put.conversation(a)]);
      const { stored, refusal } = await fillUp(lab.store);
      expect(refusal).toMatchObject({ code: 'vault.disk-full' });
      await expectIntact(lab.store, stored);
      await rm(ballast);
      await lab.store.commit([put.message(saying(`big${stored}`, 'a', 'fits now'))]);
      await lab.keeper.close();
      await lab.keeper.open({ file, key: KEY });
      await expectIntact(lab.store, stored + 1);
    },
  );

  it.runIf(canMount())(
    'is told on the first start, leaves no key behind, and is over as soon as there is room',
    async () => {
      lab = await createLab();
      const small = path.join(lab.dir, 'small');
      await mkdir(small);
      execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', small]);
      unmount = () => execFileSync('umount', ['-l', small]);
      const dir = path.join(small, 'vault');
      await mkdir(dir);
      const ballast = path.join(small, 'ballast');
      await writeFile(ballast, Buffer.alloc(2 * 1024 * 1024, 1)).catch(() => undefined);
      const secretStore = new MemorySecretStore();
      const access = createVaultAccess({
        dir,
        secretStore,
        launch: launchVault,
        clock: realClock,
        logger: new SilentLogger(),
      });
      expect(await access.open()).toEqual({ state: 'disk-full' });
      expect(secretStore.names().filter((name) => name.startsWith('vault-key.'))).toEqual([]);
      await rm(ballast);
      expect(await access.retry()).toEqual({ state: 'open' });
      await access.close();
    },
  );
});

function canMount(): boolean {
  if (process.getuid?.() !== 0) return false;
  const folder = mkdtempSync(path.join(tmpdir(), 'frontdesk-mount-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', folder], { stdio: 'ignore' });
    execFileSync('umount', [folder]);
    return true;
  } catch {
    return false;
  } finally {
    rmdirSync(folder);
  }
}
