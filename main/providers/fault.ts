import { type ErrorCode, FrontdeskError } from '../engine/domain/errors.ts';

export type ProviderFaultCode = Extract<ErrorCode, `provider.${string}`>;

const MESSAGES: Record<ProviderFaultCode, string> = {
  'provider.key': 'The provider did not accept the key.',
  'provider.no-key': 'This provider needs a key and none is kept.',
  'provider.rate-limited': 'The provider asks to slow down.',
  'provider.overloaded': 'The provider is overloaded or has a fault of its own.',
  'provider.unreachable': 'The provider could not be reached.',
  'provider.timeout': 'The provider took too long to answer.',
  'provider.cut-off': 'The answer broke off in the middle.',
  'provider.bad-output': 'The provider answered with something that cannot be used.',
  'provider.model-not-found': 'The provider does not know the chosen model.',
  'provider.quota': 'The account at the provider has no credit left.',
  'provider.too-long': 'The conversation is too long for the chosen model.',
  'provider.refused': 'The provider refused to answer.',
  'provider.unknown': 'The provider refused the request.',
};

/**
 * What is kept of a vendor's error: enough to look into. Its message, headers and body are left behind, since
 * a vendor may repeat the key or the customer's words there.
 */
export class VendorFault extends Error {
  override readonly name = 'VendorFault';
  readonly status: number | null;
  readonly kind: string | null;
  readonly requestId: string | null;

  constructor(facts: { status: number | null; kind: string | null; requestId: string | null }) {
    super('The provider reported a fault.');
    this.status = facts.status;
    this.kind = facts.kind;
    this.requestId = facts.requestId;
  }
}

export function providerFault(
  code: ProviderFaultCode,
  options: { cause?: VendorFault; retryAfterMs?: number | null } = {},
): FrontdeskError {
  return new FrontdeskError(code, MESSAGES[code], {
    ...(options.cause === undefined ? {} : { cause: options.cause }),
    ...(options.retryAfterMs === undefined || options.retryAfterMs === null
      ? {}
      : { details: { retryAfterMs: options.retryAfterMs } }),
  });
}

export function cancelled(): FrontdeskError {
  return new FrontdeskError('cancelled', 'The answer is no longer needed.');
}
