import type { LinkCause } from '../../../engine/domain/link.ts';
import { CONNECTION, retryDelay, UPDATE } from '../retry-delay.ts';
import {
  after,
  become,
  NEW_PAGE,
  NO_PAGE,
  stay,
  START_LIMIT_MS,
  type Circumstances,
  type LinkMachine,
  type Step,
  type Effect,
} from './state.ts';

/** First the page is loaded anew, then made anew, then left alone for a while. */
export function trouble(
  machine: LinkMachine,
  cause: 'crashed' | 'hung' | 'deaf',
  world: Circumstances,
): Step {
  const troubles = machine.troubles + 1;
  const recovering = machine.expectLinked || machine.held;
  const status = cause === 'deaf' ? 'deaf' : recovering ? 'reconnecting' : 'starting';
  const common = { cause, troubles, asleep: false };
  if (troubles > 2) {
    const wait = retryDelay(CONNECTION, troubles - 2, world.fraction);
    const change = { ...common, ...NO_PAGE, deadline: after(world, wait, 'retry') };
    const waiting = become(machine, status === 'starting' ? 'failed' : status, world, change);
    return { ...stay(waiting, ['destroy']), loss: cause };
  }
  const mayReload = machine.started && troubles === 1;
  const next = become(machine, status, world, {
    ...common,
    ...NEW_PAGE,
    started: mayReload,
    deadline: after(world, START_LIMIT_MS, 'limit'),
  });
  const reload: Effect = cause === 'hung' ? 'kill-and-reload' : 'reload';
  return { ...stay(next, [mayReload ? reload : 'build']), loss: cause };
}

export function failed(
  machine: LinkMachine,
  cause: LinkCause,
  missing: readonly string[],
  world: Circumstances,
): Step {
  const failures = machine.failures + 1;
  const change = { ...NO_PAGE, cause, missing, failures };
  const patience = cause === 'whatsapp-changed' ? UPDATE : CONNECTION;
  const wait = retryDelay(patience, failures, world.fraction);
  const needsOwner = ['not-whatsapp', 'whatsapp-changed', 'restricted'].includes(cause);
  const status = machine.expectLinked && !needsOwner ? 'reconnecting' : 'failed';
  // Knocking again at a door that was closed on purpose does not open it.
  const retry = cause === 'restricted' ? null : after(world, wait, 'retry');
  return {
    ...stay(become(machine, status, world, { ...change, deadline: retry }), ['destroy']),
    loss: cause,
  };
}
