import { readdirSync, readFileSync } from 'node:fs';

/** A process that ends while we look is not there any more. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

function parents(): Map<number, number> {
  const found = new Map<number, number>();
  for (const entry of readdirSync('/proc')) {
    // `pid (name) state parent …`: the name may hold anything, brackets too.
    const parent = /^.*\) \S (\d+)/su.exec(read(`/proc/${entry}/stat`))?.[1];
    if (/^\d+$/u.test(entry) && parent !== undefined) found.set(Number(entry), Number(parent));
  }
  return found;
}

/** A process and everything it started. */
export function processTree(root: number): number[] {
  const parentOf = parents();
  const tree = [root];
  for (const one of tree) {
    for (const [pid, parent] of parentOf) if (parent === one) tree.push(pid);
  }
  return tree;
}

/** Proportional memory of a process and everything it started, in MB: what is shared counts once. Linux only. */
export function treeMemory(root: number): { megabytes: number; processes: number } {
  const sizes = processTree(root).map((pid) => {
    const kilobytes = /^Pss:\s+(\d+) kB$/mu.exec(read(`/proc/${pid}/smaps_rollup`))?.[1];
    return Number(kilobytes ?? 0);
  });
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return { megabytes: total / 1024, processes: sizes.filter((size) => size > 0).length };
}
