import type { ChannelAddress } from '../../engine/domain/channel.ts';
import type { Instant } from '../../engine/domain/time.ts';
import { canonical, type Aliases } from './address.ts';

/** Somebody, or a group, as the page knows them. */
export interface Person extends Aliases {
  name?: string | undefined;
}

/** What must be known to read a message: looked up before, so that reading it is pure. */
export interface Known {
  /** When it is read; stands in for a time that is not told. */
  now: Instant;
  /** Our own addresses. */
  self: Aliases;
  person: (address: ChannelAddress) => Person | undefined;
}

export function isSelf(address: ChannelAddress, { self }: Known): boolean {
  return address === self.phone || address === self.lid;
}

export function addressFor(address: ChannelAddress, known: Known): ChannelAddress {
  return canonical(address, known.person(address));
}

/** From WhatsApp's seconds. */
export function instantOf(seconds: number | undefined, { now }: Pick<Known, 'now'>): Instant {
  const at = seconds === undefined ? NaN : Math.round(seconds * 1000);
  return Number.isSafeInteger(at) && at > 0 ? at : now;
}
