import type { FrontdeskError } from '../../engine/domain/errors.ts';
import type { ProviderFaultCode } from '../fault.ts';
import { codeOfStatus, faultFrom, type FaultFacts, type VendorError } from '../vendor-error.ts';

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

export function toFault(cause: unknown, facts: FaultFacts): FrontdeskError {
  return faultFrom(cause, facts, codeOf);
}

function codeOf(error: VendorError): ProviderFaultCode {
  if (error.type === 'invalid_request_error') {
    if (/credit balance/i.test(error.message)) return 'provider.quota';
    if (/too long|context (?:window|limit)/i.test(error.message)) return 'provider.too-long';
  }
  return BY_TYPE[error.type] ?? codeOfStatus(error.status ?? 500);
}
