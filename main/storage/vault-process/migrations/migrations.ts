import type { Migration } from 'kysely/migration';
import { firstRooms } from './0001-first-rooms.ts';
import { whatsAppSays } from './0002-what-whatsapp-says.ts';
import { accountHealth } from './0003-account-health.ts';

/** Every step that the vault's schema took, by name. A step that was released is never changed. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '0001-first-rooms': firstRooms,
  '0002-what-whatsapp-says': whatsAppSays,
  '0003-account-health': accountHealth,
};
