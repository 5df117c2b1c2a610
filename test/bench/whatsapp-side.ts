import type { Moment } from './whatsapp-stopwatch.ts';

/** One of the two that do the same work over the same page. */
export interface WhatsAppSide {
  /** Its main process, which started all the others. */
  readonly pid: number;
  /** What it tells apart: only ours stores, and drafts. */
  readonly stores: boolean;
  call(method: string, ...given: unknown[]): Promise<unknown>;
  /** Asks for a code to scan. */
  link(): Promise<void>;
  /** Makes so many replies that can be sent at once. Each sends one, and says when that was asked for. */
  replies(count: number): Promise<(() => Promise<number>)[]>;
  close(): Promise<void>;
}

/** A bench that has lost a message must end all the same. */
export const LONGEST_MS = 60_000;

/** @throws where it did not happen so often in time */
export async function times(
  side: WhatsAppSide,
  moment: Moment,
  count: number,
): Promise<readonly number[]> {
  const found = await soFar(side, moment, count);
  if (found.length < count) throw new Error(`Only ${found.length} of ${count} were ${moment}.`);
  return found;
}

/** Those that there are by then, be it fewer. */
export async function soFar(
  side: WhatsAppSide,
  moment: Moment,
  count: number,
): Promise<readonly number[]> {
  return (await side.call('until', moment, count, LONGEST_MS)) as number[];
}
