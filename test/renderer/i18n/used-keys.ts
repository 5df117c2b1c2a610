import { sources } from '../ui/renderer-files.ts';

const HOOK = /const \{([^}]*)\} = useTranslation\(\s*(?:'(\w+)')?\s*\)/g;
const LITERAL = /'((?:[^'\\\n]|\\.)*)'|`((?:[^`\\]|\\.)*)`/g;

/** The first argument of a call that opens at `from`, by counting brackets. */
function firstArgument(text: string, from: number): string {
  let depth = 0;
  for (let at = from; at < text.length; at += 1) {
    const sign = text[at];
    if (sign === '(' || sign === '{' || sign === '[') depth += 1;
    if (sign === ')' || sign === '}' || sign === ']') depth -= 1;
    if (depth < 0 || (depth === 0 && sign === ',')) return text.slice(from, at);
  }
  return '';
}

/** `t` and its other names in a file, with the namespaces that each stands for in one place or another. */
function namesIn(text: string): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [, bindings = '', namespace = 'shell'] of text.matchAll(HOOK)) {
    const found = /\bt\b(?:: (\w+))?/.exec(bindings);
    if (found === null) continue;
    const name = found[1] ?? 't';
    names.set(name, [...(names.get(name) ?? []), namespace]);
  }
  return names;
}

export interface UsedKeys {
  /** The `namespace:key` that a place may mean, with the file. */
  exact: { keys: string[]; path: string }[];
  /** Keys that are put together: what they look like. */
  patterns: RegExp[];
}

const escape = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const holes = (template: string) =>
  template
    .split(/\$\{[^}]*\}/)
    .map(escape)
    .join('.+');

function keysOf(text: string, namespaces: readonly string[]): string[] {
  return text.includes(':') ? [text] : namespaces.map((namespace) => `${namespace}:${text}`);
}

/** Every key that the desk's code asks the catalogues for, as far as it is written out. */
export function usedKeys(): UsedKeys {
  const used: UsedKeys = { exact: [], patterns: [] };
  for (const { path, text } of sources.filter((file) => !file.path.endsWith('.css'))) {
    for (const [name, namespaces] of namesIn(text)) {
      for (const call of text.matchAll(new RegExp(String.raw`(?<![\w.])${name}\(`, 'g'))) {
        const argument = firstArgument(text, call.index + call[0].length);
        // What is compared with is no key: `t(kind === 'a' ? 'x' : 'y')`.
        const bare = argument.replaceAll(/[!=]==\s*'[^']*'/g, '');
        for (const [, plain, template] of bare.matchAll(LITERAL)) {
          if (template !== undefined) {
            const whole = template.includes(':') ? '' : `(?:${namespaces.join('|')}):`;
            used.patterns.push(new RegExp(`^${whole}${holes(template)}$`));
          } else if (plain !== undefined && plain !== '') {
            used.exact.push({ keys: keysOf(plain, namespaces), path });
          }
        }
      }
    }
  }
  return used;
}

/** Every quoted text of the code: where a key is handed on in a variable, it stands somewhere as one of these. */
export function quotedTexts(): { has: (key: string) => boolean } {
  const found = sources.flatMap(({ text }) => [...text.matchAll(LITERAL)]);
  const plain = new Set(found.map(([, text]) => text ?? ''));
  const templates = found.flatMap(([, , template]) =>
    template !== undefined && /^[\w:]+\.\$\{/.test(template)
      ? [new RegExp(`^${holes(template)}$`)]
      : [],
  );
  return { has: (key) => plain.has(key) || templates.some((template) => template.test(key)) };
}
