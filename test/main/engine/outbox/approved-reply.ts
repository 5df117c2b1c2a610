import { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import type { Behaviour } from '../../../doubles/memory-channel.ts';
import type { Desk } from '../engine/open-desk.ts';

export const MINUTE = 60_000;

export const AT_ONCE = { settings: { holdSeconds: 0 } } as const;

export function diskFull(): FrontdeskError {
  return new FrontdeskError('vault.disk-full', 'The disk is full.');
}

/** Behaves so for the first sends, then delivers. */
export function first(desk: Desk, ...behaviours: Behaviour[]): void {
  desk.channel.behave = () => behaviours.shift() ?? 'deliver';
}

/** Lina's question is answered by a draft that the owner approves, with no undo time. */
export async function approved(desk: Desk): Promise<void> {
  await desk.write('lina');
  await desk.approve('lina');
}
