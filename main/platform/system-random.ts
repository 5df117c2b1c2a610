import { randomBytes } from 'node:crypto';
import type { Random } from '../engine/ports/random.ts';

/**
 * Identifiers sort by creation time: 48 bits of milliseconds and a 16-bit counter in hex, then 64 random bits.
 * The counter keeps the order within one millisecond.
 */
export function createSystemRandom(now: () => number = Date.now): Random {
  let lastMs = 0;
  let counter = 0;
  return {
    id() {
      const ms = Math.max(now(), lastMs);
      counter = ms === lastMs ? counter + 1 : 0;
      lastMs = ms;
      if (counter > 0xffff) {
        lastMs += 1;
        counter = 0;
      }
      const time = lastMs.toString(16).padStart(12, '0');
      return `${time}${counter.toString(16).padStart(4, '0')}${randomBytes(8).toString('hex')}`;
    },
    fraction: () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48,
  };
}
