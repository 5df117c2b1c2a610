import { describe, expect, it } from 'vitest';
import { ErrorCode } from '../../../main/engine/domain/errors.ts';
import { TRACE_KEYS } from '../../../main/engine/pipeline/trace-keys.ts';
import { COMMAND_IDS } from '../../../renderer/app/shortcuts/registry.ts';
import { createI18n } from '../../../renderer/i18n/index.ts';
import { baseOf, isPlural, readCatalogue } from './catalogue-files.ts';
import { quotedTexts, usedKeys } from './used-keys.ts';

const en = readCatalogue('en');
const ar = readCatalogue('ar');
const bases = (catalogue: ReadonlyMap<string, string>) =>
  new Set([...catalogue.keys()].map(baseOf));
const placeholders = (text: string) =>
  new Set([...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name));

describe('the catalogues', () => {
  it('say in Arabic whatever they say in English, and nothing else', () => {
    expect([...bases(ar)].toSorted()).toEqual([...bases(en)].toSorted());
  });

  it('have all six plural forms in Arabic', () => {
    const plural = [...en.keys()].filter(isPlural).map(baseOf);
    const forms = ['zero', 'one', 'two', 'few', 'many', 'other'];
    const missing = [...new Set(plural)].flatMap((base) =>
      forms.map((form) => `${base}_${form}`).filter((key) => !ar.has(key)),
    );
    expect(missing).toEqual([]);
  });

  it('ask in Arabic for no value that the English text does not get', () => {
    for (const [key, text] of ar) {
      const given = new Set(
        [...en].filter(([k]) => baseOf(k) === baseOf(key)).flatMap(([, t]) => [...placeholders(t)]),
      );
      for (const name of placeholders(text)) {
        expect(given.has(name) || name === 'count', `${key}: {{${name}}}`).toBe(true);
      }
    }
  });

  it('use none of the words that mean nothing to a shop owner', () => {
    const banned = /\b(?:LLM|tokens?|prompts?|MCP|sessions?|gate|outbox|oops)\b|!/i;
    expect([...en].filter(([, text]) => banned.test(text))).toEqual([]);
    expect([...ar].filter(([, text]) => /\b(?:LLM|MCP|token|prompt)\b|!/i.test(text))).toEqual([]);
  });

  it('leave no text empty and none in English among the Arabic', () => {
    const untranslated = [...ar].filter(
      ([key, text]) =>
        text.trim() === '' ||
        (text === en.get(key) &&
          !/^(?:Frontdesk|OpenAI|Anthropic)/.test(text) &&
          // Each language is named in itself.
          !key.startsWith('settings:general.language.')),
    );
    expect(untranslated).toEqual([]);
  });
});

describe('what the code asks the catalogues for', () => {
  const used = usedKeys();

  it('is there', () => {
    const known = bases(en);
    const missing = used.exact.filter(({ keys }) => !keys.some((key) => known.has(key)));
    expect(missing).toEqual([]);
    const matched = used.patterns.filter((pattern) => ![...known].some((key) => pattern.test(key)));
    expect(matched).toEqual([]);
  });

  it('is all that is there', () => {
    const exact = new Set(used.exact.flatMap(({ keys }) => keys));
    const quoted = quotedTexts();
    const byCode = /^(?:errors|commands|trace):/;
    const unused = [...bases(en)].filter(
      (key) =>
        !byCode.test(key) &&
        !exact.has(key) &&
        !used.patterns.some((pattern) => pattern.test(key)) &&
        !quoted.has(key) &&
        !quoted.has(key.replace(/^\w+:/, '')),
    );
    expect(unused).toEqual([]);
  });

  it('has words for every error, command and step that the main process can name', () => {
    const known = bases(en);
    const wanted = [
      ...ErrorCode.options.map((code) => `errors:${code}`),
      ...COMMAND_IDS.map((id) => `commands:${id}`),
      ...TRACE_KEYS.map((key) => key.replace('trace.', 'trace:')),
    ];
    expect(wanted.filter((key) => !known.has(key))).toEqual([]);
  });
});

describe('status words', () => {
  it.each([
    ['status:turn.awaiting-review', 'Waiting for you'],
    ['status:turn.drafting', 'Writing…'],
    ['status:turn.unconfirmed', 'Not sure it arrived'],
    ['status:turn.handed-over', "You're answering"],
    ['status:channel.deaf', 'Not hearing messages'],
    ['status:channel.frozen', 'Paused for safety'],
    ['status:channel.stopped', 'Sending is stopped'],
    ['review:evidence.facts-found', 'Facts found'],
    ['review:evidence.needs-you', 'Needs you'],
  ])('%s is exactly “%s”', (key, words) => {
    expect(en.get(key)).toBe(words);
  });
});

describe('counting', () => {
  it('has the right form for every number, in both languages', () => {
    const english = createI18n('en');
    expect(english.t('review:evidence.check', { count: 1 })).toBe('Check 1 thing');
    expect(english.t('review:evidence.check', { count: 2 })).toBe('Check 2 things');
    const arabic = createI18n('ar');
    const said = [1, 2, 3, 11, 100].map((count) => arabic.t('review:sources', { count }));
    expect(new Set(said).size).toBe(5);
    expect(said.join(' ')).not.toMatch(/sources|\{\{/);
  });
});
