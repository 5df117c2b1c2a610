import type { Mode } from '../domain/conversation.ts';
import type { ConversationId } from '../domain/ids.ts';
import { putConversation, take } from '../step.ts';
import { inConversation } from './scene.ts';
import type { ServiceParts } from './service-parts.ts';

const PAGE = 200;

/** Whether it was another mode before. @throws FrontdeskError `not-found` */
export function setMode(
  { parts }: Pick<ServiceParts, 'parts'>,
  conversationId: ConversationId,
  mode: Mode,
): Promise<boolean> {
  return inConversation(parts, conversationId, async ({ conversation }) => {
    if (conversation.mode === mode) return false;
    await take(parts, putConversation({ ...conversation, mode }));
    return true;
  });
}

async function setPages(service: Pick<ServiceParts, 'parts'>, mode: Mode): Promise<number> {
  const { conversations } = service.parts.store;
  let changed = 0;
  for (let after: string | null = null, more = true; more; more = after !== null) {
    const page = await conversations.list({ limit: PAGE, after });
    const others = page.items.filter((conversation) => conversation.mode !== mode);
    const results = await Promise.all(others.map(({ id }) => setMode(service, id, mode)));
    changed += results.filter(Boolean).length;
    after = page.next;
  }
  return changed;
}

/**
 * Every conversation there is, and those that begin later. A conversation in which something happens moves within
 * the list while it is read, so the list is read until nothing is left to change.
 */
export async function setModeForAll(
  service: Pick<ServiceParts, 'parts'>,
  mode: Mode,
): Promise<{ changed: number }> {
  await service.parts.settings.update({ defaultMode: mode });
  let changed = 0;
  for (let pass = await setPages(service, mode); pass > 0; pass = await setPages(service, mode)) {
    changed += pass;
  }
  return { changed };
}
