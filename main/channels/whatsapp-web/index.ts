import type { Channel } from '../../engine/ports/channel.ts';
import type { Clock } from '../../engine/ports/clock.ts';
import type { Logger } from '../../engine/ports/logger.ts';
import type { Random } from '../../engine/ports/random.ts';
import { WhatsAppChannel } from './channel.ts';
import { FileJournal } from './file-journal.ts';
import { FileLinkMemory } from './link-memory.ts';
import { pageCalls } from './page-calls.ts';
import { createPageSessions } from './page-session.ts';
import type { SessionPartition } from './session-partition.ts';
import { LinkSupervisor } from './supervisor.ts';

export interface WhatsAppWebParts {
  clock: Clock;
  random: Random;
  logger: Logger;
  partition: SessionPartition;
  /** Where it is kept which number is linked. */
  linkMemory: string;
  /** Where it is kept which replies were given away. */
  journal: string;
  /**
   * False where somebody else links the number again once the channel runs: opening WhatsApp takes the main process a
   * second, which a window that is just being shown does not have.
   */
  linkAtStart?: boolean;
}

/** The owner's own WhatsApp as it ships: its page in a hidden window of this process. */
export function createWhatsAppWeb(parts: WhatsAppWebParts): {
  channel: Channel;
  link: LinkSupervisor;
} {
  const { clock, random, logger, partition, linkMemory, journal, linkAtStart = true } = parts;
  const link = new LinkSupervisor({
    sessions: createPageSessions({ partition, logger }),
    memory: new FileLinkMemory(linkMemory, logger),
    clock,
    random,
    logger,
  });
  const channel = new WhatsAppChannel({
    link: {
      state: () => link.state(),
      onChange: (listener) => link.onChange(listener),
      onWeb: (listener) => link.onWeb(listener),
      calls() {
        const web = link.web();
        return web === null ? null : pageCalls(web);
      },
      link: () => (linkAtStart ? link.link() : Promise.resolve()),
      stop: () => link.stop(),
    },
    journal: new FileJournal(journal),
    clock,
    logger,
  });
  return { channel, link };
}
