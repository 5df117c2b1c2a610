import type { ChannelAddress, ChannelState } from '../../engine/domain/channel.ts';
import type { ChannelMessageId } from '../../engine/domain/ids.ts';
import type { LinkState } from '../../engine/domain/link.ts';
import type { Instant } from '../../engine/domain/time.ts';
import type {
  Channel,
  ChannelAct,
  ChannelSink,
  FetchedMedia,
  LookUpResult,
  OutboundMessage,
  SendReceipt,
} from '../../engine/ports/channel.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Logger } from '../../engine/ports/logger.ts';
import { Acts } from './acts.ts';
import { Alarm } from './alarm.ts';
import { CatchUp } from './catch-up.ts';
import type { HandOverJournal } from './hand-over-journal.ts';
import { Lines } from './lines.ts';
import type { PageCalls } from './page-calls.ts';
import { People } from './people.ts';
import { Reception } from './reception.ts';
import { Sender } from './sender.ts';
import type { WebEvent } from './web-client.ts';
import { WHATSAPP_WEB } from './whatsapp-web.ts';

/** The link as the channel needs it. */
export interface LinkedPage {
  state(): LinkState;
  onChange(listener: (state: LinkState) => void): () => void;
  onWeb(listener: (event: WebEvent, args: readonly unknown[]) => void): () => void;
  /** Null while the link is not ready. Asked anew each time: a reconnect makes another one. */
  calls(): PageCalls | null;
  link(): Promise<void>;
  stop(): Promise<void>;
}

export interface WhatsAppChannelParts {
  link: LinkedPage;
  journal: HandOverJournal;
  clock: Clock;
  logger: Logger;
}

/** So long after messages could not be taken in, or chats could not be read, it is tried again. */
const LOOK_AGAIN_MS = 30_000;

/** What is not known to have come in since when; null for "since ever". */
interface Gap {
  since: Instant | null;
}

/** The owner's own WhatsApp. */
export class WhatsAppChannel implements Channel {
  readonly id = WHATSAPP_WEB;
  readonly capabilities = {
    typing: true,
    receipts: true,
    lookUp: true,
    media: true,
    amends: true,
    governed: true,
  };
  readonly #parts: WhatsAppChannelParts;
  readonly #lines: Lines;
  readonly #people: People;
  readonly #reception: Reception;
  readonly #catchUp: CatchUp;
  readonly #sender: Sender;
  readonly #acts: Acts;
  readonly #alarm: Alarm;
  #sink: ChannelSink | null = null;
  #unlisten: (() => void)[] = [];
  #wasReady = false;
  #linkedSince: Instant | null = null;
  #gap: Gap | null = { since: null };
  #cancelLook: (() => void) | null = null;

