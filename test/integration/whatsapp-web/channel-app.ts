// The channel as it ships, with the real library on the simulated page. Started by `remote-channel.ts`.
import { app } from 'electron';
import path from 'node:path';
import { createWhatsAppWeb } from '../../../main/channels/whatsapp-web/index.ts';
import { openPartition } from '../../../main/channels/whatsapp-web/session-partition.ts';
import { ChannelSendError } from '../../../main/engine/domain/channel-send-error.ts';
import type { ChannelMessageId, SendId } from '../../../main/engine/domain/ids.ts';
import type {
  ChannelAct,
  ChannelSink,
  OutboundMessage,
} from '../../../main/engine/ports/channel.ts';
import { systemClock } from '../../../main/platform/system-clock.ts';
import { createSystemRandom } from '../../../main/platform/system-random.ts';
import { SilentLogger } from '../../doubles/silent-logger.ts';
import { pageHand } from '../../doubles/whatsapp-web/host/page-hand.ts';
import { serveHost } from '../../doubles/whatsapp-web/host/serve-host.ts';
import { servePage } from '../../doubles/whatsapp-web/serve-page.ts';

const never = new AbortController().signal;

serveHost((tell) => {
  const partition = openPartition();
  const servers = servePage(partition.session, process.env['SIMULATED_PAGE'] ?? '');
  const logger = new SilentLogger();
  const file = (name: string) => path.join(app.getPath('userData'), name);
  const { channel, link } = createWhatsAppWeb({
    clock: systemClock,
    random: createSystemRandom(),
    logger,
    partition,
    linkMemory: file('link.json'),
    journal: file('replies'),
  });
  link.onChange((state) => tell('link', state));

  // The test is the engine: it says of each thing whether it could be stored.
  const waiting = new Map<number, (stored: boolean) => void>();
  let told = 0;
  const store = (method: string, given: unknown): Promise<void> => {
    told += 1;
    const id = told;
    tell('sink', { id, method, given });
    return new Promise((resolve, reject) => {
      waiting.set(id, (stored) => (stored ? resolve() : reject(new Error('Not stored.'))));
    });
  };
  const sink: ChannelSink = {
    inbound: (message) => store('inbound', message),
    receipt: (receipt) => store('receipt', receipt),
    amended: (amendment) => store('amended', amendment),
    samePerson: (known) => store('samePerson', known),
    warned: (warning) => store('warned', warning),
    stateChanged: (state) => tell('state', state),
    typing: () => undefined,
  };

  /** A typed failure, by JSON. */
  const settled = async <Value>(work: Promise<Value>) => {
    try {
      return { value: (await work) ?? null };
    } catch (cause) {
      if (!(cause instanceof ChannelSendError)) throw cause;
      return { failure: { delivered: cause.delivered, ...cause.toShape() } };
    }
  };

  return {
    ...pageHand,
    linkState: () => link.state(),
    link: () => link.link(),
    unlink: () => link.stop(),
    start: () => channel.start(sink),
    stop: () => channel.stop(),
    stored: (id: number, stored: boolean) => {
      waiting.get(id)?.(stored);
      waiting.delete(id);
    },
    state: () => channel.state(),
    send(message: OutboundMessage & { base64?: string }, aborted: boolean) {
      const { base64, enclosure } = message;
      const withBytes =
        enclosure !== undefined && 'mediaId' in enclosure && base64 !== undefined
          ? { ...message, enclosure: { ...enclosure, content: Buffer.from(base64, 'base64') } }
          : message;
      return settled(channel.send(withBytes, aborted ? AbortSignal.abort() : never));
    },
    lookUp: (sendId: SendId, recipient: string) => channel.lookUp(sendId, recipient),
    setTyping: (recipient: string, active: boolean) => channel.setTyping(recipient, active),
    markRead: (recipient: string) => channel.markRead?.(recipient),
    act: (recipient: string, act: ChannelAct) =>
      settled(channel.act?.(recipient, act, never) ?? Promise.reject(new Error('It cannot.'))),
    async fetchMedia(recipient: string, id: ChannelMessageId, most: number) {
      const fetched = await channel.fetchMedia?.(recipient, id, most);
      if (fetched?.state !== 'stored') return fetched;
      const { content, ...rest } = fetched;
      return { ...rest, bytes: content.length, first: [...content.subarray(0, 4)] };
    },
    log: () => logger.lines.map(({ level, event }) => `${level} ${event}`),
    offline(is: boolean) {
      servers.offline = is;
    },
  };
});
