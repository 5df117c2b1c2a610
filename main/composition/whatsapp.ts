import { FileLinkMemory } from '../channels/whatsapp-web/link-memory.ts';
import { createPageSessions } from '../channels/whatsapp-web/page-session.ts';
import {
  openPartition,
  type SessionPartition,
} from '../channels/whatsapp-web/session-partition.ts';
import { LinkSupervisor } from '../channels/whatsapp-web/supervisor.ts';
import { keepsItselfInside } from '../desktop/web-security.ts';
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
  dressWhatsAppSession?: DressSession;
}

export interface WhatsApp {
  link: LinkService;
  /** The computer is about to sleep. */
  suspended(): void;
  resumed(): void;
  /** Ends the page; a linked number stays linked. */
  stop(): Promise<void>;
}

/** WhatsApp's page and the link over it. No page is opened before somebody links. */
export function createWhatsApp(ground: WhatsAppGround): WhatsApp {
  const { clock, random, logger, settings } = ground;
  const partition = openPartition();
  keepsItselfInside(partition.session);
  ground.dressWhatsAppSession?.(partition.session);
  const supervisor = new LinkSupervisor({
    sessions: createPageSessions({ partition, logger }),
    memory: new FileLinkMemory(ground.linkMemory, logger),
    clock,
    random,
    logger,
  });
  return {
    link: createLinkService({ link: supervisor, settings, clock }),
    suspended: () => supervisor.suspended(),
    resumed: () => supervisor.resumed(),
    stop: () => supervisor.stop(),
  };
}
