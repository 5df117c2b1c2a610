import { expect, it } from 'vitest';
import { findAll } from '../ui/renderer-files.ts';

const inTsx = ({ path }: { path: string }) => path.endsWith('.tsx');

it('has no words in the markup that no catalogue could translate', () => {
  const between = findAll(
    /(?<=<\/?[A-Za-z][^<>=]*>)\s*[A-Z]?[a-z]{2,}(?:\s+[\w'’,.]+)*\s*(?=<\/)/g,
    inTsx,
  );
  const attributes = findAll(
    /\b(?:aria-label|title|placeholder|alt|label)="(?!https?:)[^"]*[a-z]{2,}[^"]*"/g,
    inTsx,
  );
  expect([...between, ...attributes]).toEqual([]);
});

it('praises no draft: no percentages and no talk of confidence', () => {
  const found = findAll(/confiden|\bpercent/gi, ({ path }) => path.includes('features/review/'));
  expect(found).toEqual(['renderer/features/review/card/evidence-word.tsx: confiden']);
});
