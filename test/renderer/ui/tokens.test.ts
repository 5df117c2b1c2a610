import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('renderer/ui/tokens.css', 'utf8');

function theme(selector: string): Readonly<Record<string, string>> {
  const block = css.slice(css.indexOf(`${selector} {`)).split('}')[0] ?? '';
  return Object.fromEntries(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [
      name,
      value,
    ]),
  );
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) throw new RangeError('a token is missing');
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

const planes = ['canvas', 'surface', 'sunken', 'hover', 'selected', 'bubble-in', 'bubble-out'];
const soft = ['ok-soft', 'warn-soft', 'danger-soft'];
const across = (names: readonly string[], on: readonly string[]) =>
  names.flatMap((name) => on.map((plane) => [name, plane] as const));
const WORDS = [
  ...across(['ink', 'muted'], [...planes, ...soft]),
  ...across(
    ['accent-text', 'ok', 'warn', 'danger'],
    planes.filter((plane) => plane !== 'sunken'),
  ),
  ['accent-text', 'accent-soft'],
  ['ok', 'ok-soft'],
  ['warn', 'warn-soft'],
  ['danger', 'danger-soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-hover'],
  ['on-danger', 'danger'],
] as const;
const SHAPES = [
  ...across(['control'], ['canvas', 'surface', 'sunken', 'hover', 'selected']),
  ...across(['accent'], ['canvas', 'surface', 'hover', 'selected', 'bubble-out']),
  ...across(['ring'], [...planes, ...soft]),
  ['surface', 'accent'],
  ['surface', 'danger'],
] as const;

describe.each([
  ['light', theme(':root')],
  ['dark', theme(":root[data-theme='dark']")],
])('the colours of the %s theme', (_name, tokens) => {
  it('lets no word fade into the plane that it stands on', () => {
    for (const [word, plane] of WORDS) {
      expect(contrast(tokens[word], tokens[plane]), `${word} on ${plane}`).toBeGreaterThanOrEqual(
        5.5,
      );
    }
  });

  it('lets no control, accent or focus ring fade into its plane', () => {
    for (const [shape, plane] of SHAPES) {
      expect(contrast(tokens[shape], tokens[plane]), `${shape} on ${plane}`).toBeGreaterThanOrEqual(
        3,
      );
    }
  });
});
