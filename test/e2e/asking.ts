import type { Page } from '@playwright/test';
import { z } from 'zod';
import { ErrorShape } from '../../preload/contract/domain.ts';
import {
  contract,
  type InputOf,
  type OutputOf,
  type RouteName,
} from '../../preload/contract/index.ts';

const AnyReply = z.union([
  z.object({ ok: z.literal(true), data: z.unknown().optional() }),
  z.object({ ok: z.literal(false), error: ErrorShape }),
]);

/** What the desk's own bridge answers, unparsed: for what no honest desk would ask. */
export function askRaw(page: Page, name: string, input?: unknown): Promise<unknown> {
  return page.evaluate(([route, what]) => window.frontdesk.call(route, what), [
    name,
    input,
  ] as const);
}

/** Asks the main process from within the window, over the same bridge as the desk itself. */
export async function ask<N extends RouteName>(
  page: Page,
  name: N,
  input: InputOf<N>,
): Promise<OutputOf<N>> {
  const reply = AnyReply.parse(await askRaw(page, name, input));
  if (!reply.ok) throw new Error(`${name}: ${reply.error.code}`);
  const output = contract[name].output as unknown as z.ZodType<OutputOf<N>>;
  return output.parse(reply.data);
}

/** The code that a question is refused with; null where it was answered. */
export async function refusal(page: Page, name: string, input?: unknown): Promise<string | null> {
  const reply = AnyReply.parse(await askRaw(page, name, input));
  return reply.ok ? null : reply.error.code;
}
