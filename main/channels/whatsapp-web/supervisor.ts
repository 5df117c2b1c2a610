import { FrontdeskError } from '../../engine/domain/errors.ts';
import { PhoneToLink, type LinkDiagnostics, type LinkState } from '../../engine/domain/link.ts';
import type { ChannelLink } from '../../engine/ports/channel-link.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Logger } from '../../engine/ports/logger.ts';
import type { Random } from '../../engine/ports/random.ts';
import { LinkDiary } from './diagnostics.ts';
import { accountSince } from './link-machine/page.ts';
import { initialMachine, type LinkEvent, type LinkMachine } from './link-machine/state.ts';
import { step } from './link-machine/step.ts';
import type { LinkMemory } from './link-memory.ts';
import {
  LinkFault,
  type LinkSession,
  type LinkSessions,
  type SessionEvent,
} from './link-session.ts';
import { meaningOf, toLinkState } from './link-view.ts';
import { LATE, orLate } from './or-late.ts';
import { SessionKeeper } from './session-keeper.ts';
import { isFromOwner, type WebClient, type WebEvent } from './web-client.ts';
import { Watchdog } from './watchdog.ts';

const FLUSH_EVERY_MS = 5 * 60_000;
const CODE_WITHIN_MS = 30_000;
const INSPECT_WITHIN_MS = 5000;

export interface SupervisorParts {
  sessions: LinkSessions;
  memory: LinkMemory;
  clock: Clock;
  random: Random;
  logger: Logger;
}

export type WebListener = (event: WebEvent, args: readonly unknown[]) => void;

/**
 * The one that makes and ends sessions. What happens when is in the machine; here is what it takes: one session at
 * a time, one effect after the other, and nothing heard of a session that was given up.
 */
export class LinkSupervisor implements ChannelLink {
  readonly #parts: SupervisorParts;
  readonly #diary = new LinkDiary();
  readonly #watchdog: Watchdog;
  readonly #listeners = new Set<(state: LinkState) => void>();
  readonly #webListeners = new Set<WebListener>();
  readonly #keeper: SessionKeeper;
  #machine: LinkMachine;
  #state: LinkState;
  #streamWasUp = false;
  #windowShown = false;
  #callOffDeadline: (() => void) | null = null;
  #callOffFlush: (() => void) | null = null;

