import { describe, expect, it } from 'vitest';
import {
  checkForm,
  cleanAddress,
  cleanKey,
} from '../../../renderer/features/settings/providers/connect-form.ts';

const form = { id: 'openai', model: '', key: '', baseUrl: '' } as const;

describe('cleanKey', () => {
  it.each([
    ['  sk-123\n', 'sk-123'],
    ['"sk-123"', 'sk-123'],
    ['OPENAI_API_KEY=sk-123', 'sk-123'],
    ['export ANTHROPIC_API_KEY="sk-123"', 'sk-123'],
    ['Bearer sk-123', 'sk-123'],
    ['\u200Bsk-123\uFEFF', 'sk-123'],
    ['sk-a=b', 'sk-a=b'],
  ])('takes %j for the key that was meant', (pasted, key) => {
    expect(cleanKey(pasted)).toBe(key);
  });
});

describe('checkForm', () => {
  it('asks for a key where one is needed and none is kept, before anything leaves the computer', () => {
    expect(checkForm(form, true, false)).toEqual({ ok: false, problem: 'key-missing' });
  });

  it('uses the kept key when the field is left empty', () => {
    expect(checkForm(form, true, true)).toEqual({
      ok: true,
      config: { id: 'openai', model: '' },
      key: undefined,
    });
  });

  it('refuses a pasted paragraph instead of sending it to a stranger', () => {
    const checked = checkForm({ ...form, key: 'Dear owner, your key is sk-1' }, true, false);
    expect(checked).toEqual({ ok: false, problem: 'key-broken' });
  });

  it('wants an address for a server of one’s own, and no key', () => {
    const own = { ...form, id: 'openai-compatible' } as const;
    expect(checkForm(own, false, false)).toEqual({ ok: false, problem: 'address-missing' });
    expect(checkForm({ ...own, baseUrl: 'ftp://shop' }, false, false)).toEqual({
      ok: false,
      problem: 'address-broken',
    });
    expect(checkForm({ ...own, baseUrl: 'localhost:11434/v1/' }, false, false)).toEqual({
      ok: true,
      config: { id: 'openai-compatible', model: '', baseUrl: 'http://localhost:11434/v1' },
      key: undefined,
    });
  });

  it('never sends the address of another provider along', () => {
    const checked = checkForm({ ...form, key: 'sk-1', baseUrl: 'http://a.b' }, true, false);
    expect(checked.ok && 'baseUrl' in checked.config).toBe(false);
  });
});

describe('cleanAddress', () => {
  it('leaves https alone', () => {
    expect(cleanAddress(' https://openrouter.ai/api/v1 ')).toBe('https://openrouter.ai/api/v1');
  });
});
