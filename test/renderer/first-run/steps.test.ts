import { describe, expect, it } from 'vitest';
import { Settings } from '../../../main/engine/domain/settings.ts';
import {
  stateOf,
  stepAfter,
  stepBefore,
  STEPS,
} from '../../../renderer/features/first-run/steps.ts';

describe('the first steps', () => {
  it('leads through every stored step and ends for good', () => {
    const seen: string[] = [];
    let step: Settings['firstRun'] = 'practise';
    while (step !== 'done') {
      seen.push(step);
      step = stepAfter(step);
    }
    expect(seen).toEqual(STEPS);
    expect([...seen, 'done']).toEqual(Settings.shape.firstRun.options);
  });

  it('goes back step by step and no further than the first', () => {
    expect(stepBefore('provider')).toBe('business');
    expect(stepBefore('practise')).toBeNull();
  });

  it('marks what lies behind as done', () => {
    expect(STEPS.map((step) => stateOf(step, 'business'))).toEqual([
      'done',
      'current',
      'ahead',
      'ahead',
    ]);
  });
});
