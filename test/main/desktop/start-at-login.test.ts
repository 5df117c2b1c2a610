import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ app: { setLoginItemSettings: vi.fn<() => void>() } }));
const { desktopEntry, setStartAtLogin } = await import('../../../main/desktop/start-at-login.ts');

describe('starting at login', () => {
  let config: string;
  const entry = () => path.join(config, 'autostart', 'frontdesk.desktop');

  beforeEach(() => {
    config = fs.mkdtempSync(path.join(os.tmpdir(), 'frontdesk-autostart-'));
    vi.stubEnv('XDG_CONFIG_HOME', config);
    vi.stubEnv('APPIMAGE', undefined);
  });
  afterEach(() => fs.rmSync(config, { recursive: true }));

  it('starts hidden, from a path with spaces and signs that a shell would read', () => {
    expect(desktopEntry('/opt/My "Shop" $HOME/100%/frontdesk')).toContain(
      'Exec="/opt/My \\"Shop\\" \\$HOME/100%%/frontdesk" --hidden\n',
    );
  });

  it.runIf(process.platform === 'linux')(
    'is written and taken away again, also twice',
    async () => {
      await setStartAtLogin(true);
      await setStartAtLogin(true);
      expect(fs.readFileSync(entry(), 'utf8')).toContain(process.execPath);
      await setStartAtLogin(false);
      await setStartAtLogin(false);
      expect(fs.existsSync(entry())).toBe(false);
    },
  );

  it.runIf(process.platform === 'linux')(
    'names the AppImage itself, not the place it is mounted at for this run',
    async () => {
      vi.stubEnv('APPIMAGE', '/home/ana/Frontdesk.AppImage');
      await setStartAtLogin(true);
      expect(fs.readFileSync(entry(), 'utf8')).toContain('"/home/ana/Frontdesk.AppImage"');
    },
  );
});
