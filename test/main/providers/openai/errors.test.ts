import { describe, expect, it } from 'vitest';
import { toFault } from '../../../../main/providers/openai/errors.ts';

const facts = { streaming: false, now: 0 };
const answer = (status: number | undefined, code: string | null, message = 'No.') => ({
  status,
  error: { type: 'invalid_request_error', code, message },
});

describe('toFault of openai', () => {
  it.each([
    [answer(401, 'invalid_api_key'), 'provider.key'],
    [answer(403, 'unsupported_country_region_territory'), 'provider.key'],
    [answer(403, 'model_not_found'), 'provider.model-not-found'],
    [answer(429, 'insufficient_quota'), 'provider.quota'],
    [answer(429, 'rate_limit_exceeded'), 'provider.rate-limited'],
    [answer(429, null), 'provider.rate-limited'],
    [answer(400, 'context_length_exceeded'), 'provider.too-long'],
    [answer(400, null, 'exceeds the context window of this model'), 'provider.too-long'],
    [answer(400, 'invalid_prompt'), 'provider.refused'],
    [answer(400, null), 'provider.unknown'],
    [answer(undefined, 'server_error'), 'provider.overloaded'],
    [{ status: 503, error: undefined }, 'provider.overloaded'],
  ])('mistakes %j', (cause, code) => {
    expect(toFault(cause, facts).code).toBe(code);
  });
});
