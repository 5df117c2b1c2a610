import type { ChannelAddress } from '../../engine/domain/channel.ts';
import { FrontdeskError } from '../../engine/domain/errors.ts';
import type { PracticeCustomer } from '../../engine/domain/views/app.ts';
import type { PretendCustomer } from './customers/pretend-customer.ts';
import { addressOfCustomer, addressOfVisitor, visitorAt } from './mapper.ts';

interface Guest {
  customer: PracticeCustomer;
  address: ChannelAddress;
}

/** Everybody who can write and be written to: the usual customers, and those that the owner makes up. */
export class Visitors {
  readonly #guests: Guest[];

  constructor(customers: readonly PretendCustomer[]) {
    this.#guests = customers.map(({ id, name, language, temper }) => ({
      customer: { id, name, language, temper },
      address: addressOfCustomer(id),
    }));
  }

  everybody(): PracticeCustomer[] {
    return this.#guests.map(({ customer }) => customer);
  }

  /** Made-up customers are known by their address alone: it holds after a restart too. */
  isKnown(address: ChannelAddress): boolean {
    return this.#guests.some((guest) => guest.address === address) || visitorAt(address) !== null;
  }

  /**
   * The customer of that id or name; a name that nobody has is a new customer.
   * @throws FrontdeskError `not-found`
   */
  welcome(who: { id: string } | { name: string }): {
    address: ChannelAddress;
    name: string;
    isNew: boolean;
  } {
    const wanted = 'name' in who ? who.name.trim() : null;
    const known = this.#guests.find(({ customer }) =>
      'id' in who ? customer.id === who.id : sameName(customer.name, wanted ?? ''),
    );
    if (known !== undefined) {
      return { address: known.address, name: known.customer.name, isNew: false };
    }
    if (wanted === null) throw new FrontdeskError('not-found', 'There is no such customer.');
    const address = addressOfVisitor(wanted);
    const id = `visitor-${String(this.#guests.length + 1)}`;
    this.#guests.push({
      address,
      customer: { id, name: wanted, language: 'und', temper: 'visitor' },
    });
    return { address, name: wanted, isNew: true };
  }
}

function sameName(one: string, other: string): boolean {
  return one.localeCompare(other, undefined, { sensitivity: 'accent' }) === 0;
}
