import { fork } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Change, Store } from '../../../main/engine/ports/store.ts';
import { VaultClient } from '../../../main/storage/vault-client.ts';
import { VaultKeeper } from '../../../main/storage/vault-keeper.ts';
import type { LaunchVault, VaultPort } from '../../../main/storage/vault-port.ts';
import { conversation, message, put, send, turn } from '../../contract-suites/store-records.ts';
import { SeededRandom } from '../../doubles/seeded-random.ts';
import { SilentLogger } from '../../doubles/silent-logger.ts';
import type { Lab } from './vault-lab.ts';
import { createLab, KEY, launchVault, openLab, realClock } from './vault-lab.ts';

/** What one customer's message brings about: it is all there or not at all. */
const batch = (id: string): Change[] => [
  put.message(message(`m-${id}`, 'a')),
  put.turn(turn(`t-${id}`, 'a', { state: 'approved' })),
  put.send(send(`s-${id}`, `t-${id}`, 'a')),
];

async function partsOf(store: Store, id: string): Promise<number> {
  const found = await Promise.all([
    store.messages.get(message(`m-${id}`, 'a').id),
    store.turns.get(turn(`t-${id}`, 'a').id),
    store.sends.get(send(`s-${id}`, null, 'a').id),
  ]);
  return found.filter((part) => part !== null).length;
}

/** A keeper over the lab's file whose process can be killed at any moment. */
async function openKillable(lab: Lab) {
  let port: VaultPort | null = null;
  const launch: LaunchVault = async () => {
    port = await launchVault();
    return port;
  };
  const keeper = new VaultKeeper({ launch, clock: realClock, logger: new SilentLogger() });
  await keeper.open({ file: lab.file, key: KEY });
  return { keeper, store: new VaultClient(keeper), kill: () => port?.kill() };
}

describe('a vault process that is killed', () => {
  let lab: Lab;

  beforeEach(async () => {
    lab = await createLab();
  });
  afterEach(() => lab.dispose());

  it('has lost nothing that it said was stored, and stored no batch by half, at 20 seeded points', async () => {
    const said: string[] = [];
    const unsaid: string[] = [];
    for (let seed = 1; seed <= 20; seed += 1) {
      const random = new SeededRandom(seed);
      const { keeper, store, kill } = await openKillable(lab);
      if (seed === 1) await store.commit([put.conversation(conversation('a'))]);
      const killAfter = Math.floor(random.fraction() * 40);
      let stored = 0;
      const writers = Array.from({ length: 4 }, async (_, writer) => {
        for (let index = 0; index < 30; index += 1) {
          const id = `${seed}-${writer}-${index}`;
          unsaid.push(id);
          await store.commit(batch(id));
          unsaid.splice(unsaid.indexOf(id), 1);
          said.push(id);
          stored += 1;
          // Now, or while the next ones are being written.
          if (stored === killAfter + 1) setTimeout(kill, random.fraction() * 3);
        }
      });
      const outcomes = await Promise.allSettled(writers);
      const failures = outcomes.filter((outcome) => outcome.status === 'rejected');
      for (const { reason } of failures) expect(reason).toMatchObject({ code: 'vault.stopped' });
      expect(failures).not.toEqual([]);
      await keeper.close();
    }
    const { keeper, store } = await openKillable(lab);
    for (const id of said) expect([id, await partsOf(store, id)]).toEqual([id, 3]);
    for (const id of unsaid) expect([0, 3]).toContain(await partsOf(store, id));
    await keeper.close();
    expect(said.length).toBeGreaterThan(100);
  });

  it('is started again by itself and answers what was asked meanwhile', async () => {
    const { keeper, store, kill } = await openKillable(lab);
    await store.commit([put.conversation(conversation('a'))]);
    kill();
    await new Promise<void>((resolve) => {
      const off = keeper.onChange(({ state }) => {
        if (state !== 'restarting') return;
        off();
        resolve();
      });
    });
    expect((await store.conversations.get(conversation('a').id))?.id).toBe('a');
    await keeper.close();
  });
});

describe('an app that is killed', () => {
  it('takes its vault process with it, so that the next start can open the file', async () => {
    const lab = await createLab();
    const app = fork(path.join(import.meta.dirname, 'app-to-kill.ts'), [lab.file], {
      execPath: process.execPath,
    });
    await once(app, 'message');
    app.kill('SIGKILL');
    await once(app, 'exit');
    await lab.keeper.open({ file: lab.file, key: KEY });
    expect((await lab.store.conversations.get(conversation('a').id))?.id).toBe('a');
    await lab.dispose();
  });
});

describe('a signal to everything that runs in a terminal', () => {
  it.runIf(process.platform !== 'win32')('does not end the vault under its app', async () => {
    const lab = await createLab();
    let pid = 0;
    const launch: LaunchVault = async () => {
      const port = await launchVault();
      pid = port.pid ?? 0;
      return port;
    };
    const keeper = new VaultKeeper({ launch, clock: realClock, logger: new SilentLogger() });
    await keeper.open({ file: lab.file, key: KEY });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(pid, signal);
    const store = new VaultClient(keeper);
    await store.commit([put.conversation(conversation('a'))]);
    expect(keeper.status()).toEqual({ state: 'open' });
    await keeper.close();
    await lab.dispose();
  });
});

describe('two apps on one vault', () => {
  it('do not write over each other: the second is told that the file is in use', async () => {
    const lab = await openLab();
    const second = new VaultKeeper({
      launch: launchVault,
      clock: realClock,
      logger: new SilentLogger(),
    });
    await expect(second.open({ file: lab.file, key: KEY })).rejects.toMatchObject({
      code: 'vault.stopped',
    });
    await lab.dispose();
  });
});
