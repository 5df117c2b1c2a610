import { expect, it } from 'vitest';
import { findAll } from './renderer-files.ts';

const isCode = ({ path }: { path: string }) => path.endsWith('.tsx') || path.endsWith('.ts');

it('has no colour outside the one file of tokens', () => {
  const colours = findAll(/#[0-9a-f]{3,8}\b|\b(?:rgb|hsl|oklch)a?\(/gi, ({ path }) =>
    path.endsWith('.css') ? !path.endsWith('tokens.css') : path.endsWith('.tsx'),
  );
  expect(colours).toEqual([]);
});

it('names no physical side, which would not turn round in a right-to-left language', () => {
  const classes = findAll(
    /(?<=[\s'"`:])-?(?:(?:m[lr]|p[lr]|left|right|scroll-[mp][lr])-(?:\d|\[|\(|auto|px|full)[^\s'"`]*|(?:border-[lr]|rounded-(?:[lr]|[tb][lr])|text-(?:left|right))(?:-[^\s'"`]*)?(?=[\s'"`]))/g,
    ({ path }) => path.endsWith('.tsx'),
  );
  const rules = findAll(
    /(?:margin|padding|border)-(?:left|right)|\b(?:left|right):\s/g,
    ({ path }) => path.endsWith('.css'),
  );
  expect([...classes, ...rules]).toEqual([]);
});

it('makes no style element or HTML from a string, which the content policy would refuse', () => {
  expect(findAll(/<style|dangerouslySetInnerHTML|insertRule|\.innerHTML/g, isCode)).toEqual([]);
});

it('fetches no font from elsewhere', () => {
  expect(findAll(/https?:\/\/[^\s'")]+\.(?:woff2?|ttf|css)/g)).toEqual([]);
});
