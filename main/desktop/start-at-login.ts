import { app } from 'electron';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

/** Starts into the tray, without a window. */
export const HIDDEN_FLAG = '--hidden';

/** One line of a desktop entry's Exec key: quoted as the specification wants it. */
function execLine(executable: string): string {
  const quoted = executable
    .replace(/[\\"`$]/g, (character) => `\\${character}`)
    .replace(/%/g, '%%');
  return `"${quoted}" ${HIDDEN_FLAG}`;
}

export function desktopEntry(executable: string): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Frontdesk',
    `Exec=${execLine(executable)}`,
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** Windows and macOS keep this themselves; on Linux it is a file that the desktop reads. */
export async function setStartAtLogin(on: boolean): Promise<void> {
  if (process.platform !== 'linux') {
    app.setLoginItemSettings({ openAtLogin: on, args: [HIDDEN_FLAG] });
    return;
  }
  const config = process.env['XDG_CONFIG_HOME'] ?? path.join(os.homedir(), '.config');
  const file = path.join(config, 'autostart', 'frontdesk.desktop');
  if (!on) return rm(file, { force: true });
  await mkdir(path.dirname(file), { recursive: true });
  // An AppImage runs from a mount that changes with each start; the file itself is named here.
  await writeFile(file, desktopEntry(process.env['APPIMAGE'] ?? process.execPath));
}
