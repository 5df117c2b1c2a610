import type { ConversationId } from '../domain/ids.ts';
import { putConversation, take } from '../step.ts';
import { readHealth } from './read-health.ts';
import { inConversation } from './scene.ts';
import type { ServiceParts } from './service-parts.ts';
import type { HealthService } from './services.ts';

/** The loop breaker counts anew from here. */
function itIsAPerson(
  { parts }: Pick<ServiceParts, 'parts'>,
  conversationId: ConversationId,
): Promise<void> {
  return inConversation(parts, conversationId, async ({ conversation, now }) => {
    if ((conversation.loop?.stop ?? null) === null) return;
    const loop = { stop: null, liftedAt: now };
    await take(parts, putConversation({ ...conversation, loop }));
  });
}

export function createHealthService(
  service: Pick<ServiceParts, 'parts' | 'outbox'>,
): HealthService {
  return {
    read: () => readHealth(service),
    async lift(channelId) {
      await service.outbox.governor.accounts.lift(channelId);
      return readHealth(service);
    },
    async itIsAPerson(conversationId) {
      await itIsAPerson(service, conversationId);
      return readHealth(service);
    },
  };
}
