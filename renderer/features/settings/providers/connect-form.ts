import type { ProviderId } from '../../../../main/engine/domain/ids.ts';
import type { ProviderConfig } from '../../../../main/engine/domain/provider.ts';

export interface ConnectForm {
  readonly id: ProviderId;
  readonly model: string;
  readonly key: string;
  readonly baseUrl: string;
}

export type ConnectProblem = 'key-missing' | 'key-broken' | 'address-missing' | 'address-broken';

export type CheckedForm =
  | { readonly ok: true; readonly config: ProviderConfig; readonly key: string | undefined }
  | { readonly ok: false; readonly problem: ConnectProblem };

/** A key as it was meant: what comes along when one is copied from a page or a settings file falls off. */
export function cleanKey(pasted: string): string {
  return pasted
    .replace(/[\u200B-\u200F\u2060\uFEFF]/gu, '')
    .trim()
    .replace(/^(?:export\s+)?[A-Z][A-Z0-9_]*\s*=\s*/u, '')
    .replace(/^bearer\s+/iu, '')
    .replace(/^(["'`])(.*)\1$/u, '$2')
    .trim();
}

/** A server's address as it was meant: with `http://` where it was left out, without a slash at the end. */
export function cleanAddress(typed: string): string {
  const text = typed.trim().replace(/\/+$/u, '');
  return text === '' || /^[a-z][a-z0-9+.-]*:\/\//iu.test(text) ? text : `http://${text}`;
}

/** What can be asked of the service, or what is wrong with which field. Nothing leaves the computer for it. */
export function checkForm(form: ConnectForm, needsKey: boolean, hasKey: boolean): CheckedForm {
  const config: ProviderConfig = { id: form.id, model: form.model };
  if (form.id === 'openai-compatible') {
    const baseUrl = cleanAddress(form.baseUrl);
    if (baseUrl === '') return { ok: false, problem: 'address-missing' };
    if (!isWebAddress(baseUrl)) return { ok: false, problem: 'address-broken' };
    config.baseUrl = baseUrl;
  }
  const key = cleanKey(form.key);
  if (key === '' && needsKey && !hasKey) return { ok: false, problem: 'key-missing' };
  if (/\s/u.test(key) || key.length > 500) return { ok: false, problem: 'key-broken' };
  return { ok: true, config, key: key === '' ? undefined : key };
}

function isWebAddress(text: string): boolean {
  if (!URL.canParse(text) || text.length > 500) return false;
  const { protocol, hostname } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && hostname !== '';
}
