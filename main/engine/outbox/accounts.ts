import type { Account, AccountWarning } from '../domain/account-health.ts';
import type { ChannelId } from '../domain/ids.ts';
import type { Instant } from '../domain/time.ts';
import type { EngineParts } from '../parts.ts';
import { refused, warned } from '../policy/governor/freeze.ts';
import { reportFault } from './report-fault.ts';

/** What could not be stored is stored again after so long, until it is. Milliseconds. */
const STORE_AGAIN_MS = 2000;

type AccountParts = Pick<EngineParts, 'store' | 'clock' | 'events' | 'logger' | 'locks'>;

function newAccount(channelId: ChannelId): Account {
  return {
    channelId,
    linkedSince: null,
    freeze: null,
    warnings: [],
    refusedInRow: 0,
    coldBlocked: 0,
  };
}

/** The records of governed accounts: in memory at once, in the store right after, and read again at the next start. */
export class Accounts {
  readonly #parts: AccountParts;
  readonly #accounts = new Map<ChannelId, Account>();
  readonly #unstored = new Map<ChannelId, () => void>();

  constructor(parts: AccountParts) {
    this.#parts = parts;
  }

  /** @throws FrontdeskError what the store throws */
  async load(): Promise<void> {
    for (const account of await this.#parts.store.accounts.all()) {
      this.#accounts.set(account.channelId, account);
    }
  }

  of(channelId: ChannelId): Account {
    return this.#accounts.get(channelId) ?? newAccount(channelId);
  }

  /** Resolves when it is stored; frozen before this returns its promise. @throws FrontdeskError what the store throws */
  warned(warning: AccountWarning): Promise<void> {
    const { channelId, kind } = warning;
    const stored = this.#put(warned(this.of(channelId), warning, this.#parts.clock.now()));
    this.#parts.events.emit({ type: 'account-frozen', channelId, kind });
    return stored;
  }

  /** A channel refused a reply. Whether that was one too many. */
  async refused(channelId: ChannelId): Promise<boolean> {
    const before = this.of(channelId);
    const after = refused(before, this.#parts.clock.now());
    const stored = this.#put(after);
    const frozen = after.freeze !== null && after.freeze.at !== before.freeze?.at;
    if (frozen) {
      this.#parts.events.emit({ type: 'account-frozen', channelId, kind: 'send-refused' });
    }
    await stored.catch(() => undefined);
    return frozen;
  }

  /** A reply was taken: refusals before it are forgotten. */
  accepted(channelId: ChannelId): void {
    const account = this.of(channelId);
    if (account.refusedInRow > 0) this.#putSoon({ ...account, refusedInRow: 0 });
  }

  coldBlocked(channelId: ChannelId): void {
    const account = this.of(channelId);
    this.#putSoon({ ...account, coldBlocked: account.coldBlocked + 1 });
  }

  /** The number is linked (since its first time here), or no more: a number that is linked anew begins anew. */
  linked(channelId: ChannelId, since: Instant | null): void {
    const account = this.of(channelId);
    if ((account.linkedSince === null) === (since === null)) return;
    this.#putSoon({ ...account, linkedSince: since });
  }

  /** The owner has read the warning. Not lifted before that is stored. @throws FrontdeskError what the store throws */
  lift(channelId: ChannelId): Promise<void> {
    const { store, locks } = this.#parts;
    const { freeze } = this.of(channelId);
    return locks.run(`account:${channelId}`, async () => {
      const account = this.of(channelId);
      // Another warning in the meantime is not lifted with this one.
      if (freeze === null || account.freeze?.at !== freeze.at) return;
      await store.commit([{ type: 'put-account', account: lifted(account) }]);
      const now = this.of(channelId);
      if (now.freeze?.at !== freeze.at) return;
      this.#accounts.set(channelId, lifted(now));
      this.#tell(channelId);
    });
  }

  end(): void {
    for (const callOff of this.#unstored.values()) callOff();
    this.#unstored.clear();
  }

  #putSoon(account: Account): void {
    this.#put(account).catch(() => undefined);
  }

  async #put(account: Account): Promise<void> {
    const { channelId } = account;
    this.#accounts.set(channelId, account);
    this.#tell(channelId);
    await this.#store(channelId);
  }

  /** Stored in the order they changed, each time as it then is. */
  #store(channelId: ChannelId): Promise<void> {
    const { store, locks } = this.#parts;
    return locks.run(`account:${channelId}`, async () => {
      try {
        await store.commit([{ type: 'put-account', account: this.of(channelId) }]);
        this.#unstored.get(channelId)?.();
        this.#unstored.delete(channelId);
      } catch (cause) {
        reportFault(this.#parts, cause);
        this.#storeLater(channelId);
        throw cause;
      }
    });
  }

  #storeLater(channelId: ChannelId): void {
    const { clock } = this.#parts;
    this.#unstored.get(channelId)?.();
    const callOff = clock.schedule(clock.now() + STORE_AGAIN_MS, () => {
      this.#store(channelId).catch(() => undefined);
    });
    this.#unstored.set(channelId, callOff);
  }

  #tell(channelId: ChannelId): void {
    this.#parts.events.emit({ type: 'account-changed', channelId });
  }
}

function lifted(account: Account): Account {
  return { ...account, freeze: null, refusedInRow: 0 };
}
