import type { ChannelAddress } from '../../engine/domain/channel.ts';

export type AddressKind = 'phone' | 'lid' | 'group' | 'other';

const KINDS = new Map<string, AddressKind>(
  Object.entries({
    'c.us': 'phone',
    lid: 'lid',
    'g.us': 'group',
  }),
);

export function addressKind(address: ChannelAddress): AddressKind {
  return KINDS.get(address.slice(address.lastIndexOf('@') + 1)) ?? 'other';
}

/** Somebody's addresses, as far as they are known. */
export interface Aliases {
  phone?: ChannelAddress | undefined;
  lid?: ChannelAddress | undefined;
}

/**
 * One address for one person: the phone number where it is known, because that is what the owner knows, writes into
 * lists and finds on the phone. WhatsApp delivers to either.
 */
export function canonical(address: ChannelAddress, aliases: Aliases | undefined): ChannelAddress {
  return addressKind(address) === 'lid' ? (aliases?.phone ?? address) : address;
}
