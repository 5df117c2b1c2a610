import { z } from 'zod';
import { ChannelId, ConversationId } from '../../main/engine/domain/ids.ts';
import { AccountHealth } from '../../main/engine/domain/views/account-health.ts';
import { route } from './route.ts';

export const healthRoutes = {
  /** One for each channel that stands under somebody else's rules; none while there is no such channel. */
  'health.read': route(z.void(), z.array(AccountHealth)),
  /** The owner has read the warning: replies may leave by themselves again. */
  'health.lift': route(z.object({ channelId: ChannelId }), z.array(AccountHealth)),
  /** "It's a person": Frontdesk may answer by itself in this chat again, from the next message on. */
  'health.itIsAPerson': route(z.object({ conversationId: ConversationId }), z.array(AccountHealth)),
};
