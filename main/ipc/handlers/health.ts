import type { EngineServices } from '../../engine/services/services.ts';
import type { Handlers } from '../router.ts';

type HealthRoutes = Extract<keyof Handlers, `health.${string}`>;

export function healthHandlers(engine: () => EngineServices): Pick<Handlers, HealthRoutes> {
  return {
    'health.read': () => engine().health.read(),
    'health.lift': ({ channelId }) => engine().health.lift(channelId),
    'health.itIsAPerson': ({ conversationId }) => engine().health.itIsAPerson(conversationId),
  };
}
