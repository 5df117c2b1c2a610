import { readFile, rm } from 'node:fs/promises';
import { z } from 'zod';
import { Instant } from '../../engine/domain/time.ts';
import { codeOf, writeDurably } from '../write-durably.ts';

const Attempts = z.object({ failed: z.number().int().nonnegative(), retryAt: Instant });
type Attempts = z.infer<typeof Attempts>;

/** So many slips are free: everyone mistypes. */
const FREE = 3;
const FIRST_DELAY_MS = 5_000;
const LONGEST_DELAY_MS = 300_000;

/** How long to wait after the `failed`-th wrong passphrase in a row. Milliseconds. */
export function delayAfter(failed: number): number {
  if (failed < FREE) return 0;
  return Math.min(LONGEST_DELAY_MS, FIRST_DELAY_MS * 2 ** (failed - FREE));
}

/** Wrong passphrases in a row, kept on the disk: starting again does not give new tries. */
export class UnlockAttempts {
  readonly #file: string;

  constructor(file: string) {
    this.#file = file;
  }

  /** When the next try may be made; null at once. A clock that was set back does not lock the owner out for long. */
  async retryAt(now: Instant): Promise<Instant | null> {
    const { failed, retryAt } = await this.#read();
    const latest = now + delayAfter(failed);
    if (retryAt > latest) await this.#write({ failed, retryAt: latest });
    const earliest = Math.min(retryAt, latest);
    return earliest > now ? earliest : null;
  }

  /** Counts a try before it is made, so that ending the app in the middle does not undo it. */
  async begin(now: Instant): Promise<void> {
    const failed = (await this.#read()).failed + 1;
    await this.#write({ failed, retryAt: now + delayAfter(failed) });
  }

  async succeeded(): Promise<void> {
    await rm(this.#file, { force: true });
  }

  #write(attempts: Attempts): Promise<void> {
    return writeDurably(this.#file, `${JSON.stringify(attempts)}\n`);
  }

  async #read(): Promise<Attempts> {
    try {
      return Attempts.parse(JSON.parse(await readFile(this.#file, 'utf8')));
    } catch (error) {
      if (codeOf(error) === 'ENOENT') return { failed: 0, retryAt: 0 };
      // A file that somebody spoiled gives no free tries.
      return { failed: FREE, retryAt: 0 };
    }
  }
}
