import { app } from 'electron';
import { startDesktop } from './composition/desktop.ts';
import { registerDeskScheme } from './desktop/desk-protocol.ts';
import { denyTheWeb } from './desktop/web-security.ts';
import { preparePaths } from './platform/paths.ts';

const paths = preparePaths();
registerDeskScheme();
// Chromium itself refuses to sandbox what root starts; such a start says `--no-sandbox` on its command line.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
denyTheWeb(app);

if (app.requestSingleInstanceLock()) {
  // Never awaited at the top level: a packaged app would hang.
  void app.whenReady().then(() => startDesktop(paths));
} else {
  // The one that runs already comes to the front.
  process.stdout.write('Frontdesk is already running\n');
  app.quit();
}
