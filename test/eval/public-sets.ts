import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Example } from '../../main/understanding/intent/train.ts';

export interface PublicSet {
  train: readonly Example[];
  test: readonly Example[];
  /** Questions about none of the classes. */
  outOfScope: readonly string[];
}

/** A number that a text always has and that says nothing of it: splits are the same on every machine. */
function lot(text: string): number {
  let value = 7;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 16777619) >>> 0;
  }
  return Math.imul(value ^ (value >>> 13), 0x5bd1e995) >>> 0;
}

/** The fields of a file of comma-separated values with quotes. */
function* rowsOf(text: string): Generator<string[]> {
  let row: string[] = [];
  for (const [, quoted, bare = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gu,
  )) {
    row.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === ',') continue;
    if (row.length > 1) yield row;
    row = [];
  }
}

/** Null where the file is not there. One question in five is kept for testing. */
export function banking77(folder: string): PublicSet | null {
  const file = path.join(folder, 'banking77', 'train.csv');
  if (!fs.existsSync(file)) return null;
  const [, ...rows] = rowsOf(fs.readFileSync(file, 'utf8'));
  const all = rows.map(([text = '', label = '']) => ({ text, label }));
  const kept = ({ text }: Example): boolean => lot(text) % 5 === 0;
  return { train: all.filter((one) => !kept(one)), test: all.filter(kept), outOfScope: [] };
}

const Clinc = z.object({
  train: z.array(z.tuple([z.string(), z.string()])),
  val: z.array(z.tuple([z.string(), z.string()])),
  oos_train: z.array(z.tuple([z.string(), z.string()])),
  oos_val: z.array(z.tuple([z.string(), z.string()])),
});

/** Null where the file is not there. Tested on its validation part; the out-of-scope questions are never trained on. */
export function clinc150(folder: string): PublicSet | null {
  const file = path.join(folder, 'clinc150', 'train-val.json');
  if (!fs.existsSync(file)) return null;
  const told = Clinc.parse(JSON.parse(fs.readFileSync(file, 'utf8')));
  const asExamples = (pairs: readonly [string, string][]): Example[] =>
    pairs.map(([text, label]) => ({ text, label }));
  return {
    train: asExamples(told.train),
    test: asExamples(told.val),
    outOfScope: [...told.oos_train, ...told.oos_val].map(([text]) => text),
  };
}

/** The same `count` examples of each class on every machine. */
export function fewOfEach(examples: readonly Example[], count: number): Example[] {
  const taken = new Map<string, number>();
  return examples
    .toSorted((a, b) => lot(a.text) - lot(b.text))
    .filter(({ label }) => {
      const before = taken.get(label) ?? 0;
      taken.set(label, before + 1);
      return before < count;
    });
}
