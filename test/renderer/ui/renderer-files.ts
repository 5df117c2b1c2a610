import { globSync, readFileSync } from 'node:fs';

export interface SourceFile {
  path: string;
  text: string;
}

/** Every source file of the desk, read once. */
export const sources: readonly SourceFile[] = globSync('renderer/**/*.{ts,tsx,css}').map(
  (path) => ({
    path,
    text: readFileSync(path, 'utf8'),
  }),
);

/** The places where a pattern is found, as `path: what`. */
export function findAll(
  pattern: RegExp,
  where: (file: SourceFile) => boolean = () => true,
): string[] {
  return sources
    .filter(where)
    .flatMap(({ path, text }) => [...text.matchAll(pattern)].map(([found]) => `${path}: ${found}`));
}
