import type { Settings } from '../../../main/engine/domain/settings.ts';

export type Step = Exclude<Settings['firstRun'], 'done'>;

export const STEPS = [
  'practise',
  'business',
  'provider',
  'whatsapp',
] as const satisfies readonly Step[];

/** Where "Continue" leads; after the last step the introduction is over for good. */
export function stepAfter(step: Step): Settings['firstRun'] {
  return STEPS[STEPS.indexOf(step) + 1] ?? 'done';
}

/** Where "Back" leads; null on the first step. */
export function stepBefore(step: Step): Step | null {
  return STEPS[STEPS.indexOf(step) - 1] ?? null;
}

export type StepState = 'done' | 'current' | 'ahead';

export function stateOf(step: Step, current: Step): StepState {
  const distance = STEPS.indexOf(step) - STEPS.indexOf(current);
  if (distance === 0) return 'current';
  return distance < 0 ? 'done' : 'ahead';
}
