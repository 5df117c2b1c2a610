import fs from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * @param {string} zip
 * @param {string} folder
 * @param {(entry: string) => string | undefined} nameOf an entry's name in the folder; undefined leaves it out
 */
export async function unzip(zip, folder, nameOf) {
  const { default: yauzl } = await import('yauzl');
  const archive = await yauzl.openPromise(zip, { lazyEntries: true });
  for await (const entry of archive.eachEntry()) {
    // yauzl refuses names that lead out of the folder.
    const name = nameOf(entry.fileName);
    if (!name || entry.fileName.endsWith('/')) continue;
    const file = path.join(folder, name);
    const executable = ((entry.externalFileAttributes >>> 16) & 0o111) !== 0;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    const content = await archive.openReadStreamPromise(entry);
    await pipeline(content, fs.createWriteStream(file, { mode: executable ? 0o755 : 0o644 }));
  }
}
