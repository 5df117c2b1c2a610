import { codeExpired } from './page.ts';
import {
  after,
  become,
  build,
  LOST_LIMIT_MS,
  NEXT_QR_MS,
  stay,
  START_LIMIT_MS,
  type Circumstances,
  type LinkMachine,
  type Step,
} from './state.ts';
import { failed } from './trouble.ts';

export function deadline(machine: LinkMachine, world: Circumstances): Step {
  const due = machine.deadline;
  if (due === null || due.at > world.now) return stay(machine);
  switch (due.kind) {
    case 'retry':
      return build(machine, machine.expectLinked, world);
    case 'proof':
      return stay({ ...machine, troubles: 0, deadline: null });
    case 'loss':
      return lossShown(machine, world);
    case 'code':
      return codeRanOut(machine, world);
    case 'limit':
      return limitReached(machine, world);
  }
}

function lossShown(machine: LinkMachine, world: Circumstances): Step {
  const cause = world.online ? 'unreachable' : 'offline';
  const limit = after(world, LOST_LIMIT_MS, 'limit');
  const next = become(machine, 'reconnecting', world, { cause, deadline: limit });
  return { ...stay(next), loss: cause };
}

function codeRanOut(machine: LinkMachine, world: Circumstances): Step {
  if (machine.linkingUntil !== null && world.now >= machine.linkingUntil) {
    return codeExpired(machine, world);
  }
  return stay({ ...machine, deadline: after(world, NEXT_QR_MS, 'code') }, ['refresh-qr']);
}

function limitReached(machine: LinkMachine, world: Circumstances): Step {
  if (!machine.held) return failed(machine, world.online ? 'timeout' : 'offline', [], world);
  // The page is fine, it waits for a connection as we do.
  if (!world.online) {
    return stay({ ...machine, deadline: after(world, LOST_LIMIT_MS, 'limit') });
  }
  const next = become(machine, 'reconnecting', world, {
    cause: 'unreachable',
    held: false,
    connected: false,
    deadline: after(world, START_LIMIT_MS, 'limit'),
  });
  return { ...stay(next, ['reload']), loss: 'unreachable' };
}
