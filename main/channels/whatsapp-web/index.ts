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
}

/** The owner's own WhatsApp as it ships: its page in a hidden window of this process. */
export function createWhatsAppWeb(parts: WhatsAppWebParts): {
  channel: Channel;
  link: LinkSupervisor;
} {
  const { clock, random, logger, partition, linkMemory, journal } = parts;
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
      link: () => link.link(),
      stop: () => link.stop(),
    },
    journal: new FileJournal(journal),
    clock,
    logger,
  });
  return { channel, link };
}
