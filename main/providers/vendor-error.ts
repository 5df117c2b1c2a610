import { z } from 'zod';
import type { FrontdeskError } from '../engine/domain/errors.ts';
import type { Instant } from '../engine/domain/time.ts';
import { type ProviderFaultCode, providerFault, VendorFault } from './fault.ts';

/** The two vendors' libraries shape their errors alike; their classes are not at hand before they are loaded. */
const Shape = z.object({
  status: z.number().int().optional().catch(undefined),
  headers: z.instanceof(Headers).optional().catch(undefined),
  error: z.unknown().optional(),
});

const Detail = z.object({
  type: z.string().nullish().catch(null),
  code: z.string().nullish().catch(null),
  message: z.string().nullish().catch(null),
});

/** A vendor's body is either the detail itself or the detail under `error`. */
const Body = z.union([z.object({ error: Detail }).transform((body) => body.error), Detail]);

/** What a vendor's library threw, taken apart. `message` is for recognising only: it must go no further. */
export interface VendorError {
  /** Null where the failure is not an HTTP answer: a broken stream, no connection. */
  status: number | null;
  /** Whether the vendor itself described the failure, in an answer or within the stream. */
  described: boolean;
  type: string;
  code: string;
  message: string;
  headers: Headers | null;
}

export function readVendorError(cause: unknown): VendorError {
  const shape = Shape.safeParse(cause);
  const body = shape.success ? Body.safeParse(shape.data.error) : null;
  const detail = body?.success ? body.data : {};
  return {
    status: (shape.success && shape.data.status) || null,
    described: body?.success === true,
    type: detail.type ?? '',
    code: detail.code ?? '',
    message: detail.message ?? '',
    headers: (shape.success && shape.data.headers) || null,
  };
}

/** Only what looks like a vendor's own word may pass. */
const WORD = /^[a-z][a-z_]{0,60}$/;
const REQUEST_ID = /^req_[A-Za-z0-9]{1,60}$/;

export function vendorFault(error: VendorError): VendorFault {
  const requestId = error.headers?.get('request-id') ?? error.headers?.get('x-request-id') ?? null;
  const kind = error.code || error.type;
  return new VendorFault({
    status: error.status,
    kind: WORD.test(kind) ? kind : null,
    requestId: requestId !== null && REQUEST_ID.test(requestId) ? requestId : null,
  });
}

export interface FaultFacts {
  /** The answer had begun. */
  streaming: boolean;
  now: Instant;
}

/** What a vendor's library threw, as one of our faults. `codeOf` knows the vendor's own words. */
export function faultFrom(
  cause: unknown,
  { streaming, now }: FaultFacts,
  codeOf: (error: VendorError) => ProviderFaultCode,
): FrontdeskError {
  const error = readVendorError(cause);
  if (error.status === null && !error.described) {
    return providerFault(codeOfBreak(cause, streaming), { cause: vendorFault(error) });
  }
  return providerFault(codeOf(error), {
    cause: vendorFault(error),
    retryAfterMs: retryAfterMs(error.headers, now),
  });
}

/** What an HTTP status says by itself, where the vendor's own words said nothing better. */
export function codeOfStatus(status: number): ProviderFaultCode {
  if (status >= 300 && status < 400) return 'provider.bad-output';
  if (status >= 500) return 'provider.overloaded';
  switch (status) {
    case 401:
    case 403:
      return 'provider.key';
    case 402:
      return 'provider.quota';
    case 404:
      return 'provider.model-not-found';
    case 408:
      return 'provider.timeout';
    case 413:
      return 'provider.too-long';
    case 429:
      return 'provider.rate-limited';
    default:
      return 'provider.unknown';
  }
}

/** Codes of Node's network layer that mean "the other side never got the question". */
const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENETDOWN',
  'EADDRNOTAVAIL',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** A failure without an HTTP answer. In mid-stream, everything but an unreadable line is a broken connection. */
export function codeOfBreak(cause: unknown, streaming: boolean): ProviderFaultCode {
  const chain = [...causes(cause)];
  if (chain.some((link) => link instanceof SyntaxError)) return 'provider.bad-output';
  if (chain.some((link) => NO_CONNECTION.has(systemCode(link)))) return 'provider.unreachable';
  return streaming ? 'provider.cut-off' : 'provider.unreachable';
}

function* causes(cause: unknown): Generator<Error> {
  let link = cause;
  for (let depth = 0; link instanceof Error && depth < 8; depth += 1) {
    yield link;
    link = link instanceof AggregateError && link.errors.length > 0 ? link.errors[0] : link.cause;
  }
}

function systemCode(error: Error): string {
  const code: unknown = Reflect.get(error, 'code');
  return typeof code === 'string' ? code : '';
}

const LONGEST_RETRY_MS = 24 * 60 * 60 * 1000;

/** How long the provider asked to wait, in milliseconds; null where it did not say. */
export function retryAfterMs(headers: Headers | null, now: Instant): number | null {
  const exact = Number.parseFloat(headers?.get('retry-after-ms') ?? '');
  if (Number.isFinite(exact)) return bounded(exact);
  const given = headers?.get('retry-after');
  if (given === null || given === undefined) return null;
  const seconds = Number(given);
  if (Number.isFinite(seconds)) return bounded(seconds * 1000);
  const at = Date.parse(given);
  return Number.isFinite(at) ? bounded(at - now) : null;
}

function bounded(ms: number): number {
  return Math.round(Math.min(Math.max(ms, 0), LONGEST_RETRY_MS));
}
