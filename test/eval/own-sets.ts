import fs from 'node:fs';

/** The lines of one of our own sets, each cut at its tabs. */
export function ownSet(name: 'languages' | 'moods' | 'moods-unseen' | 'topics'): string[][] {
  const file = new URL(`sets/${name}.tsv`, import.meta.url);
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => line.split('\t'));
}
