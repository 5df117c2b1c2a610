import type { ChannelAddress } from '../../engine/domain/channel.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Logger } from '../../engine/ports/logger.ts';
import { z } from 'zod';
import { addressKind, type Aliases } from './address.ts';
import { BoundedMap } from './bounded.ts';
import type { Known, Person } from './known.ts';
import type { PageCalls } from './page-calls.ts';
import { RawAliases, RawPerson, RawSelf } from './raw/page.ts';

/** How many people are remembered between two questions to the page. */
const MOST_PEOPLE = 5000;

export interface PeopleParts {
  clock: Clock;
  logger: Logger;
  /** Null while the link is not ready. */
  page: () => PageCalls | null;
  /** The number that is linked, for as long as the page does not say who we are. */
  ownNumber: () => string | undefined;
  /** A number became known for an address that was in use without one. */
  learnt: (person: { phone: ChannelAddress; lid: ChannelAddress }) => void;
}

/** Who is behind the addresses, as far as WhatsApp's page knows. */
export class People {
  readonly #parts: PeopleParts;
  readonly #people = new BoundedMap<ChannelAddress, Person>(MOST_PEOPLE);
  /** Addresses without a number that were handed on, and whether the servers were asked for it. */
  readonly #nameless = new BoundedMap<ChannelAddress, 'unasked' | 'asked'>(MOST_PEOPLE);
  #self: Aliases | null = null;

  constructor(parts: PeopleParts) {
    this.#parts = parts;
  }

  /** Another page may know more. Who was told of under which address is kept. */
  forget(): void {
    this.#people.clear();
    this.#self = null;
  }

  /** What is known of a group is no longer so. */
  forgetGroup(address: ChannelAddress): void {
    this.#people.delete(address);
  }

  /**
   * Everything that must be known to read something about these addresses. Where the page does not answer, with what
   * was known before.
   */
  async know(addresses: readonly ChannelAddress[]): Promise<Known> {
    const unknown = addresses.filter((one) => !this.#isSettled(one));
    try {
      await this.#ask(unknown);
    } catch (cause) {
      this.#parts.logger.warn('whatsapp.people-not-asked', { why: nameOf(cause) });
    }
    for (const one of unknown) this.#noteNameless(one);
    return {
      now: this.#parts.clock.now(),
      self: this.#self ?? this.#selfByNumber(),
      person: (address) => this.#people.get(address),
    };
  }

  /** Asks WhatsApp's servers for the numbers that its page does not know: once for each address and link. */
  async askForNumbers(addresses: readonly ChannelAddress[]): Promise<void> {
    const page = this.#parts.page();
    const wanted = addresses.filter((one) => this.#nameless.get(one) === 'unasked');
    if (page === null || wanted.length === 0) return;
    for (const one of wanted) this.#nameless.set(one, 'asked');
    const answer = z.array(z.unknown()).parse(await page.askAliases(wanted));
    for (const one of answer) {
      const { lid, pn } = RawAliases.safeParse(one).data ?? {};
      if (lid !== undefined && pn !== undefined) {
        this.#note({ ...this.#people.get(lid), id: lid, lid, phone: pn });
      }
    }
  }

  #isSettled(address: ChannelAddress): boolean {
    const person = this.#people.get(address);
    if (person === undefined || this.#self === null) return false;
    return addressKind(address) !== 'lid' || person.phone !== undefined;
  }

  async #ask(addresses: readonly ChannelAddress[]): Promise<void> {
    const page = this.#parts.page();
    if (page === null) return;
    if (this.#self === null) {
      const self = RawSelf.parse(await page.self());
      if (self.phone !== undefined || self.lid !== undefined) this.#self = self;
    }
    if (addresses.length === 0) return;
    const answer = z.array(z.unknown()).parse(await page.people(addresses));
    for (const one of answer) {
      const person = RawPerson.safeParse(one).data;
      if (person !== undefined) this.#note(person);
    }
  }

  #note(person: RawPerson): void {
    const { id, lid, phone } = person;
    this.#people.set(id, person);
    if (lid === undefined || phone === undefined || !this.#nameless.has(lid)) return;
    this.#nameless.delete(lid);
    this.#parts.learnt({ phone, lid });
  }

  #noteNameless(address: ChannelAddress): void {
    if (addressKind(address) !== 'lid' || this.#people.get(address)?.phone !== undefined) return;
    if (!this.#nameless.has(address)) this.#nameless.set(address, 'unasked');
  }

  #selfByNumber(): Aliases {
    const number = this.#parts.ownNumber();
    return number === undefined ? {} : { phone: `${number}@c.us` };
  }
}

function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : typeof cause;
}
