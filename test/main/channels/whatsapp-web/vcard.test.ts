import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCard } from '../../../../main/channels/whatsapp-web/mapper/vcard.ts';

const card = (...lines: string[]) =>
  ['BEGIN:VCARD', 'VERSION:3.0', ...lines, 'END:VCARD'].join('\r\n');

describe('a contact card', () => {
  it('finds numbers under any label', () => {
    const given = card(
      'FN:Omar',
      'TEL;TYPE=CELL:+1 555',
      'item1.TEL;waid=15556:+1 556',
      'TEL;VALUE=uri:tel:+1-557',
    );
    expect(readCard(given)).toEqual({ name: 'Omar', phones: ['+1 555', '+1 556', '+1-557'] });
  });

  it('makes a name of its parts where there is no other', () => {
    expect(readCard(card('N:Haddad;Omar;;Dr.;', 'TEL:1')).name).toBe('Dr. Omar Haddad');
    expect(readCard(card('N:;;;;', 'TEL:1')).name).toBe('');
  });

  it('reads what is escaped or goes on in the next line', () => {
    expect(readCard(card('FN:Cakes\\, and\r\n  more\\; yes')).name).toBe('Cakes, and more; yes');
  });

  it('does not take a number out of a note', () => {
    expect(readCard(card('FN:A', 'NOTE:TEL:666')).phones).toEqual([]);
  });

  it('comes back as it was written, for any name and numbers', () => {
    const name = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .filter((one) => !/[\r\n]/u.test(one));
    const phone = fc.stringMatching(/^\+[0-9 ]{4,20}[0-9]$/u);
    fc.assert(
      fc.property(name, fc.uniqueArray(phone, { maxLength: 20 }), (given, phones) => {
        const escaped = given.replaceAll(/[\\,;]/gu, (sign) => `\\${sign}`);
        const lines = phones.map((one, at) => `item${String(at)}.TEL;type=CELL:${one}`);
        const read = readCard(card(`FN:${escaped}`, ...lines));
        expect(read).toEqual({ name: given.trim(), phones });
      }),
    );
  });

  it('stays within bounds, and throws nothing, for any text', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constant(`TEL:${'9'.repeat(9999)}\n`.repeat(50)),
    );
    fc.assert(
      fc.property(text, (given) => {
        const read = readCard(given);
        expect(read.name.length).toBeLessThanOrEqual(256);
        expect(read.phones.length).toBeLessThanOrEqual(20);
        for (const phone of read.phones) expect(phone.length).toBeLessThanOrEqual(64);
      }),
    );
  });
});