  constructor(parts: SupervisorParts) {
    const { clock, logger, memory } = parts;
    this.#parts = parts;
    this.#machine = initialMachine(memory.read().account, clock.now());
    this.#state = toLinkState(this.#machine, false);
    this.#watchdog = new Watchdog({
      clock,
      logger,
      said: (state, stream) => this.#socketSaid(state, stream),
      hung: () => this.#dispatch({ type: 'hung' }),
      deaf: () => this.#dispatch({ type: 'deaf' }),
      proven: (at) => this.#diary.proven(at),
    });
    this.#keeper = new SessionKeeper({
      ...parts,
      heard: (session, event) => this.#heard(session, event),
      started: () => this.#dispatch({ type: 'started' }),
      failed: (cause) => this.#failed(cause),
      probe: () => this.#probe(),
    });
  }

  state(): LinkState {
    return this.#state;
  }

  onChange(listener: (state: LinkState) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The client of a link that is ready now; null otherwise. Ask anew each time: a reconnect makes another one. */
  web(): WebClient | null {
    return this.#machine.status === 'ready' ? (this.#keeper.session?.web ?? null) : null;
  }

  /** Hears what WhatsApp tells of messages, whichever session it comes from. */
  onWeb(listener: WebListener): () => void {
    this.#webListeners.add(listener);
    return () => this.#webListeners.delete(listener);
  }

  link(): Promise<void> {
    return this.#do({ type: 'link' });
  }

  async requestCode(typed: string): Promise<void> {
    const phone = PhoneToLink.safeParse(typed);
    if (!phone.success) throw new FrontdeskError('invalid-input', 'This is not a phone number.');
    await this.link();
    const session = await this.#waitingForPhone();
    const { clock } = this.#parts;
    try {
      const answer = await orLate(clock, CODE_WITHIN_MS, session.requestCode(phone.data));
      if (answer === LATE) throw new Error('No pairing code came.');
    } catch (cause) {
      if (this.#keeper.session === session) this.#dispatch({ type: 'code-refused' });
      throw new FrontdeskError('channel.rejected', 'WhatsApp gave no pairing code.', { cause });
    }
  }

  useQr(): Promise<void> {
    return this.#do({ type: 'use-qr' });
  }

  cancel(): Promise<void> {
    return this.#do({ type: 'cancel' });
  }

  takeOver(): Promise<void> {
    return this.#do({ type: 'take-over' });
  }

  logOut(): Promise<void> {
    return this.#do({ type: 'log-out' });
  }

  relink(): Promise<void> {
    return this.#do({ type: 'relink' });
  }

  /** Ends the page; a linked number stays linked. Resolves when nothing is left of it. */
  stop(): Promise<void> {
    return this.#do({ type: 'stop' });
  }

  /** The computer is about to sleep. */
  suspended(): void {
    this.#dispatch({ type: 'suspended' });
  }

  resumed(): void {
    this.#dispatch({ type: 'resumed' });
  }

  showWindow(): Promise<void> {
    if (this.#keeper.session === null) {
      return Promise.reject(new FrontdeskError('channel.offline', 'WhatsApp is not open.'));
    }
    this.#keeper.session.showWindow();
    return Promise.resolve();
  }

  hideWindow(): Promise<void> {
    this.#keeper.session?.hideWindow();
    return Promise.resolve();
  }

  async diagnostics(): Promise<LinkDiagnostics> {
    const { clock, sessions } = this.#parts;
    const asked = this.#keeper.session?.inspect();
    const seen = asked === undefined ? LATE : await orLate(clock, INSPECT_WITHIN_MS, asked);
    const page = seen === LATE ? { version: null, missing: [] } : seen;
    const { library, chromium } = sessions.versions();
    const { status, since, missing } = this.#machine;
    return {
      ...this.#diary.kept,
      status,
      since,
      whatsappVersion: page.version?.slice(0, 64) ?? null,
      libraryVersion: library,
      chromiumVersion: chromium,
      missing: [...new Set([...missing, ...page.missing])],
    };
  }

  /** The event, and all that follows from it. */
  #do(event: LinkEvent): Promise<void> {
    this.#dispatch(event);
    return this.#keeper.done;
  }

  #dispatch(event: LinkEvent): void {
    const { clock, logger, random, sessions } = this.#parts;
    const before = this.#machine;
    const now = clock.now();
    const world = { now, fraction: random.fraction(), online: sessions.isOnline() };
    const { machine, effects, loss } = step(before, event, world);
    this.#machine = machine;
    if (loss !== undefined) {
      logger.warn('link.lost', { cause: loss, status: machine.status });
      this.#diary.lost(loss, now);
    }
    const isBack = before.status !== 'ready' && machine.status === 'ready';
    if (isBack && before.expectLinked) this.#diary.reconnected();
    if (!machine.held) this.#streamWasUp = false;
    if (!machine.alive) this.#windowShown = false;
    this.#keeper.run(effects);
    this.#schedule();
    this.#publish();
  }

  #failed(cause: unknown): void {
    const fault = cause instanceof LinkFault ? cause : new LinkFault('unknown', { cause });
    this.#parts.logger.error('link.start-failed', fault, { why: fault.why });
    this.#dispatch({ type: 'failed', why: fault.why, missing: fault.missing });
  }

  #heard(session: LinkSession, event: SessionEvent): void {
    switch (event.type) {
      case 'ready':
        return void this.#becameReady(session, event);
      case 'socket':
        return this.#socketSaid(event.state, event.stream);
      case 'failed':
        return this.#failed(event.fault);
      case 'window':
        this.#windowShown = event.shown;
        return this.#publish();
      case 'web':
        return this.#webTold(event.event, event.args);
      case 'crashed':
        this.#parts.logger.warn('link.page-gone', { reason: event.reason });
        return this.#dispatch({ type: 'crashed' });
      default:
        return this.#dispatch(event);
    }
  }

  /** Written down before it is shown: what the owner saw linked must be linked after a crash. */
  async #becameReady(
    session: LinkSession,
    event: Extract<SessionEvent, { type: 'ready' }>,
  ): Promise<void> {
    const { clock, logger, memory } = this.#parts;
    const at = clock.now();
    const account = accountSince(this.#machine, event.account, at);
    try {
      await memory.write({ account, mustWipe: false });
    } catch (cause) {
      logger.error('link.memory-not-written', cause);
    }
    if (this.#keeper.session !== session) return;
    this.#diary.proven(clock.now());
    this.#dispatch({ ...event, at });
    this.#watchdog.watch(session);
    this.#keepFlushing(session);
  }

  #socketSaid(state: string | null, stream: string | null): void {
    this.#diary.said(state);
    if (stream === 'CONNECTED') this.#streamWasUp = true;
    // Not every version of the page keeps this word up to date: it counts once it was seen to.
    const streamUp = stream === 'CONNECTED' || !this.#streamWasUp;
    switch (meaningOf(state, streamUp)) {
      case 'connected':
        return this.#dispatch({ type: 'connected' });
      case 'lost':
        return this.#dispatch({ type: 'lost' });
      case 'conflict':
        return this.#dispatch({ type: 'conflict' });
      case 'unpaired':
        // Before the link is ready it is how every page begins.
        return this.#dispatch({ type: this.#machine.held ? 'logged-out' : 'lost' });
      case 'restricted':
        return this.#dispatch({ type: 'failed', why: 'restricted', missing: [] });
      case 'outdated':
        return this.#dispatch({ type: 'failed', why: 'whatsapp-changed', missing: [] });
      case 'turned-away':
        return this.#dispatch({ type: 'failed', why: 'unreachable', missing: [] });
    }
  }

  #webTold(event: WebEvent, args: readonly unknown[]): void {
    const now = this.#parts.clock.now();
    this.#watchdog.heard();
    if (event === 'message') this.#diary.message(isFromOwner(args) ? 'out' : 'in', now);
    for (const listener of this.#webListeners) listener(event, args);
  }

  /** The session in which the phone could be asked for now. @throws FrontdeskError `channel.offline` */
  async #waitingForPhone(): Promise<LinkSession> {
    const refuse = () => new FrontdeskError('channel.offline', 'No code can be asked for now.');
    const usable = (): LinkSession | null =>
      ['qr', 'code'].includes(this.#machine.status) ? this.#keeper.session : null;
    const coming = (): boolean => this.#machine.status === 'starting' && this.#machine.alive;
    if (!coming()) {
      const session = usable();
      if (session === null) throw refuse();
      return session;
    }
    return new Promise((resolve, reject) => {
      const stopListening = this.onChange(() => {
        if (coming()) return;
        stopListening();
        const session = usable();
        if (session === null) reject(refuse());
        else resolve(session);
      });
    });
  }

  #probe(): void {
    const { session } = this.#keeper;
    if (session === null || !this.#machine.held) return;
    this.#watchdog.watch(session);
    this.#watchdog.probeNow();
  }

  #keepFlushing(session: LinkSession): void {
    const { clock, sessions, logger } = this.#parts;
    this.#callOffFlush?.();
    this.#callOffFlush = clock.schedule(clock.now() + FLUSH_EVERY_MS, () => {
      this.#callOffFlush = null;
      if (this.#keeper.session !== session) return;
      sessions.flush().catch((cause: unknown) => logger.error('link.not-flushed', cause));
      this.#keepFlushing(session);
    });
  }

  #schedule(): void {
    this.#callOffDeadline?.();
    const { asleep, deadline, alive, held } = this.#machine;
    this.#callOffDeadline =
      deadline === null
        ? null
        : this.#parts.clock.schedule(deadline.at, () => this.#dispatch({ type: 'deadline' }));
    // What a page owes an answer for while the computer sleeps, it cannot give.
    if (!held || asleep) this.#watchdog.leave();
    if (!alive) {
      this.#callOffFlush?.();
      this.#callOffFlush = null;
    }
  }

  #publish(): void {
    const next = toLinkState(this.#machine, this.#windowShown);
    if (JSON.stringify(next) === JSON.stringify(this.#state)) return;
    this.#state = next;
    for (const listener of this.#listeners) listener(next);
  }
}
