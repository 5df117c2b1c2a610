import path from 'node:path';
import { findRoom } from './find-room.mjs';
import { keptPackages } from './rooms.mjs';

/** @typedef {import('./find-room.mjs').Place} Place */

/**
 * Whether a file may import something.
 * @param {string} file the importing file, from the project's root, with forward slashes
 * @param {string} specifier as written in the import
 * @param {boolean} typeOnly the import is gone at run time
 * @returns {string | undefined} why not
 */
export function judgeImport(file, specifier, typeOnly) {
  const from = findRoom(file);
  if (from === 'open ground') return undefined;
  if (!from) return `${file} stands in no room: add one to scripts/lint/rooms.mjs`;
  const bare = specifier.replace(/\?.*$/, '');
  if (!/^\.{0,2}\//.test(bare)) return judgePackage(file, from, bare);
  if (bare.startsWith('/')) return 'an absolute path: import relative to this file';
  return judgeFile(from, path.posix.join(path.posix.dirname(file), bare), typeOnly);
}

/**
 * @param {Place} from
 * @param {string} target
 * @param {boolean} typeOnly
 */
function judgeFile(from, target, typeOnly) {
  const to = findRoom(target);
  if (to === 'open ground') return `${target} is outside the app: nothing that ships may import it`;
  if (!to) return `${target} stands in no room: add one to scripts/lint/rooms.mjs`;
  if (to.room === from.room && to.id === from.id) return undefined;
  const allowed = to.room !== from.room && from.room.imports.includes(to.room.path);
  if (!allowed && from.room.types?.includes(to.room.path)) {
    return typeOnly
      ? undefined
      : `${name(from)} may import types from ${name(to)}, nothing that runs`;
  }
  if (!allowed) return `${name(from)} may not import ${name(to)}`;
  if (to.room.door && !to.room.door.includes(to.inner)) {
    return `${name(to)} is entered through its ${to.room.door[0]} only`;
  }
  return undefined;
}

/**
 * @param {string} file
 * @param {Place} from
 * @param {string} specifier
 */
function judgePackage(file, from, specifier) {
  const builtIn = specifier.startsWith('node:');
  const packageName = builtIn
    ? 'node:*'
    : specifier.split('/', specifier[0] === '@' ? 2 : 1).join('/');
  const kept = keptPackages[packageName];
  if (kept && !kept.some((place) => file.startsWith(place))) {
    return `${packageName} is kept to ${kept.join(', ')}`;
  }
  const { packages } = from.room;
  if (packages.includes(packageName) || (!builtIn && packages.includes('*'))) return undefined;
  return `${name(from)} may not import ${builtIn ? "Node's own modules" : packageName}`;
}

/** @param {Place} place */
function name(place) {
  return place.room.path.replace('<id>', place.id ?? '');
}
