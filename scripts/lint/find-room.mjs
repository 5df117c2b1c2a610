import { rooms, openGround } from './rooms.mjs';

/** @typedef {import('./rooms.mjs').Room} Room */
/**
 * A file's room, and which folder its `<id>` stood for.
 * @typedef {{ room: Room, id: string | undefined, inner: string }} Place
 */

/**
 * @param {string} path a room's path
 * @returns {RegExp} matches a file of that room; groups: its id, the rest of its path
 */
function pattern(path) {
  const escaped = path.replaceAll(/[.+?^${}()|[\]\\]/g, String.raw`\$&`);
  const start = escaped.replace('<id>', '(?<id>[^/]+)');
  if (start.endsWith('/*')) return new RegExp(`^${start.slice(0, -1)}(?<inner>[^/]+)$`);
  if (start.endsWith('/')) return new RegExp(`^${start}(?<inner>.+)$`);
  return new RegExp(`^${start}(?<inner>)$`);
}

const patterns = rooms.map((room) => ({ room, pattern: pattern(room.path) }));

/**
 * @param {string} file path from the project's root, with forward slashes
 * @returns {Place | 'open ground' | undefined} undefined for a file of the house that has no room
 */
export function findRoom(file) {
  if (openGround.some((tree) => file.startsWith(tree)) || !file.includes('/')) return 'open ground';
  for (const { room, pattern } of patterns) {
    const match = pattern.exec(file);
    if (match) return { room, id: match.groups?.['id'], inner: match.groups?.['inner'] ?? '' };
  }
  return undefined;
}
