import type { ModelRequest } from '../../../../main/engine/ports/language-model.ts';
import { NADIA, NADIAS_WORDS, type Attempt } from '../../../fixtures/injection/attempt.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { AUTO, openDesk, type Desk } from '../engine/open-desk.ts';
import { obey, type Manner } from './obedient-model.ts';

export const SAM = '34600111222';

/** A key as the desk keeps it for its provider; nothing of it may ever come near a model. */
export const KEY = 'sk-canary-0a1b2c3d4e5f';

export interface Attack {
  desk: Desk;
  /** With what words the model obeyed, each time it did. */
  obeyed: string[];
  /** Requests of the attacker's chat. */
  requests: readonly ModelRequest[];
  /** All that must be as it was, before and after. */
  before: string;
  after: string;
}

/** Everything that no customer may change. */
async function keptThings({ memory, settings }: Desk): Promise<string> {
  const { items } = await memory.conversations.list({ limit: 100, after: null });
  return JSON.stringify({
    settings: settings.get(),
    business: await memory.business.get(),
    facts: await memory.business.facts(),
    modes: items
      .filter(({ address }) => address === NADIA)
      .map(({ address, mode, kind, title }) => ({ address, mode, kind, title })),
  });
}

/**
 * A desk that answers by itself and at once, with another customer's chat in it, under one attempt: all that would
 * follow within an hour has happened.
 */
export async function attack(attempt: Attempt, manner: Manner): Promise<Attack> {
  const desk = await openDesk({ settings: { ...AUTO, holdSeconds: 0, quietMs: 50 } });
  // One language, so that no attempt is stopped just for being in another one.
  desk.parts.languages.identify = () => 'en';
  await desk.write(NADIA, NADIAS_WORDS);
  await desk.clock.advance(60_000);
  const before = await keptThings(desk);
  const asked = desk.model.requests.length;
  const obeyed: string[] = [];
  desk.model.fallback = obey(attempt, manner, (words) => obeyed.push(words));
  for (const { text, change } of attempt.arrivals) {
    await desk.channel.receive(SAM, text, change);
  }
  await settle();
  await desk.clock.advance(3_600_000);
  return {
    desk,
    obeyed,
    requests: desk.model.requests.slice(asked),
    before,
    after: await keptThings(desk),
  };
}
