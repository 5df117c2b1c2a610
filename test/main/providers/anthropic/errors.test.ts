import { describe, expect, it } from 'vitest';
import { toFault } from '../../../../main/providers/anthropic/errors.ts';

const facts = { streaming: false, now: 0 };
const answer = (status: number | undefined, type: string, message = 'No.') => ({
  status,
  error: { type: 'error', error: { type, message } },
});

describe('toFault of anthropic', () => {
  it.each([
    [answer(401, 'authentication_error'), 'provider.key'],
    [answer(403, 'permission_error'), 'provider.key'],
    [answer(402, 'billing_error'), 'provider.quota'],
    [
      answer(400, 'invalid_request_error', 'Your credit balance is too low to access the API.'),
      'provider.quota',
    ],
    [
      answer(400, 'invalid_request_error', 'prompt is too long: 210000 tokens > 200000 maximum'),
      'provider.too-long',
    ],
    [answer(400, 'invalid_request_error', 'tools.0: bad name'), 'provider.unknown'],
    [answer(404, 'not_found_error'), 'provider.model-not-found'],
    [answer(504, 'timeout_error'), 'provider.timeout'],
    [answer(undefined, 'overloaded_error'), 'provider.overloaded'],
    [answer(undefined, 'rate_limit_error'), 'provider.rate-limited'],
    [answer(undefined, 'a_type_of_next_year'), 'provider.overloaded'],
    [{ status: 529, error: undefined }, 'provider.overloaded'],
    [{ status: 403, error: '<html>' }, 'provider.key'],
  ])('mistakes %j', (cause, code) => {
    expect(toFault(cause, facts).code).toBe(code);
  });
});
