import { app } from 'electron';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { startDesktop } from '../../../main/composition/desktop.ts';
import { registerDeskScheme } from '../../../main/desktop/desk-protocol.ts';
import { denyTheWeb } from '../../../main/desktop/web-security.ts';
import { preparePaths } from '../../../main/platform/paths.ts';
import { servePage } from './serve-page.ts';

// The app as `main/index.ts` starts it, with the simulated page in the place of WhatsApp's. Built by the end-to-end
// tests' set-up and by nothing else: what ships has no way to be told of another page.
const paths = preparePaths();
registerDeskScheme();
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
denyTheWeb(app);
const script = readFileSync(path.join(import.meta.dirname, '../simulated-page.js'), 'utf8');

void app.whenReady().then(() =>
  startDesktop(paths, {
    dressWhatsAppSession: (session) => {
      const servers = servePage(session, script);
      // So that a test can take the servers away.
      Object.assign(globalThis, { simulatedServers: servers });
    },
  }),
);
