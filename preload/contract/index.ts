import type { z } from 'zod';
import type { ErrorShape } from '../../main/engine/domain/errors.ts';
import { appRoutes } from './app.ts';
import { conversationRoutes } from './conversations.ts';
import { events } from './events.ts';
import { healthRoutes } from './health.ts';
import { linkRoutes } from './link.ts';
import { mediaRoutes } from './media.ts';
import { reviewRoutes } from './review.ts';
import { setupRoutes } from './setup.ts';

/** Everything that may cross between the desk and the main process. Shared by all three sides. */
export const contract = {
  ...appRoutes,
  ...reviewRoutes,
  ...conversationRoutes,
  ...setupRoutes,
  ...linkRoutes,
  ...healthRoutes,
  ...mediaRoutes,
};
export { events };

export type Contract = typeof contract;
export type RouteName = keyof Contract;
/** What the caller passes. */
export type InputOf<N extends RouteName> = z.input<Contract[N]['input']>;
/** What the handler gets. */
export type ParsedInputOf<N extends RouteName> = z.output<Contract[N]['input']>;
export type OutputOf<N extends RouteName> = z.output<Contract[N]['output']>;

export type Events = typeof events;
export type EventName = keyof Events;
export type EventOf<N extends EventName> = z.output<Events[N]>;

/** What a call comes back as. Errors never cross as exceptions. */
export type Reply<T> = { ok: true; data: T } | { ok: false; error: ErrorShape };

export function isRouteName(name: unknown): name is RouteName {
  return typeof name === 'string' && Object.hasOwn(contract, name);
}

/** Electron channels that the bridge uses; nothing else crosses. */
export const CALL_CHANNEL = 'frontdesk:call';
export const EVENT_CHANNEL = 'frontdesk:event';
