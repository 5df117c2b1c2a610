import fs from 'node:fs';
import path from 'node:path';
import { Arch } from 'electron-builder';

/** @typedef {import('electron-builder').AfterPackContext} AfterPackContext */

/** Packages that bring their compiled part for every system, in `prebuilds`. */
const withPrebuilds = ['better-sqlite3-multiple-ciphers', 'keytar'];

/**
 * Takes out what the app must not carry: Electron's loader for other apps, and the compiled parts for
 * systems that this package is not for. Sees that those for its own system are in.
 * @param {AfterPackContext} context
 */
export default function afterPack(context) {
  const resources = context.packager.getResourcesDir(context.appOutDir);
  fs.rmSync(path.join(resources, 'default_app.asar'), { force: true });
  const modules = path.join(resources, 'app.asar.unpacked', 'node_modules');
  const system = `${context.electronPlatformName}-${Arch[context.arch]}`;
  for (const name of withPrebuilds) keepPrebuild(path.join(modules, name, 'prebuilds'), system);
  const argon2 = fs.readdirSync(path.join(modules, '@node-rs'));
  // npm installs this one for its own processor only.
  if (!argon2.some((name) => name.startsWith(`argon2-${system}`))) {
    throw new Error(`@node-rs/argon2 is not there for ${system}: package on such a machine.`);
  }
}

/**
 * @param {string} prebuilds
 * @param {string} system
 */
function keepPrebuild(prebuilds, system) {
  const entries = fs.readdirSync(prebuilds);
  if (!entries.some((entry) => path.parse(entry).name === system)) {
    throw new Error(`There is no compiled part for ${system} in ${prebuilds}.`);
  }
  for (const entry of entries) {
    if (path.parse(entry).name !== system)
      fs.rmSync(path.join(prebuilds, entry), { recursive: true });
  }
}
