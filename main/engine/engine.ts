import { ChannelDesk } from './channel-desk.ts';
import type { ConversationId } from './domain/ids.ts';
import { createIntake } from './intake/intake.ts';
import { createOutbox } from './outbox/outbox.ts';
import type { EngineParts } from './parts.ts';
import { createDrafting } from './pipeline/drafting.ts';
import { createLearning } from './pipeline/learning.ts';
import { PauseTimer } from './services/auto-reply.ts';
import { createBusinessService } from './services/business.ts';
import { createControlService } from './services/control.ts';
import { createConversationService } from './services/conversations.ts';
import { HandOverWatch } from './services/hand-over-watch.ts';
import { createHealthService } from './services/health.ts';
import { createMediaService } from './services/media.ts';
import { createMessageService } from './services/messages.ts';
import { createReviewService } from './services/review.ts';
import type { Engine } from './services/services.ts';
import { UndoStack } from './services/undo-stack.ts';

/** The assistant as a whole, over whatever ports it is given. Nothing runs until `start`. */
export function createEngine(parts: EngineParts): Engine {
  const outbox = createOutbox(parts);
  const outboxChanged = (conversationId: ConversationId): void => {
    outbox.changed(conversationId);
  };
  const drafting = createDrafting(parts, { outboxChanged });
  const handOvers = new HandOverWatch(parts);
  const intake = createIntake(parts, { drafting, outboxChanged, handOvers });
  const channels = new ChannelDesk({ parts, intake, outbox });
  const learning = createLearning(parts);
  const pause = new PauseTimer(parts);
  const undo = new UndoStack();
  const service = { parts, drafting, outbox, undo, intake, handOvers };

  return {
    services: {
      review: createReviewService(service),
      conversations: createConversationService(service),
      control: createControlService(service, channels),
      business: createBusinessService(parts),
      health: createHealthService(service),
      messages: createMessageService(service),
      media: createMediaService(parts),
    },
    async start() {
      await outbox.emergencyStop.load();
      await outbox.governor.load();
      pause.start();
      await handOvers.start();
      await intake.recover();
      await drafting.recover();
      await outbox.recover();
      await channels.start();
      learning.start();
    },
    async stop() {
      pause.stop();
      await learning.stop();
      handOvers.stop();
      await intake.stop();
      await drafting.stop();
      await outbox.stop();
      await channels.stop();
    },
  };
}
