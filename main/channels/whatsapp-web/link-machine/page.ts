import type { LinkedAccount } from '../../../engine/domain/link.ts';
import type { Instant } from '../../../engine/domain/time.ts';
import { loggedOut } from './owner.ts';
import {
  after,
  become,
  FIRST_QR_MS,
  LINKING_MS,
  LOSS_SHOWN_MS,
  NEXT_QR_MS,
  NO_PAGE,
  PAIRING_CODE_MS,
  PROOF_MS,
  QR_GRACE_MS,
  stay,
  START_LIMIT_MS,
  SYNC_LIMIT_MS,
  WAKE_LIMIT_MS,
  type Circumstances,
  type LinkMachine,
  type PageEvent,
  type Step,
} from './state.ts';

export function qr(machine: LinkMachine, text: string, world: Circumstances): Step {
  if (machine.expectLinked) return loggedOut(machine, 'unlinked-on-phone', world);
  if (!['starting', 'qr', 'reconnecting', 'deaf', 'syncing'].includes(machine.status)) {
    return stay(machine);
  }
  const linkingUntil = machine.linkingUntil ?? world.now + LINKING_MS;
  if (world.now >= linkingUntil) return codeExpired(machine, world);
  const life = machine.status === 'qr' ? NEXT_QR_MS : FIRST_QR_MS;
  const expiresAt = world.now + life;
  const { cause } = machine;
  const next = become(machine, 'qr', world, {
    qr: { text, expiresAt },
    linkingUntil,
    failures: 0,
    ...(cause === 'code-refused' && { cause }),
    deadline: { at: expiresAt + QR_GRACE_MS, kind: 'code' },
  });
  return stay(next);
}

export function code(machine: LinkMachine, text: string, world: Circumstances): Step {
  if (!['starting', 'qr', 'code'].includes(machine.status)) return stay(machine);
  const linkingUntil = machine.linkingUntil ?? world.now + LINKING_MS;
  const next = become(machine, 'code', world, {
    code: { text, expiresAt: world.now + PAIRING_CODE_MS },
    linkingUntil,
    deadline: { at: linkingUntil, kind: 'code' },
  });
  return stay(next);
}

export function scanAgain(machine: LinkMachine, world: Circumstances): Step {
  if (machine.status !== 'code') return stay(machine);
  const limit = after(world, START_LIMIT_MS, 'limit');
  return stay(become(machine, 'starting', world, { deadline: limit }), ['use-qr']);
}

export function codeExpired(machine: LinkMachine, world: Circumstances): Step {
  const change = { ...NO_PAGE, cause: 'code-expired', linkingUntil: null } as const;
  return stay(become(machine, 'failed', world, change), ['destroy']);
}

export function progress(machine: LinkMachine, percent: number, world: Circumstances): Step {
  if (machine.held || machine.status === 'conflict') return stay(machine);
  const change = { progress: percent, deadline: after(world, SYNC_LIMIT_MS, 'limit') };
  return stay(become(machine, 'syncing', world, change));
}

/** The account with since when it is linked: a number that was linked before keeps its time. */
export function accountSince(
  { expectLinked, linked }: LinkMachine,
  account: { name: string; number: string },
  at: Instant,
): LinkedAccount {
  const same = expectLinked && linked?.number === account.number;
  return { ...account, since: same ? linked.since : at };
}

export function ready(
  machine: LinkMachine,
  event: Extract<PageEvent, { type: 'ready' }>,
  world: Circumstances,
): Step {
  const linked = accountSince(machine, event.account, event.at);
  if (machine.held) return stay({ ...machine, linked });
  const holds = {
    started: true,
    held: true,
    connected: true,
    expectLinked: true,
    linked,
    linkingUntil: null,
    failures: 0,
  };
  // Shown as linked only when the computer is awake again and it was proven anew.
  const next = machine.asleep
    ? become(machine, 'reconnecting', world, { ...holds, cause: 'asleep' })
    : become(machine, 'ready', world, { ...holds, deadline: after(world, PROOF_MS, 'proof') });
  return stay(next, ['flush']);
}

export function connected(machine: LinkMachine, world: Circumstances): Step {
  const next = { ...machine, connected: true };
  if (!machine.held || machine.asleep) return stay(next);
  const wasLost = machine.status === 'ready' && machine.deadline?.kind === 'loss';
  if (machine.status === 'ready' && !wasLost) return stay(next);
  const proof = after(world, PROOF_MS, 'proof');
  return stay(become(next, 'ready', world, { deadline: proof }));
}

/** WhatsApp's page does so by itself too, to bring a new version. */
export function reloaded(machine: LinkMachine, world: Circumstances): Step {
  if (!machine.held) return stay(machine);
  const limit = after(world, START_LIMIT_MS, 'limit');
  const gone = { held: false, connected: false };
  if (machine.asleep) return stay({ ...machine, ...gone, deadline: limit });
  return stay(become(machine, 'reconnecting', world, { ...gone, deadline: limit }));
}

export function lost(machine: LinkMachine, world: Circumstances): Step {
  const next = { ...machine, connected: false };
  const isFirst = machine.status === 'ready' && machine.deadline?.kind !== 'loss';
  if (!isFirst) return stay(next);
  return stay({ ...next, deadline: after(world, LOSS_SHOWN_MS, 'loss') });
}

export function conflict(machine: LinkMachine, world: Circumstances): Step {
  if (machine.status === 'conflict') return stay(machine);
  const change = { connected: false, cause: 'used-elsewhere' } as const;
  const next = become(machine, 'conflict', world, change);
  return { ...stay(next), loss: 'used-elsewhere' };
}

export function takeOver(machine: LinkMachine, world: Circumstances): Step {
  if (machine.status !== 'conflict') return stay(machine);
  const next = become(machine, 'reconnecting', world, {
    cause: 'used-elsewhere',
    deadline: after(world, WAKE_LIMIT_MS, 'limit'),
  });
  return stay(next, ['take-over']);
}
