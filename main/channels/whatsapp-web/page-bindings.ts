import type { Page } from 'puppeteer';
import { bindInPage } from './in-page.ts';

type Heard = (...args: unknown[]) => unknown;

/**
 * Lets the library give the page functions to call, for as long as a document lives.
 *
 * Puppeteer gives a function to the document that is there and to all that follow, in two steps. A page that is loaded
 * anew between them is left without the function, and may never be given it again, because its name counts as taken:
 * no code to scan would be heard of any more. One binding that is there from before the first load carries them all
 * instead, and each document is told its names by whoever takes hold of it.
 */
export async function bindPerDocument(page: Page): Promise<void> {
  const heard = new Map<string, Heard>();
  await page.exposeFunction('frontdeskTell', (name: string, ...args: unknown[]) =>
    heard.get(name)?.(...args),
  );
  page.exposeFunction = async (name, given) => {
    heard.set(name, toFunction(given));
    await page.evaluate(bindInPage, name);
  };
}

function toFunction(given: Parameters<Page['exposeFunction']>[1]): Heard {
  const listener: unknown = 'default' in given ? given.default : given;
  if (!isFunction(listener)) throw new TypeError('Only a function can be given to a page.');
  return listener;
}

function isFunction(value: unknown): value is Heard {
  return typeof value === 'function';
}
