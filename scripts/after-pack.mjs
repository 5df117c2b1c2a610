import fs from 'node:fs';
import path from 'node:path';

/**
 * Takes out what the app must not carry: Electron's loader for other apps, and the compiled parts for
 * systems that this package is not for.
 * @param {import('electron-builder').AfterPackContext} context
 */
export default function afterPack(context) {
  const resources = context.packager.getResourcesDir(context.appOutDir);
  fs.rmSync(path.join(resources, 'default_app.asar'), { force: true });
  keepPrebuilds(path.join(resources, 'app.asar.unpacked', 'node_modules'), context);
}

/** @param {string} modules @param {import('electron-builder').AfterPackContext} context */
function keepPrebuilds(modules, { electronPlatformName }) {
  for (const name of ['better-sqlite3-multiple-ciphers', 'keytar']) {
    const prebuilds = path.join(modules, name, 'prebuilds');
    if (!fs.existsSync(prebuilds)) continue;
    for (const entry of fs.readdirSync(prebuilds)) {
      if (entry.startsWith(`${electronPlatformName}-`)) continue;
      fs.rmSync(path.join(prebuilds, entry), { recursive: true });
    }
  }
}
