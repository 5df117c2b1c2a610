import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ protocol: {} }));
const { CONTENT_SECURITY_POLICY, resolveDeskFile } =
  await import('../../../main/desktop/desk-protocol.ts');

const folder = path.resolve('/app/out/renderer');
const isInside = (file: string) => !path.relative(folder, file).startsWith('..');

describe('the desk protocol', () => {
  it('serves the built files', () => {
    expect(resolveDeskFile(folder, 'frontdesk://desk/index.html')).toBe(`${folder}/index.html`);
    expect(resolveDeskFile(folder, 'frontdesk://desk/assets/a%20b.js?v=1#x')).toBe(
      `${folder}/assets/a b.js`,
    );
  });

  it.each([
    'frontdesk://desk/../../main/index.js',
    'frontdesk://desk/%2e%2e/%2e%2e/main/index.js',
    'frontdesk://desk/..%2f..%2fsecrets.json',
    'frontdesk://desk/index.html%00.js',
    'frontdesk://elsewhere/index.html',
    'https://desk/index.html',
    'frontdesk://desk/%E0%A4%A',
    'frontdesk://desk/keyinfo',
    'not a url',
  ])('does not serve %s', (url) => {
    const file = resolveDeskFile(folder, url);
    expect(file === null || isInside(file)).toBe(true);
  });

  it('never leaves its folder, whatever the path', () => {
    const part = fc.constantFrom('..', '%2e%2e', '%2f', '\\', '/', 'a.js');
    const escapes = (base: string, parts: readonly string[]) => {
      const file = resolveDeskFile(folder, `frontdesk://desk${base}/${parts.join('/')}`);
      return file !== null && !isInside(file);
    };
    const found = fc.check(
      fc.property(fc.webPath(), fc.array(part), (base, parts) => !escapes(base, parts)),
    );
    expect(found.counterexample).toBeNull();
  });

  it('allows no inline, evaluated or remote code', () => {
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*/);
  });
});
