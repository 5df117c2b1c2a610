import {
  become,
  build,
  NO_PAGE,
  stay,
  type Circumstances,
  type Effect,
  type LinkMachine,
  type Step,
} from './state.ts';

export function link(machine: LinkMachine, world: Circumstances): Step {
  if (!machine.alive) {
    const fresh = { ...machine, troubles: 0, failures: 0, linkingUntil: null, asleep: false };
    return build(fresh, machine.expectLinked && machine.status === 'reconnecting', world);
  }
  const ranOut = machine.qr !== null && machine.qr.expiresAt <= world.now;
  return stay(machine, ranOut ? ['refresh-qr'] : []);
}

export function relink(machine: LinkMachine, world: Circumstances): Step {
  const fresh = { ...machine, expectLinked: false, troubles: 0, failures: 0, linkingUntil: null };
  const { machine: next } = build({ ...fresh, asleep: false }, false, world);
  return stay(next, ['mark-wipe', 'destroy', 'wipe', 'build']);
}

export function cancel(machine: LinkMachine, world: Circumstances): Step {
  if (machine.expectLinked || ['idle', 'logged-out'].includes(machine.status)) return stay(machine);
  const idle = become(machine, 'idle', world, { ...NO_PAGE, troubles: 0, failures: 0 });
  // The phone agreed already: it would show this computer as linked for good.
  if (machine.status === 'syncing') {
    return stay(idle, ['mark-wipe', 'tell-logout', 'destroy', 'wipe']);
  }
  return stay(idle, machine.alive ? ['destroy'] : []);
}

export function stop(machine: LinkMachine, world: Circumstances): Step {
  const idle = become(machine, 'idle', world, {
    ...NO_PAGE,
    asleep: false,
    troubles: 0,
    failures: 0,
    linkingUntil: null,
  });
  return stay(idle, machine.alive ? ['flush', 'destroy'] : []);
}

export function loggedOut(
  machine: LinkMachine,
  cause: 'unlinked-here' | 'unlinked-on-phone',
  world: Circumstances,
): Step {
  const next = become(machine, 'logged-out', world, {
    ...NO_PAGE,
    cause,
    expectLinked: false,
    asleep: false,
    troubles: 0,
    failures: 0,
    linkingUntil: null,
  });
  const tells: Effect[] = cause === 'unlinked-here' && machine.alive ? ['tell-logout'] : [];
  const effects: Effect[] = ['mark-wipe', ...tells, 'destroy', 'wipe'];
  return { machine: next, effects, loss: cause };
}
