import { execFileSync } from 'node:child_process';
import type { ElectronApplication } from '@playwright/test';

/** The process that keeps the chats, which belongs to the app's process group. */
export function vaultProcess(app: ElectronApplication): number {
  const group = String(app.process().pid);
  const listed = execFileSync('ps', ['-eo', 'pgid=,pid=,args='], { encoding: 'utf8' });
  const lines = listed.split('\n').map((line) => line.trim().split(/\s+/));
  const ours = lines.filter(([pgid]) => pgid === group);
  const vault = ours.find((words) => /vault\.js|node\.mojom\.NodeService/.test(words.join(' ')));
  if (vault?.[1] === undefined) throw new Error('No vault process runs');
  return Number(vault[1]);
}

/** From now on no file of the vault may take another byte; or may again. Needs no right of an administrator. */
export function limitDisk(app: ElectronApplication, to: 'full' | 'free'): void {
  const limit = to === 'full' ? '--fsize=0:' : '--fsize=unlimited:';
  execFileSync('prlimit', [`--pid=${vaultProcess(app)}`, limit]);
}
