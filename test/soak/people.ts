import type { Random } from '../../main/engine/ports/random.ts';
import type { Delivery, Written } from './delivery.ts';
import { customerMark } from './marks.ts';
import { REGULARS } from './plan.ts';
import { now, type SoakServers } from './servers.ts';
import type { Person, Told } from './truth.ts';

const GROUP = '120363000000000001@g.us';
/** The newest chats are read again after a loss: no more may be written in at the same time. */
const MOST_NEWCOMERS = 16;
const QUESTIONS = ['Do you deliver?', 'Do you write names on cakes?', 'Do you have parking?'];

/** Everybody who writes to the shop, and all that they ever wrote. */
export class People {
  readonly told: Told[] = [];
  readonly #servers: SoakServers;
  readonly #random: Pick<Random, 'fraction'>;
  readonly #regulars: Person[];
  readonly #newcomers: Person[] = [];
  #written = 0;

  constructor(servers: SoakServers, random: Pick<Random, 'fraction'>) {
    this.#servers = servers;
    this.#random = random;
    this.#regulars = Array.from({ length: REGULARS }, (_, at) => ({
      name: `Regular ${String(at).padStart(2, '0')}`,
      addresses: [`1555700${String(at).padStart(4, '0')}@c.us`],
    }));
  }

  get all(): readonly Person[] {
    return [...this.#regulars, ...this.#newcomers];
  }

  regular(at: number): Person {
    const person = this.#regulars[at % this.#regulars.length];
    if (person === undefined) throw new Error('There are regulars.');
    return person;
  }

  anyRegular(): Person {
    return this.regular(Math.floor(this.#random.fraction() * REGULARS));
  }

  /** Somebody of whom only the hidden address is known at first; null where there are enough of them. */
  newcomer(): { person: Person; lid: string; phone: string } | null {
    const at = this.#newcomers.length;
    if (at >= MOST_NEWCOMERS) return null;
    const lid = `77000000000${String(at).padStart(4, '0')}@lid`;
    const phone = `1555800${String(at).padStart(4, '0')}@c.us`;
    const person = { name: `Newcomer ${String(at).padStart(2, '0')}`, addresses: [lid] };
    this.#newcomers.push(person);
    return { person, lid, phone };
  }

  /** What somebody writes now, told to nobody yet. */
  words(
    person: Person,
    more: { from?: string; inGroup?: boolean; mediaBytes?: number; earlierBy?: number } = {},
  ): Written {
    const mark = customerMark(this.#random);
    const question = QUESTIONS[Math.floor(this.#random.fraction() * QUESTIONS.length)] ?? '';
    const { from = person.addresses.at(-1), inGroup = false, mediaBytes, earlierBy = 0 } = more;
    this.#written += 1;
    this.told.push({ mark, place: inGroup ? GROUP : person.name });
    return {
      ...(from !== undefined && { from }),
      ...(inGroup && { group: GROUP }),
      ...(mediaBytes !== undefined && { mediaBytes, type: 'image' }),
      name: person.name,
      body: `${question} ${mark}`,
      id: `3A${mark.toUpperCase()}${String(this.#written).padStart(6, '0')}`,
      t: now().t - earlierBy,
    };
  }

  /** Somebody writes, in one breath. */
  write(person: Person, messages = 1, inGroup = false): void {
    const all: Delivery['does'][] = Array.from({ length: messages }, () => ({
      writes: this.words(person, { inGroup }),
    }));
    this.#servers.deliver(all);
  }
}
