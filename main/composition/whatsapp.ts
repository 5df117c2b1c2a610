import { createWhatsAppWeb } from '../channels/whatsapp-web/index.ts';
import {
  openPartition,
  type SessionPartition,
} from '../channels/whatsapp-web/session-partition.ts';
import { keepsItselfInside } from '../desktop/web-security.ts';
import type { Channel } from '../engine/ports/channel.ts';
import type { Clock } from '../engine/ports/clock.ts';
import type { Logger } from '../engine/ports/logger.ts';
import type { Random } from '../engine/ports/random.ts';
import type { SettingsStore } from '../engine/ports/settings-store.ts';
import { createLinkService, type LinkService } from '../engine/services/link.ts';

/** Given by tests alone: puts another page in the place of WhatsApp's. Nothing that ships calls it. */
export type DressSession = (session: SessionPartition['session']) => void;

export interface WhatsAppGround {
  clock: Clock;
  random: Random;
  logger: Logger;
  settings: SettingsStore;
  /** What outlasts the app of the link. */
  linkMemory: string;
  /** Which replies were given away. */
  handOverJournal: string;
  dressWhatsAppSession?: DressSession;
}

export interface WhatsApp {
  channel: Channel;
  link: LinkService;
  /** The computer is about to sleep. */
  suspended(): void;
  resumed(): void;
}

/** WhatsApp's page and the channel over it. No page is opened before somebody links, or resumes a link. */
export function createWhatsApp(ground: WhatsAppGround): WhatsApp {
  const { clock, random, logger, settings, linkMemory, handOverJournal } = ground;
  const partition = openPartition();
  keepsItselfInside(partition.session);
  ground.dressWhatsAppSession?.(partition.session);
  const { channel, link } = createWhatsAppWeb({
    clock,
    random,
    logger,
    partition,
    linkMemory,
    journal: handOverJournal,
    linkAtStart: false,
  });
  return {
    channel,
    link: createLinkService({ link, settings, clock }),
    suspended: () => link.suspended(),
    resumed: () => link.resumed(),
  };
}
