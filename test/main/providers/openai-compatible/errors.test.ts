import { describe, expect, it } from 'vitest';
import { toCheckFault, toFault } from '../../../../main/providers/openai-compatible/errors.ts';

const facts = { streaming: false, now: 0, hasKey: true };
const answer = (status: number | undefined, message: string, code: string | null = null) => ({
  status,
  error: { message, code },
});

describe('toFault of openai-compatible', () => {
  it.each([
    [answer(404, "model 'llama-4' not found"), 'provider.model-not-found'],
    [answer(400, 'The model `llama-4` does not exist'), 'provider.model-not-found'],
    [answer(400, 'the request exceeds the available context size'), 'provider.too-long'],
    [answer(400, 'No.', 'context_length_exceeded'), 'provider.too-long'],
    [answer(402, 'Insufficient credits'), 'provider.quota'],
    [answer(429, 'slow down'), 'provider.rate-limited'],
    [answer(500, 'llama runner process has terminated'), 'provider.overloaded'],
    [answer(undefined, 'out of memory'), 'provider.overloaded'],
    [answer(401, 'who are you?'), 'provider.key'],
  ])('mistakes %j', (cause, code) => {
    expect(toFault(cause, facts).code).toBe(code);
  });

  it('blames a key that was never given', () => {
    const fault = toFault(answer(401, 'who are you?'), { ...facts, hasKey: false });
    expect(fault.code).toBe('provider.no-key');
  });
});

describe('toCheckFault', () => {
  it('blames the model where the address is wrong', () => {
    const fault = toCheckFault({ status: 404, error: undefined }, { now: 0, hasKey: false });
    expect(fault).toMatchObject({
      code: 'invalid-input',
      details: { field: 'config.baseUrl' },
    });
  });

  it('blames the address for everything', () => {
    expect(toCheckFault({ status: 503 }, { now: 0, hasKey: false }).code).toBe(
      'provider.overloaded',
    );
  });
});
