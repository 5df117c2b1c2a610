import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ElectronHost } from '../doubles/whatsapp-web/host/start-host.ts';
import { processTree } from './process-tree.ts';
import type { WhatsAppSide } from './whatsapp-side.ts';

const LONGEST_END_MS = 5000;
const PROJECT = path.resolve(import.meta.dirname, '../..');

/** Starts a program that answers as a host does, whatever it runs on. */
export async function startSide(
  executable: string,
  given: readonly string[],
  env: Record<string, string>,
): Promise<Pick<WhatsAppSide, 'pid' | 'call' | 'close'>> {
  const child = spawn(executable, given, {
    cwd: PROJECT,
    detached: true,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const host = new ElectronHost(child);
  const ended = once(child, 'exit').then(() => {
    throw new Error(`It ended by itself:\n${host.output}`);
  });
  // It is ended on purpose later.
  ended.catch(() => undefined);
  await Promise.race([host.until((all) => all.find(({ event }) => event === 'ready')), ended]);
  return {
    pid: host.pid,
    call: (method, ...rest) => host.call(method, ...rest),
    async close() {
      const all = process.platform === 'linux' ? processTree(host.pid) : [];
      const exit = once(child, 'exit');
      // It ends its browser, and itself.
      child.disconnect();
      await Promise.race([exit, pause(LONGEST_END_MS, undefined, { ref: false })]);
      await host.kill();
      // Whatever leads a group of its own would live on.
      all.forEach(end);
    },
  };
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It is gone already.
  }
}
