import { FrontdeskError } from '../../engine/domain/errors.ts';
import type { Instant } from '../../engine/domain/time.ts';
import type { ProviderFaultCode } from '../fault.ts';
import { codeOfStatus, faultFrom, type FaultFacts, type VendorError } from '../vendor-error.ts';

const BY_CODE: Readonly<Record<string, ProviderFaultCode>> = {
  invalid_api_key: 'provider.key',
  insufficient_quota: 'provider.quota',
  model_not_found: 'provider.model-not-found',
  context_length_exceeded: 'provider.too-long',
  exceed_context_size_error: 'provider.too-long',
  rate_limit_exceeded: 'provider.rate-limited',
};

export function toFault(
  cause: unknown,
  { hasKey, ...facts }: FaultFacts & { hasKey: boolean },
): FrontdeskError {
  return faultFrom(cause, facts, (error) => {
    const code = codeOf(error);
    return code === 'provider.key' && !hasKey ? 'provider.no-key' : code;
  });
}

/** The models endpoint has no model to miss: what is missing is the server, at this address. */
export function toCheckFault(
  cause: unknown,
  facts: { now: Instant; hasKey: boolean },
): FrontdeskError {
  const fault = toFault(cause, { ...facts, streaming: false });
  if (fault.code !== 'provider.model-not-found') return fault;
  return new FrontdeskError(
    'invalid-input',
    'No model server answers at this address. Most addresses end with /v1.',
    { cause: fault, details: { field: 'config.baseUrl' } },
  );
}

function codeOf(error: VendorError): ProviderFaultCode {
  const known = BY_CODE[error.code] ?? BY_CODE[error.type];
  if (known !== undefined) return known;
  if (/context (?:size|window|length)|maximum context/i.test(error.message)) {
    return 'provider.too-long';
  }
  if (/model .*not (?:found|exist)|no such model/i.test(error.message)) {
    return 'provider.model-not-found';
  }
  return codeOfStatus(error.status ?? 500);
}
