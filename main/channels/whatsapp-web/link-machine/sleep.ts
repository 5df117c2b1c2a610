import {
  after,
  become,
  stay,
  START_LIMIT_MS,
  WAKE_LIMIT_MS,
  type Circumstances,
  type LinkMachine,
  type Step,
} from './state.ts';

export function suspended(machine: LinkMachine, world: Circumstances): Step {
  if (!machine.alive) return stay({ ...machine, asleep: true });
  const asleep = { ...machine, asleep: true };
  if (!machine.held || machine.status === 'conflict') return stay(asleep, ['flush']);
  return stay(become(asleep, 'reconnecting', world, { cause: 'asleep' }), ['flush']);
}

export function resumed(machine: LinkMachine, world: Circumstances): Step {
  if (!machine.asleep) return stay(machine);
  const awake = { ...machine, asleep: false };
  if (!machine.alive) {
    return machine.deadline?.kind === 'retry'
      ? stay({ ...awake, deadline: { at: world.now, kind: 'retry' } })
      : stay(awake);
  }
  if (machine.held && machine.status !== 'conflict') {
    return stay({ ...awake, deadline: after(world, WAKE_LIMIT_MS, 'limit') }, ['probe']);
  }
  // A page that was coming up when the lid was closed gets its time once more.
  const waits = machine.deadline?.kind === 'limit';
  return stay(waits ? { ...awake, deadline: after(world, START_LIMIT_MS, 'limit') } : awake);
}
