// Stands in for Electron's own default_app.asar, which the fallback lacks: `electron [-r file] <app>`.
// Like the official one it awaits the app's module before Electron may become ready, so that an app
// that waits for readiness at its top level hangs here as it would when packaged.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

/** What Electron keeps for its loader and leaves out of its types. */
const loaderApp =
  /** @type {typeof app & { setAppPath(path: string): void, setVersion(version: string): void }} */ (
    app
  );

/** @param {string[]} argv @returns {{ preload: string[], entry: string | undefined }} */
function read(argv) {
  /** @type {string[]} */
  const preload = [];
  for (let at = 0; at < argv.length; at += 1) {
    const word = argv[at] ?? '';
    if (word === '-r' || word === '--require') preload.push(argv[(at += 1)] ?? '');
    else if (!word.startsWith('-')) return { preload, entry: word };
  }
  return { preload, entry: undefined };
}

/** @param {string} folder @returns {string} its main file */
function become(folder) {
  const manifest = /** @type {Record<string, string | undefined>} */ (
    JSON.parse(fs.readFileSync(path.join(folder, 'package.json'), 'utf8'))
  );
  loaderApp.setAppPath(folder);
  if (manifest['version']) loaderApp.setVersion(manifest['version']);
  app.setName(manifest['productName'] ?? manifest['name'] ?? 'Electron');
  app.setDesktopName(manifest['desktopName'] ?? `${app.name}.desktop`);
  return path.join(folder, manifest['main'] ?? 'index.js');
}

Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true });
const { preload, entry } = read(process.argv.slice(1));
const require = createRequire(import.meta.url);
for (const file of preload) require(path.resolve(file));
try {
  const given = path.resolve(entry ?? '.');
  const file = fs.statSync(given).isDirectory() ? become(given) : given;
  await import(pathToFileURL(file).href);
} catch (error) {
  console.error(error);
  app.exit(1);
}
