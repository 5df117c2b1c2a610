import type { FrontdeskError } from '../../engine/domain/errors.ts';
import type { ProviderFaultCode } from '../fault.ts';
import { codeOfStatus, faultFrom, type FaultFacts, type VendorError } from '../vendor-error.ts';

/** A failure that the vendor reports as an event of its stream, in the shape of its HTTP errors. */
export class ReportedFault extends Error {
  override readonly name = 'ReportedFault';
  readonly error: { code: string; message: string };

  constructor(said: { code?: string | null | undefined; message?: string | null | undefined }) {
    super('The provider reported a fault within its answer.');
    this.error = { code: said.code ?? '', message: said.message ?? '' };
  }
}

const BY_CODE: Readonly<Record<string, ProviderFaultCode>> = {
  invalid_api_key: 'provider.key',
  insufficient_quota: 'provider.quota',
  billing_hard_limit_reached: 'provider.quota',
  model_not_found: 'provider.model-not-found',
  context_length_exceeded: 'provider.too-long',
  string_above_max_length: 'provider.too-long',
  rate_limit_exceeded: 'provider.rate-limited',
  server_error: 'provider.overloaded',
  server_is_overloaded: 'provider.overloaded',
  content_policy_violation: 'provider.refused',
  content_filter: 'provider.refused',
  invalid_prompt: 'provider.refused',
};

export function toFault(cause: unknown, facts: FaultFacts): FrontdeskError {
  return faultFrom(cause, facts, codeOf);
}

function codeOf(error: VendorError): ProviderFaultCode {
  const known = BY_CODE[error.code] ?? BY_CODE[error.type];
  if (known !== undefined) return known;
  if (/context (?:window|length)|maximum context/i.test(error.message)) return 'provider.too-long';
  return codeOfStatus(error.status ?? 500);
}
