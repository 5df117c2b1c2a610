import { app } from 'electron';
import path from 'node:path';

/** Where this installation keeps its things. All below one folder, so that a backup or a removal is one step. */
export interface Paths {
  root: string;
  /** The encrypted vault, its key information, wrapped provider keys. */
  vault: string;
  settings: string;
  windowState: string;
  practice: string;
  /** Which number is linked, and which replies were handed over to it. */
  linkMemory: string;
  handOverJournal: string;
  logs: string;
  /** Under which our entries stand in the keychain: a separate desk must not share keys with the usual one. */
  keychainService: string;
}

/** `FRONTDESK_USER_DATA` moves everything, for tests and for a second, separate desk. */
export function preparePaths(): Paths {
  const given = process.env['FRONTDESK_USER_DATA'];
  const separate = given !== undefined && given !== '';
  if (separate) app.setPath('userData', path.resolve(given));
  const root = app.getPath('userData');
  return {
    root,
    vault: path.join(root, 'vault'),
    settings: path.join(root, 'settings.json'),
    windowState: path.join(root, 'window.json'),
    practice: path.join(root, 'practice.jsonl'),
    linkMemory: path.join(root, 'whatsapp-link.json'),
    handOverJournal: path.join(root, 'whatsapp-sent.jsonl'),
    logs: path.join(root, 'logs'),
    keychainService: separate ? `Frontdesk (${root})` : 'Frontdesk',
  };
}
