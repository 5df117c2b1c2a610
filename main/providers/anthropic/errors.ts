import type { FrontdeskError } from '../../engine/domain/errors.ts';
import type { Instant } from '../../engine/domain/time.ts';
import { type ProviderFaultCode, providerFault } from '../fault.ts';
import {
  codeOfBreak,
  codeOfStatus,
  readVendorError,
  retryAfterMs,
  type VendorError,
  vendorFault,
} from '../vendor-error.ts';

const BY_TYPE: Readonly<Record<string, ProviderFaultCode>> = {
  authentication_error: 'provider.key',
  permission_error: 'provider.key',
  billing_error: 'provider.quota',
  not_found_error: 'provider.model-not-found',
  request_too_large: 'provider.too-long',
  rate_limit_error: 'provider.rate-limited',
  timeout_error: 'provider.timeout',
  overloaded_error: 'provider.overloaded',
  api_error: 'provider.overloaded',
};

export function toFault(
  cause: unknown,
  facts: { streaming: boolean; now: Instant },
): FrontdeskError {
  const error = readVendorError(cause);
  if (error.status === null && !error.described) {
    return providerFault(codeOfBreak(cause, facts.streaming), { cause: vendorFault(error) });
  }
  return providerFault(codeOf(error), {
    cause: vendorFault(error),
    retryAfterMs: retryAfterMs(error.headers, facts.now),
  });
}

function codeOf(error: VendorError): ProviderFaultCode {
  if (error.type === 'invalid_request_error') {
    if (/credit balance/i.test(error.message)) return 'provider.quota';
    if (/too long|context (?:window|limit)/i.test(error.message)) return 'provider.too-long';
  }
  return BY_TYPE[error.type] ?? codeOfStatus(error.status ?? 500);
}
