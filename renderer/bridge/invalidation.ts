import type { QueryKey } from '@tanstack/react-query';
import type { EngineEvent } from '../../main/engine/domain/engine-event.ts';
import { routeKey } from './queries.ts';
import type { DeskEvent } from './desk-events.ts';

const QUEUE = routeKey('review.queue');
const LEAVING = routeKey('outbox.leaving');
const STATUS = routeKey('app.status');
const LIST = routeKey('conversations.list');
const HEALTH = routeKey('health.read');
const SEARCH = routeKey('conversations.search');
const DIAGNOSTICS = routeKey('link.diagnostics');

const ofConversation = (
  event: { conversationId: Extract<EngineEvent, { type: 'turn-changed' }>['conversationId'] },
  route: 'conversations.thread' | 'conversations.detail',
): QueryKey => [route, { conversationId: event.conversationId }];

function engineKeys(event: EngineEvent): QueryKey[] {
  switch (event.type) {
    // The turn's own events follow; this one is for the notification.
    case 'customer-alarm':
      return [];
    case 'account-changed':
      return [HEALTH, LEAVING];
    case 'account-frozen':
    case 'loop-stopped':
      return [HEALTH];
    case 'conversation-changed':
      // Ticks change a conversation too, and its thread shows them.
      return [
        LIST,
        QUEUE,
        ofConversation(event, 'conversations.thread'),
        ofConversation(event, 'conversations.detail'),
        routeKey('review.card'),
      ];
    case 'conversation-merged':
      return [
        LIST,
        SEARCH,
        QUEUE,
        LEAVING,
        routeKey('review.card'),
        routeKey('conversations.thread'),
        routeKey('conversations.detail'),
      ];
    case 'media-changed':
      return [routeKey('media.state', { mediaId: event.mediaId })];
    case 'message-stored':
      return [
        LIST,
        SEARCH,
        ofConversation(event, 'conversations.thread'),
        ofConversation(event, 'conversations.detail'),
      ];
    case 'turn-changed':
    case 'draft-ready':
      return [
        QUEUE,
        LEAVING,
        STATUS,
        LIST,
        routeKey('review.card', { turnId: event.turnId }),
        ofConversation(event, 'conversations.detail'),
      ];
    case 'send-changed':
      return [
        LEAVING,
        QUEUE,
        STATUS,
        LIST,
        routeKey('review.card'),
        ofConversation(event, 'conversations.thread'),
      ];
    case 'gate-changed':
      return [STATUS, QUEUE, LEAVING, routeKey('review.card')];
    case 'channel-changed':
      return [STATUS, QUEUE, LEAVING];
    case 'business-changed':
      return [routeKey('business.get')];
    case 'fault':
      // While a provider's fault is waited out, only the banner says why no draft comes.
      return [STATUS];
    case 'draft-streaming':
    case 'draft-checking':
      return [];
  }
}

/** Which kept answers an event makes old. A key covers all answers that begin like it. Pure. */
export function staleKeys(event: DeskEvent): QueryKey[] {
  switch (event.name) {
    case 'engine.event':
      return engineKeys(event.payload);
    case 'settings.changed':
      return [routeKey('providers.list'), STATUS, HEALTH];
    case 'vault.changed':
      return [];
    case 'link.changed':
      return [DIAGNOSTICS];
    case 'status.changed':
    case 'practice.changed':
    case 'desk.command':
      return [];
  }
}