  constructor(parts: WhatsAppChannelParts) {
    const { link, journal, clock, logger } = parts;
    const page = () => (this.#sink === null ? null : link.calls());
    const linkedSince = () => link.state().linked?.since ?? null;
    this.#parts = parts;
    this.#lines = new Lines(clock, logger);
    this.#alarm = new Alarm(clock, (warning) => this.#tell('warnings', (s) => s.warned(warning)));
    this.#people = new People({
      clock,
      logger,
      page,
      ownNumber: () => link.state().linked?.number,
      learnt: ({ phone, lid }) => {
        const known = { channelId: WHATSAPP_WEB, addresses: [phone, lid], numberChanged: false };
        this.#tell(lid, (sink) => sink.samePerson({ ...known, at: clock.now() }));
      },
    });
    this.#reception = new Reception({
      clock,
      logger,
      lines: this.#lines,
      people: this.#people,
      missed: () => this.#missed(),
      verdict: (went) => this.#alarm.verdict(went),
    });
    this.#catchUp = new CatchUp({ reception: this.#reception, logger, page, linkedSince });
    this.#sender = new Sender({
      clock,
      logger,
      journal,
      page,
      linkedSince,
      refused: (code) => this.#alarm.refused(code),
    });
    this.#acts = new Acts(page);
  }

  async start(sink: ChannelSink): Promise<void> {
    if (this.#sink !== null) return;
    const { link } = this.#parts;
    this.#sink = sink;
    await this.#sender.open();
    this.#lines.open(sink);
    this.#unlisten = [
      link.onWeb((event, args) => this.#reception.heard(event, args)),
      link.onChange((state) => this.#changed(state)),
    ];
    this.#changed(link.state());
    // Only a number that is linked: a code to scan is shown when its owner asks for it.
    const { status, linked } = link.state();
    if (status === 'idle' && linked !== undefined) await link.link();
  }

  async stop(): Promise<void> {
    if (this.#sink === null) return;
    const { link } = this.#parts;
    this.#catchUp.stop();
    this.#cancelLook?.();
    this.#cancelLook = null;
    await link.stop();
    for (const unlisten of this.#unlisten.splice(0)) unlisten();
    this.#lines.close();
    this.#sink = null;
    await this.#sender.close();
  }

  state(): ChannelState {
    const { status, since } = this.#parts.link.state();
    // A link that is there carries nothing before the channel is started.
    const carries = this.#sink !== null || status !== 'ready';
    return { channelId: WHATSAPP_WEB, status: carries ? status : 'idle', since };
  }

  send(message: OutboundMessage, signal: AbortSignal): Promise<SendReceipt> {
    return this.#sender.send(message, signal);
  }

  lookUp(...search: Parameters<Channel['lookUp']>): Promise<LookUpResult> {
    return this.#sender.lookUp(...search);
  }

  async setTyping(recipient: ChannelAddress, active: boolean): Promise<void> {
    await this.#politely((page) => page.typing(recipient, active));
  }

  async markRead(recipient: ChannelAddress): Promise<void> {
    await this.#politely((page) => page.markRead(recipient));
  }

  act(recipient: ChannelAddress, act: ChannelAct, signal: AbortSignal): Promise<void> {
    return this.#acts.act(recipient, act, signal);
  }

  fetchMedia(
    recipient: ChannelAddress,
    id: ChannelMessageId,
    maxBytes: number,
  ): Promise<FetchedMedia> {
    return this.#acts.fetchMedia(recipient, id, maxBytes);
  }

  #changed(state: LinkState): void {
    const ready = state.status === 'ready';
    if (ready !== this.#wasReady) {
      this.#wasReady = ready;
      if (ready) this.#becameReady(state.linked?.since ?? null);
      else {
        this.#catchUp.stop();
        this.#gap ??= this.#gapFromNow();
      }
    }
    this.#alarm.link(state);
    this.#sink?.stateChanged(this.state());
  }

  #becameReady(linkedSince: Instant | null): void {
    this.#people.forget();
    if (this.#linkedSince !== linkedSince) this.#gap = { since: null };
    this.#linkedSince = linkedSince;
    void this.#closeGap();
  }

  async #closeGap(): Promise<void> {
    const gap = this.#gap;
    if (gap === null) return;
    const complete = await this.#catchUp.read(gap.since);
    if (this.#gap !== gap) return;
    if (complete) this.#gap = null;
    else if (this.#parts.link.calls() !== null && this.#sink !== null) this.#lookLater();
  }

  #missed(): void {
    this.#gap ??= this.#gapFromNow();
    this.#lookLater();
  }

  /** Messages have the time of WhatsApp's clock, and this computer's may be ahead of it by hours. */
  #gapFromNow(): Gap {
    const { newestAt } = this.#reception;
    return { since: newestAt === null ? null : Math.min(newestAt, this.#parts.clock.now()) };
  }

  /** Reads the chats again, once there is room for what is in them. */
  #lookLater(): void {
    if (this.#cancelLook !== null) return;
    const { clock } = this.#parts;
    this.#cancelLook = clock.schedule(clock.now() + LOOK_AGAIN_MS, () => {
      this.#cancelLook = null;
      if (this.#lines.isFull) this.#lookLater();
      else void this.#closeGap();
    });
  }

  #tell(line: string, tell: (sink: ChannelSink) => Promise<void>): void {
    void this.#lines.offer(line, tell);
  }

  /** What is nice to have, and must never be in the way. */
  async #politely(ask: (page: PageCalls) => Promise<unknown>): Promise<void> {
    const page = this.#sink === null ? null : this.#parts.link.calls();
    try {
      if (page !== null) await ask(page);
    } catch (cause) {
      this.#parts.logger.debug('whatsapp.not-polite', {
        why: cause instanceof Error ? cause.name : typeof cause,
      });
    }
  }
}
