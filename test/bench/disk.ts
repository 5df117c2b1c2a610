import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Figure, percentile } from './bench.ts';

const WRITES = 200;
const PAGE = Buffer.alloc(4096, 1);

/**
 * What the disk alone takes to keep one page for good. Three such writes lie on a reply's way: where this is slow, or
 * uneven because others use the disk, so is everything else.
 */
export function diskFigures(): Figure[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'frontdesk-disk-'));
  const file = openSync(path.join(folder, 'page'), 'w');
  const taken: number[] = [];
  for (let at = 0; at < WRITES; at += 1) {
    const from = performance.now();
    writeSync(file, PAGE, 0, PAGE.length, (at % 50) * PAGE.length);
    fdatasyncSync(file);
    taken.push(performance.now() - from);
  }
  closeSync(file);
  rmSync(folder, { recursive: true });
  const figure = (what: string, share: number): Figure => ({
    name: `the bare disk: one durable write, ${what}`,
    value: percentile(taken, share),
    unit: 'ms',
    bound: null,
    better: 'lower',
  });
  return [figure('median', 0.5), figure('p95', 0.95)];
}
