import { describe, expect, it } from 'vitest';
import { ChannelId } from '../../../../main/engine/domain/ids.ts';
import { aliasKind } from '../../../../main/engine/intake/alias-kind.ts';

describe('the kind of an address', () => {
  it.each([
    ['practice', 'mia', 'practice'],
    ['whatsapp-web', '34600123456@c.us', 'phone'],
    ['whatsapp-web', '34600123456@s.whatsapp.net', 'phone'],
    ['whatsapp-web', '123456789012345@lid', 'lid'],
    ['cloud-api', '+34600123456', 'phone'],
    ['cloud-api', 'ES.13491208655302741918', 'bsuid'],
    ['cloud-api', 'harbour_bakery', 'username'],
  ])('would be taken for another on %s: %s', (channel, address, kind) => {
    expect(aliasKind(ChannelId.parse(channel), address)).toBe(kind);
  });
});
