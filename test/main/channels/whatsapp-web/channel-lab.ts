import { WhatsAppChannel } from '../../../../main/channels/whatsapp-web/channel.ts';
import type { InboundMessage } from '../../../../main/engine/domain/message.ts';
import { SendId } from '../../../../main/engine/domain/ids.ts';
import type { OutboundMessage } from '../../../../main/engine/ports/channel.ts';
import { FakeClock, settle } from '../../../doubles/fake-clock.ts';
import { FakeLinkedPage, FakeWhatsApp } from '../../../doubles/fake-whatsapp.ts';
import { RecordingSink } from '../../../doubles/recording-sink.ts';
import { SilentLogger } from '../../../doubles/silent-logger.ts';
import { MemoryJournal } from './memory-journal.ts';

export const LENA = '15551230001@c.us';
export const LENA_LID = '77700011122233@lid';
export const OMAR = '15551230002@c.us';
export const NOBODY = '0999@c.us';

export function never(): AbortSignal {
  return new AbortController().signal;
}

export const textOf = ({ body }: InboundMessage): string =>
  body.kind === 'text' ? body.text : `(${body.kind})`;

/** A channel over one WhatsApp, with all that a test wants to reach. */
export class ChannelLab {
  readonly clock = new FakeClock();
  readonly logger = new SilentLogger();
  readonly journal = new MemoryJournal();
  readonly world = new FakeWhatsApp(this.clock);
  readonly linked = {
    name: 'Shop',
    number: '15550001111',
    since: this.clock.now() - 24 * 3_600_000,
  };
  sink = new RecordingSink();
  link = this.#newLink();
  channel = this.#newChannel();
  #sends = 0;

  constructor() {
    this.world.nobody.add(NOBODY);
  }

  get texts(): string[] {
    return this.sink.messages.map(textOf);
  }

  async begin(): Promise<void> {
    await this.channel.start(this.sink);
    await settle();
  }

  /** The app dies, and starts again over the same WhatsApp. */
  reborn(): void {
    this.link = this.#newLink();
    this.channel = this.#newChannel();
  }

  nextId(): SendId {
    this.#sends += 1;
    return SendId.parse(`send-${String(this.#sends)}`);
  }

  send(message: Partial<OutboundMessage> = {}, signal = never()) {
    return this.channel.send(
      { sendId: this.nextId(), recipient: LENA, text: 'Of course.', ...message },
      signal,
    );
  }

  #newLink(): FakeLinkedPage {
    return new FakeLinkedPage(this.world, this.linked);
  }

  #newChannel(): WhatsAppChannel {
    const { link, journal, clock, logger } = this;
    return new WhatsAppChannel({ link, journal, clock, logger });
  }
}
