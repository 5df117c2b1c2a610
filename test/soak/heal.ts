import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { DEFAULT_SETTINGS } from '../../main/engine/domain/settings.ts';
import type { Scene } from './scene.ts';
import { becomesTrue } from './waiting.ts';

/** A page that hangs is found out after three quarters of a minute, and may come back only after some tries. */
const LINKED_MS = 240_000;
const DRAINED_MS = 120_000;

const WELL = { sendDelayMs: 0, refuse: 0, loseAcks: false, silent: false, deaf: false };

/** Off: with its caps hardly anything would leave in an hour. */
export const NO_CAPS = { ...DEFAULT_SETTINGS.governor, on: false, offConfirmed: true };

/** What the owner does about a link that is not ready. True once it is. */
async function help({ app }: Scene, waited: number): Promise<boolean> {
  const { status, nextRetryAt } = await app.ask('link.state', undefined);
  if (status === 'ready') return true;
  if (status === 'conflict') await app.ask('link.takeOver', undefined);
  if (status === 'logged-out') await app.ask('link.relink', undefined);
  if (status === 'qr') await app.page('__soak.pair()');
  // "Try now" on the desk.
  const impatient = waited > 3000 && nextRetryAt !== undefined;
  if (impatient || status === 'idle') await app.ask('link.start', {});
  return false;
}

/** The owner helps until the number is linked. */
export async function linkAgain(scene: Scene): Promise<void> {
  const begun = performance.now();
  // A page that was told to log out says so a moment later.
  await pause(300);
  const linked = await becomesTrue(LINKED_MS, () => help(scene, performance.now() - begun), 300);
  if (linked) return;
  const { status, cause } = await scene.app.ask('link.state', undefined);
  scene.wrong(`The link does not come back: ${status}, ${cause ?? 'no cause'}.`);
}

const Place = z.number();

/** Everything works again, and what waited anywhere outside of the app has gone its way. */
export async function heal(scene: Scene): Promise<void> {
  const { app, servers, wrong } = scene;
  await becomesTrue(10_000, async () => {
    await app.call('offline', false);
    await app.ask('settings.update', { governor: NO_CAPS });
    return true;
  });
  await linkAgain(scene);
  const drained = await becomesTrue(DRAINED_MS, async () => {
    await app.page(
      `Object.assign(__wa.behaviour, ${JSON.stringify(WELL)}), __wa.letGo(), __soak.forgetMedia()`,
    );
    if (!(await help(scene, 0))) return false;
    const place = Place.parse(await app.page('__soak.place()'));
    return place >= servers.count && (await app.page('__soak.pendingSends()')) === 0;
  });
  if (!drained) wrong('The page does not get, or does not send, what waits.');
}
