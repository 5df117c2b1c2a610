import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LinkDiagnostics } from '../../../../main/engine/domain/link.ts';
import { linkReport } from '../../../../main/engine/services/link-report.ts';

const GROUND = { version: '0.1.0', electron: '45.0.0', platform: 'linux' };
const AT = Date.UTC(2026, 2, 1, 10, 2);

function found(change: Partial<LinkDiagnostics> = {}): LinkDiagnostics {
  return {
    status: 'failed',
    since: AT,
    whatsappVersion: '2.3000.1023456789',
    libraryVersion: '1.34.7',
    chromiumVersion: '140.0.7339.41',
    socketState: 'CONNECTED',
    missing: ['WAWebMsgCollection'],
    reconnects: 3,
    losses: [],
    lastProvenAt: AT,
    lastMessageInAt: null,
    lastMessageOutAt: AT,
    ...change,
  };
}

const written = (diagnostics: LinkDiagnostics) => linkReport(diagnostics, GROUND, AT);

describe('the report of the link', () => {
  it('says what helps: versions, state, missing parts and when the last message came', () => {
    expect(JSON.parse(written(found()))).toMatchObject({
      frontdesk: '0.1.0',
      whatsappVersion: '2.3000.1023456789',
      status: 'failed',
      connection: 'CONNECTED',
      missingParts: ['WAWebMsgCollection'],
      reconnects: 3,
      lastMessageIn: null,
      lastMessageOut: '2026-03-01T10:02:00.000Z',
    });
  });

  it('carries no number or address out, however a cause names it', () => {
    const number = fc
      .tuple(fc.integer({ min: 1, max: 9 }), fc.stringMatching(/^\d{7,13}$/u))
      .map(([first, rest]) => `${String(first)}${rest}`);
    const form = fc.constantFrom(
      (n: string) => n,
      (n: string) => `+${n}`,
      (n: string) => `${n}@c.us`,
      (n: string) => `${n}@lid`,
      (n: string) => `${n.slice(0, 3)} ${n.slice(3)}`,
    );
    fc.assert(
      fc.property(number, form, (digits, wear) => {
        const detail = `no chat for ${wear(digits)} in store`;
        const text = written(found({ losses: [{ at: AT, cause: 'unknown', detail }] }));
        expect(text.replaceAll(/\D/gu, '')).not.toContain(digits);
        expect(text).not.toContain(digits.slice(3));
        expect(text).toContain('no chat for');
      }),
    );
  });

  it('lets nothing in that it was not told to write', () => {
    const more = { ...found(), account: { name: 'Lina Haddad', number: '34600123456' } };
    expect(written(more)).not.toMatch(/Lina|34600123456/);
  });
});
