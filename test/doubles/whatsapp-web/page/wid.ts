/** An address on WhatsApp, as its page holds it. */
export class Wid {
  readonly user: string;
  readonly server: string;
  readonly _serialized: string;

  constructor(user: string, server: string) {
    this.user = user;
    this.server = server;
    this._serialized = `${user}@${server}`;
  }

  static of(given: unknown): Wid {
    if (given instanceof Wid) return given;
    const text =
      typeof given === 'object' && given !== null && '_serialized' in given
        ? String(given._serialized)
        : String(given);
    const at = text.lastIndexOf('@');
    if (at < 0) throw new Error('wid error: invalid wid');
    // A device's number stands behind the user's.
    return new Wid(text.slice(0, at).replace(/:\d+$/u, ''), text.slice(at + 1));
  }

  isLid(): boolean {
    return this.server === 'lid';
  }

  isGroup(): boolean {
    return this.server === 'g.us';
  }

  isUser(): boolean {
    return this.server === 'c.us' || this.isLid();
  }

  isStatus(): boolean {
    return this._serialized === 'status@broadcast';
  }

  isNewsletter(): boolean {
    return this.server === 'newsletter';
  }

  isBroadcast(): boolean {
    return this.server === 'broadcast';
  }

  isBot(): boolean {
    return this.server === 'bot';
  }

  toString(): string {
    return this._serialized;
  }

  toJid(): string {
    return this._serialized.replace('c.us', 's.whatsapp.net');
  }

  equals(other: unknown): boolean {
    return other instanceof Wid && other._serialized === this._serialized;
  }
}

export const ME = new Wid('15550001111', 'c.us');
export const ME_LID = new Wid('99900011122233', 'lid');

export interface KeyParts {
  from?: Wid;
  to?: Wid;
  remote?: Wid;
  id: string;
  participant?: Wid | undefined;
  fromMe?: boolean;
  selfDir?: string;
}

let made = 0;

/** A message's name: who, where, and an id of its own. */
export class MsgKey {
  readonly fromMe: boolean;
  readonly remote: Wid;
  readonly id: string;
  readonly participant?: Wid;
  readonly _serialized: string;

  constructor({ from, to, remote, id, participant, fromMe, selfDir }: KeyParts) {
    this.fromMe = fromMe ?? selfDir === 'out';
    const other = remote ?? (this.fromMe ? to : from);
    if (other === undefined) throw new Error('a message is with somebody');
    this.remote = other;
    this.id = id;
    if (participant !== undefined) this.participant = participant;
    const tail = participant === undefined ? '' : `_${participant._serialized}`;
    this._serialized = `${String(this.fromMe)}_${this.remote._serialized}_${id}${tail}`;
  }

  static newId(): Promise<string> {
    return Promise.resolve(MsgKey.mint());
  }

  /** Unique over reloads too. */
  static mint(prefix = '3EB0'): string {
    made += 1;
    const count = (Date.now() * 1000 + (made % 1000)).toString(16).toUpperCase();
    return prefix + count.padStart(18, '0');
  }

  toString(): string {
    return this._serialized;
  }
}
