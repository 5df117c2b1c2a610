import fs from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import { ConversationId } from '../../preload/contract/domain.ts';
import { ask } from './asking.ts';

/** Questions that the sample shop's facts answer, each with some words of the answer. */
export const QUESTION = {
  delivery: { asks: 'Do you deliver?', answer: 'We deliver within 6 km' },
  writing: { asks: 'Do you write names on cakes?', answer: 'We write a name or a short wish' },
  parking: { asks: 'Do you have parking?', answer: 'two parking spaces' },
  /** No fact of the shop's answers this one. */
  unknown: { asks: 'What is the wifi password?', answer: 'Here I can only answer' },
} as const;

/** A pretend customer by that name, known or new, writes. */
export async function customerWrites(
  page: Page,
  name: string,
  text: string,
): Promise<ConversationId> {
  const { customers } = await ask(page, 'practice.state', undefined);
  const known = customers.find((customer) => customer.name === name);
  const customer = known === undefined ? { name } : { id: known.id };
  const { conversationId } = await ask(page, 'practice.writeAs', { customer, text });
  return ConversationId.parse(conversationId);
}

/** How many replies reached a pretend customer's phone, ever: what the phones themselves remember. */
export async function deliveries(userData: string): Promise<number> {
  try {
    const journal = await fs.readFile(path.join(userData, 'practice.jsonl'), 'utf8');
    return journal.split('\n').filter(Boolean).length;
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return 0;
    throw cause;
  }
}

/** What the desk wrote to a customer, oldest first, as the chat shows it. */
export async function repliesTo(page: Page, conversationId: ConversationId) {
  const { items } = await ask(page, 'conversations.thread', {
    conversationId,
    before: null,
    limit: 100,
  });
  return items.filter((message) => message.direction === 'out');
}
