import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { checkedAddress, sameServer } from '../../../main/providers/address.ts';

describe('checkedAddress', () => {
  it.each([
    'http://127.0.0.1:11434/v1',
    'http://localhost:1234/v1',
    'http://ollama.localhost/v1',
    'http://0.0.0.0:11434/v1',
    'http://[::1]:8080/v1',
    'http://10.1.2.3/v1',
    'http://172.16.0.9/v1',
    'http://172.31.255.1/v1',
    'http://192.168.178.20:11434/v1',
    'http://[fd12::1]/v1',
    'http://[::ffff:192.168.1.4]/v1',
    'http://nas:11434/v1',
    'http://nas.local/v1',
    'https://openrouter.ai/api/v1',
  ])('refuses %s, which stays nearby or is encrypted', (address) => {
    expect(() => checkedAddress(address)).not.toThrow();
  });

  it.each([
    ['http://openrouter.ai/api/v1', 'unencrypted'],
    ['http://8.8.8.8/v1', 'unencrypted'],
    ['http://172.32.0.1/v1', 'unencrypted'],
    ['http://127.0.0.1.example.com/v1', 'unencrypted'],
    ['http://localhost.example.com/v1', 'unencrypted'],
    ['http://[2001:db8::1]/v1', 'unencrypted'],
    ['http://[::ffff:8.8.8.8]/v1', 'unencrypted'],
    ['http://134744072/v1', 'unencrypted'],
    ['ftp://127.0.0.1/v1', 'scheme'],
    ['file:///etc/passwd', 'scheme'],
    ['https://me:secret@example.com/v1', 'password'],
    ['https://example.com/v1?key=1', 'query'],
    ['https://example.com/v1#x', 'query'],
    ['example.com/v1', 'missing'],
    ['', 'missing'],
    [undefined, 'missing'],
  ])('lets %s pass, or blames the wrong thing', (address, reason) => {
    const outcome = (() => {
      try {
        return checkedAddress(address);
      } catch (cause) {
        return cause;
      }
    })();
    expect(outcome).toBeInstanceOf(FrontdeskError);
    expect(outcome).toMatchObject({
      code: 'invalid-input',
      details: { field: 'config.baseUrl', reason },
    });
    expect(String(outcome)).not.toContain('secret');
  });

  it('keeps slashes at the end, which double in every path', () => {
    expect(checkedAddress('http://localhost:1234/v1//')).toBe('http://localhost:1234/v1');
  });
});

describe('sameServer', () => {
  it.each([
    ['https://a.example/v1', 'https://a.example/v2', true],
    ['https://a.example/v1', 'https://A.example:443/v1', true],
    [undefined, undefined, true],
    ['https://a.example/v1', 'https://b.example/v1', false],
    ['https://a.example/v1', 'http://a.example/v1', false],
    ['https://a.example/v1', 'https://a.example:8443/v1', false],
    ['https://a.example/v1', undefined, false],
    ['nonsense', 'other nonsense', false],
  ])('mistakes %s and %s for each other or for strangers', (one, other, same) => {
    expect(sameServer(one, other)).toBe(same);
  });
});
