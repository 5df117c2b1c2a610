import type { AccountHealth } from '../../../../main/engine/domain/views/account-health.ts';
import { openDesk, type Desk, type DeskOptions } from '../engine/open-desk.ts';

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** A desk whose one channel stands under somebody else's rules; replies are approved without an undo time. */
export function openGoverned(options: DeskOptions = {}): Promise<Desk> {
  return openDesk({
    ...options,
    settings: { holdSeconds: 0, ...options.settings },
    capabilities: { governed: true },
  });
}

/** The same, with a number that was linked long ago. */
export async function openSettled(options: DeskOptions = {}): Promise<Desk> {
  const desk = await openGoverned(options);
  await desk.clock.advance(20 * DAY);
  return desk;
}

export async function healthOf(desk: Desk): Promise<AccountHealth> {
  const [health] = await desk.engine.services.health.read();
  if (health === undefined) throw new Error('no governed channel');
  return health;
}
