import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { z } from 'zod';

interface Tree {
  [key: string]: string | Tree;
}
const Tree: z.ZodType<Tree> = z.record(
  z.string(),
  z.lazy(() => z.union([z.string(), Tree])),
);

function flatten(tree: Tree, prefix: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}${key}`, value]] : flatten(value, `${prefix}${key}.`),
  );
}

/** All texts of a language as `namespace:key` → text. */
export function readCatalogue(language: 'en' | 'ar'): ReadonlyMap<string, string> {
  return new Map(
    globSync(`renderer/i18n/${language}/*.json`).flatMap((path) =>
      flatten(Tree.parse(JSON.parse(readFileSync(path, 'utf8'))), `${basename(path, '.json')}:`),
    ),
  );
}

const PLURAL = /_(?:zero|one|two|few|many|other)$/;

/** A key without its plural form. */
export function baseOf(key: string): string {
  return key.replace(PLURAL, '');
}

export function isPlural(key: string): boolean {
  return PLURAL.test(key);
}
