import type { Clock } from '../../engine/ports/clock.ts';
import type { Logger } from '../../engine/ports/logger.ts';
import type { Effect } from './link-machine/state.ts';
import type { LinkMemory } from './link-memory.ts';
import type { LinkSession, LinkSessions, SessionEvent } from './link-session.ts';
import { orLate } from './or-late.ts';

const LOGOUT_WITHIN_MS = 10_000;

export interface KeeperParts {
  sessions: LinkSessions;
  memory: LinkMemory;
  clock: Clock;
  logger: Logger;
  /** Of the session there is; never of one that was given up. */
  heard: (session: LinkSession, event: SessionEvent) => void;
  started: () => void;
  failed: (cause: unknown) => void;
  probe: () => void;
}

/** Makes and ends sessions, one at a time, and does one effect after the other. */
export class SessionKeeper {
  readonly #parts: KeeperParts;
  #session: LinkSession | null = null;
  /** Given up, and still to be ended. */
  #leaving: LinkSession | null = null;
  #builds = 0;
  #done: Promise<void> = Promise.resolve();

  constructor(parts: KeeperParts) {
    this.#parts = parts;
  }

  get session(): LinkSession | null {
    return this.#session;
  }

  /** Queues the effects. */
  run(effects: readonly Effect[]): void {
    if (effects.includes('build') || effects.includes('destroy')) this.#giveUp();
    for (const effect of effects) this.#queue(effect);
  }

  /** Resolves when all effects that were queued are done. Never rejects. */
  get done(): Promise<void> {
    return this.#done;
  }

  /** From here on nothing is heard of the session, even where ending it has to wait its turn. */
  #giveUp(): void {
    this.#leaving ??= this.#session;
    this.#session = null;
    this.#builds += 1;
  }

  #queue(effect: Effect): void {
    const build = this.#builds;
    this.#done = this.#done.then(async () => {
      try {
        await this.#perform(effect, build);
      } catch (cause) {
        this.#parts.logger.error('link.effect-failed', cause, { effect });
      }
    });
  }

  async #perform(effect: Effect, build: number): Promise<void> {
    const { sessions, memory, probe } = this.#parts;
    switch (effect) {
      case 'build':
        return this.#build(build);
      case 'destroy':
        return this.#end();
      case 'reload':
        return this.#session?.reload(false);
      case 'kill-and-reload':
        return this.#session?.reload(true);
      case 'mark-wipe':
        return memory.write({ account: null, mustWipe: true });
      case 'wipe':
        await sessions.wipe();
        return memory.write({ account: null, mustWipe: false });
      case 'tell-logout':
        return this.#tellLogout();
      case 'flush':
        return sessions.flush();
      case 'refresh-qr':
        return this.#session?.refreshQr();
      case 'use-qr':
        return this.#session?.useQr();
      case 'take-over':
        return this.#session?.takeOver();
      case 'probe':
        return probe();
    }
  }

  async #tellLogout(): Promise<void> {
    const told = this.#leaving?.logOut();
    if (told !== undefined) await orLate(this.#parts.clock, LOGOUT_WITHIN_MS, told);
  }

  #end(): void {
    this.#leaving?.destroy();
    this.#leaving = null;
  }

  async #build(build: number): Promise<void> {
    const { sessions, memory, heard, failed } = this.#parts;
    this.#end();
    if (memory.read().mustWipe) {
      await sessions.wipe();
      await memory.write({ account: null, mustWipe: false });
    }
    // Meanwhile it may have been given up again.
    if (build !== this.#builds) return;
    try {
      const session = sessions.create((event) => {
        if (this.#session === session) heard(session, event);
      });
      this.#session = session;
      this.#start(session);
    } catch (cause) {
      failed(cause);
    }
  }

  /** Not waited for: a page may take its time, and must not keep a stop from happening. */
  #start(session: LinkSession): void {
    session.start().then(
      () => {
        if (this.#session === session) this.#parts.started();
      },
      (cause: unknown) => {
        if (this.#session === session) this.#parts.failed(cause);
      },
    );
  }
}
