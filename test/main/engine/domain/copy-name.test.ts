import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyName } from '../../../../main/engine/domain/copy-name.ts';

const SENT_AT = Date.UTC(2026, 10, 23, 9);
const nameOf = (fileName: string | undefined, mimeType = 'application/pdf') =>
  copyName({ fileName, kind: 'document', mimeType, sentAt: SENT_AT });

describe('the name of a copy', () => {
  it.each([
    ['plan.pdf', 'plan.pdf'],
    ['Rechnung März 2026.PDF', 'Rechnung März 2026.PDF'],
    ['فاتورة.pdf', 'فاتورة.pdf'],
    ['a.b.c.pdf', 'a.b.c.pdf'],
  ])('would be changed although it is good: %s', (given, expected) => {
    expect(nameOf(given)).toBe(expected);
  });

  it.each([
    ['out of its folder', '../../.bashrc', 'bashrc.pdf'],
    ['out of its folder on Windows', String.raw`C:\Users\me\plan.pdf`, 'plan.pdf'],
    ['to look like another kind', 'invoice\u202Efdp.exe', 'invoicefdp.exe.pdf'],
    ['onto a device', 'CON.pdf', 'document-2026-11-23.pdf'],
    ['where no name is left', ' ... ', 'document-2026-11-23.pdf'],
    ['with signs that Windows forbids', 'a<b>:"c|?*.pdf', 'a b c .pdf'],
  ])('would lead %s', (_how, given, expected) => {
    expect(nameOf(given)).toBe(expected);
  });

  it('is made up of the kind and the day where the customer gave none', () => {
    const photo = { fileName: undefined, kind: 'image', mimeType: 'image/jpeg' } as const;
    expect(copyName({ ...photo, sentAt: SENT_AT })).toBe('image-2026-11-23.jpg');
    const voice = {
      fileName: undefined,
      kind: 'voice',
      mimeType: 'audio/ogg; codecs=opus',
    } as const;
    expect(copyName({ ...voice, sentAt: SENT_AT })).toBe('voice-2026-11-23.ogg');
  });

  it.each(['run.exe', 'order.pdf.JS', 'setup.msi', 'go.sh', 'price.html', 'x.lnk'])(
    'would let a double click run what a customer sent: %s',
    (given) => {
      expect(nameOf(given, 'application/octet-stream')).toBe(`${given}.blocked`);
    },
  );

  it('is a plain name of bearable length, whatever was given', () => {
    const any = fc.record({
      fileName: fc.option(fc.string({ unit: 'binary', maxLength: 400 }), { nil: undefined }),
      mimeType: fc.constantFrom('image/png', 'application/pdf', 'text/html', '', 'x/y'),
      sentAt: fc.integer({ min: 0, max: SENT_AT }),
      kind: fc.constantFrom('image', 'document', 'voice'),
    });
    fc.assert(
      fc.property(any, (file) => {
        const name = copyName(file as Parameters<typeof copyName>[0]);
        expect(name).not.toMatch(/[/\\\p{Cc}\p{Cf}<>:"|?*]/u);
        expect(name).toMatch(/^[^. ]/u);
        expect(name).not.toMatch(/[. ]$/u);
        expect(name.length).toBeLessThanOrEqual(128);
      }),
    );
  });
});
