import { FrontdeskError, type ErrorCode } from '../../../../main/engine/domain/errors.ts';
import type { ModelEvent } from '../../../../main/engine/ports/language-model.ts';
import type { ScriptedModel } from '../../../doubles/scripted-model.ts';
import { openHouse, type House, type HouseOptions } from '../intake/house.ts';

export const AUTO = { autoReply: true, defaultMode: 'auto' } as const;

export const QUESTION = 'How much is the lemon cake?';

export const finish = (
  reason: 'stop' | 'length' | 'refused' | 'tool-calls' = 'stop',
): ModelEvent => ({
  type: 'finish',
  reason,
  model: 'scripted-1',
});

export const text = (delta: string): ModelEvent => ({ type: 'text', delta });

export const fault = (code: ErrorCode, retryAfterMs?: number): FrontdeskError =>
  new FrontdeskError(
    code,
    'The provider failed.',
    retryAfterMs === undefined ? {} : { details: { retryAfterMs } },
  );

export async function asked(model: ScriptedModel, options: HouseOptions = {}): Promise<House> {
  const house = await openHouse({ model, ...options });
  await house.write(QUESTION);
  return house;
}
