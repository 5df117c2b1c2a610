import path from 'node:path';

/**
 * The file under lint, from the project's root, with forward slashes.
 * @param {import('./rule.d.ts').Context} context
 */
export function fileOf(context) {
  return path.relative(context.cwd, context.filename).split(path.sep).join('/');
}
