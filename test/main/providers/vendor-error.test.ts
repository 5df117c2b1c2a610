import { describe, expect, it } from 'vitest';
import {
  codeOfBreak,
  codeOfStatus,
  readVendorError,
  retryAfterMs,
  vendorFault,
} from '../../../main/providers/vendor-error.ts';

const withCode = (code: string): Error => Object.assign(new Error(code), { code });

describe('codeOfBreak', () => {
  it.each([
    ['no server', new TypeError('fetch failed', { cause: withCode('ECONNREFUSED') }), false],
    ['no such name', new TypeError('fetch failed', { cause: withCode('ENOTFOUND') }), false],
    [
      'no route',
      new TypeError('fetch failed', { cause: withCode('UND_ERR_CONNECT_TIMEOUT') }),
      true,
    ],
    [
      'both addresses refuse',
      new TypeError('fetch failed', { cause: new AggregateError([withCode('ECONNREFUSED')]) }),
      true,
    ],
    [
      'hung up before answering',
      new TypeError('fetch failed', { cause: withCode('ECONNRESET') }),
      false,
    ],
  ])('%s is not "unreachable"', (_what, cause, streaming) => {
    expect(codeOfBreak(cause, streaming)).toBe('provider.unreachable');
  });

  it('hung up in mid-sentence is not "cut off"', () => {
    const cause = new TypeError('terminated', { cause: withCode('UND_ERR_SOCKET') });
    expect(codeOfBreak(cause, true)).toBe('provider.cut-off');
  });

  it('unreadable JSON is not "bad output"', () => {
    expect(codeOfBreak(new SyntaxError('Unexpected token'), true)).toBe('provider.bad-output');
  });

  it('a chain of causes that bites its own tail never ends', () => {
    const one = new Error('one');
    one.cause = new Error('two', { cause: one });
    expect(codeOfBreak(one, true)).toBe('provider.cut-off');
  });

  it.each([[null], ['text'], [undefined], [42]])(
    'chokes on %j, which anything may throw',
    (cause) => {
      expect(codeOfBreak(cause, false)).toBe('provider.unreachable');
      expect(readVendorError(cause)).toMatchObject({ status: null, described: false });
    },
  );
});

describe('retryAfterMs', () => {
  const NOW = Date.UTC(2026, 10, 14, 10, 0, 0);
  it.each([
    [{ 'retry-after': '7' }, 7000],
    [{ 'retry-after': '0.5' }, 500],
    [{ 'retry-after-ms': '1500', 'retry-after': '7' }, 1500],
    [{ 'retry-after': 'Sat, 14 Nov 2026 10:00:30 GMT' }, 30_000],
    [{ 'retry-after': 'Sat, 14 Nov 2026 09:00:00 GMT' }, 0],
    [{ 'retry-after': '-5' }, 0],
    [{ 'retry-after': '99999999' }, 86_400_000],
    [{ 'retry-after': 'soon' }, null],
    [{}, null],
  ])('misreads %j', (headers, ms) => {
    expect(retryAfterMs(new Headers(headers as Record<string, string>), NOW)).toBe(ms);
  });

  it('fails without headers', () => {
    expect(retryAfterMs(null, NOW)).toBeNull();
  });
});

describe('vendorFault', () => {
  it('keeps words of the vendor that could be anything', () => {
    const fault = vendorFault({
      status: 400,
      described: true,
      type: 'Customer wrote: hello',
      code: '',
      message: 'sk-123',
      headers: new Headers({ 'request-id': 'sk-123' }),
    });
    expect(fault).toMatchObject({ status: 400, kind: null, requestId: null });
    expect(fault.message).not.toContain('sk-123');
  });

  it('loses what the vendor needs to look a call up', () => {
    const headers = new Headers({ 'request-id': 'req_011CSHoEeqs5C35K2UUqR7Fy' });
    const error = { status: 529, described: true, type: 'overloaded_error', code: '', message: '' };
    expect(vendorFault({ ...error, headers })).toMatchObject({
      kind: 'overloaded_error',
      requestId: 'req_011CSHoEeqs5C35K2UUqR7Fy',
    });
  });
});

describe('codeOfStatus', () => {
  it.each([
    [307, 'provider.bad-output'],
    [400, 'provider.unknown'],
    [401, 'provider.key'],
    [402, 'provider.quota'],
    [403, 'provider.key'],
    [404, 'provider.model-not-found'],
    [408, 'provider.timeout'],
    [413, 'provider.too-long'],
    [429, 'provider.rate-limited'],
    [500, 'provider.overloaded'],
    [529, 'provider.overloaded'],
  ])('%i is mistaken', (status, code) => {
    expect(codeOfStatus(status)).toBe(code);
  });
});
