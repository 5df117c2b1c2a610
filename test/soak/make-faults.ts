import { setTimeout as pause } from 'node:timers/promises';
import { DEFAULT_SETTINGS } from '../../main/engine/domain/settings.ts';
import type { Fault } from './faults.ts';
import { linkAgain } from './heal.ts';
import { arriveOddly, fetchMedia } from './odd-messages.ts';
import { between, type Scene } from './scene.ts';
import { becomesTrue } from './waiting.ts';

const SEND_MS = 2500;
const UNDER_WAY_MS = 10_000;
const UNLINKED_MS = 30_000;
/** An hour's, of a shop that is asked much. */
const MANY = 500;

const behave = (app: Scene['app'], behaviour: object): Promise<unknown> =>
  app.page(`void Object.assign(__wa.behaviour, ${JSON.stringify(behaviour)})`);

/** Until the page has a message of ours that the servers have not. */
async function inTheMiddleOfASend({ app, people }: Scene): Promise<void> {
  await behave(app, { sendDelayMs: SEND_MS });
  people.write(people.anyRegular());
  people.write(people.anyRegular());
  await becomesTrue(
    UNDER_WAY_MS,
    async () => Number(await app.page('__soak.pendingSends()')) > 0,
    50,
  );
}

async function away(scene: Scene, ms: number, messages: number): Promise<void> {
  const { app, people } = scene;
  await app.page('__soak.goOffline()');
  for (let at = 0; at < messages; at += 1) people.write(people.anyRegular());
  await pause(ms);
  await app.page('__soak.goOnline()');
}

/** How each kind of trouble is made. What it leaves behind is healed after the round, not here. */
export const MAKE: Readonly<Record<Fault, (scene: Scene) => Promise<unknown>>> = {
  'page-crash': ({ app }) => app.call('crash'),
  'page-hang': ({ app }) => app.page('__wa.hang(600_000)'),
  'reload-in-send': async (scene) => {
    await inTheMiddleOfASend(scene);
    await scene.app.call('reload');
  },
  'offline-with-waiting': async (scene) => {
    const { app, random } = scene;
    const messages = random.fraction() < 0.15 ? MANY : between(random, 10, 40);
    await away(scene, between(random, 1000, 9000), messages);
    if (random.fraction() < 0.5) return;
    // The page is loaded anew where nothing can be reached.
    await app.call('offline', true);
    await app.call('reload');
    await pause(between(random, 500, 3000));
    await app.call('offline', false);
  },
  'repeated-and-reordered': ({ people, servers, random }) => {
    const person = people.anyRegular();
    const all = [40, 30, 20, 10].map((earlierBy) => people.words(person, { earlierBy }));
    const shuffled = all
      .map((writes) => ({ writes, at: random.fraction() }))
      .toSorted((one, other) => one.at - other.at);
    const again = shuffled.map(({ writes }) => ({
      again: `false_${writes.from ?? ''}_${writes.id}`,
    }));
    servers.deliver([...shuffled.map(({ writes }) => ({ writes })), ...again, ...again]);
    return Promise.resolve();
  },
  malformed: ({ servers }) => {
    servers.deliver(arriveOddly());
    return Promise.resolve();
  },
  'empty-media': (scene) => fetchMedia(scene, 0),
  'big-media': (scene) => fetchMedia(scene, between(scene.random, 16, 64) * 2 ** 20),
  'kill-after-linking': async (scene) => {
    const { app, wrong } = scene;
    await app.page('__wa.logOut()');
    const statusOf = async () => (await app.ask('link.state', undefined)).status;
    await becomesTrue(UNLINKED_MS, async () => (await statusOf()) === 'logged-out');
    await linkAgain(scene);
    await app.kill();
    await app.start();
    const seen = new Set<string>();
    const back = await becomesTrue(60_000, async () => {
      const status = await statusOf();
      seen.add(status);
      return status === 'ready';
    });
    if (seen.has('qr') || seen.has('logged-out')) wrong('killed after linking, it asks for a code');
    if (!back) wrong(`killed after linking, it is not back: ${[...seen].join(', ')}`);
  },
  'kill-in-send': async (scene) => {
    await inTheMiddleOfASend(scene);
    await scene.app.kill();
    await scene.app.start();
  },
  'unlinked-on-phone': ({ app, random }) =>
    app.page(`__wa.logOut(${String(random.fraction() < 0.5)})`),
  'clock-jump': async ({ app, random }) => {
    await app.call('clockOff', between(random, -90, 90) * 1000);
    await pause(between(random, 500, 4000));
    await app.call('clockOff', between(random, -90, 90) * 1000);
  },
  sleep: async (scene) => {
    await scene.app.call('suspend');
    await away(scene, between(scene.random, 1000, 6000), between(scene.random, 1, 8));
    await scene.app.call('resume');
  },
  'taken-over': async ({ app, people, random }) => {
    await app.page('__wa.conflict()');
    people.write(people.anyRegular());
    await pause(between(random, 500, 4000));
  },
  'slow-sends': ({ app, random }) => behave(app, { sendDelayMs: between(random, 1000, 6000) }),
  'refused-sends': ({ app, random }) => behave(app, { refuse: between(random, 1, 4) }),
  'lost-acks': ({ app }) => behave(app, { loseAcks: true }),
  'late-number': async ({ people, servers, random }) => {
    const newcomer = people.newcomer();
    if (newcomer === null) return;
    const { person, lid, phone } = newcomer;
    people.write(person);
    await pause(between(random, 0, 4000));
    people.write(person);
    person.addresses.push(phone);
    const writes = people.words(person, { from: random.fraction() < 0.5 ? phone : lid });
    servers.deliver([{ learn: { lid, phone } }, { writes }]);
    await pause(1000);
    people.write(person);
  },
  'human-pace': ({ app }) =>
    app.ask('settings.update', { governor: { ...DEFAULT_SETTINGS.governor, on: true } }),
};
