import type { EngineServices } from '../../engine/services/services.ts';
import type { Handlers } from '../router.ts';

type ControlRoutes = Extract<
  keyof Handlers,
  | 'app.status'
  | `channel.${string}`
  | `drafting.${string}`
  | `emergency.${string}`
  | `autoReply.${string}`
  | `business.${string}`
>;

/** `sampleShop` is data of the practice channel, handed in so that no handler knows a channel. */
export function controlHandlers(
  engine: () => EngineServices,
  sampleShop: Parameters<EngineServices['business']['replaceAll']>[0],
): Pick<Handlers, ControlRoutes> {
  return {
    'app.status': () => engine().control.status(),
    'drafting.useBuiltIn': () => engine().control.useBuiltIn(),
    'channel.restart': ({ channelId }) => engine().control.restartChannel(channelId),
    'emergency.stop': () => engine().control.stop(),
    'emergency.resume': () => engine().control.resume(),
    'autoReply.set': (change) => engine().control.setAutoReply(change),
    'business.get': () => engine().business.get(),
    'business.save': (business) => engine().business.save(business),
    'business.saveFact': (fact) => engine().business.saveFact(fact),
    'business.deleteFact': ({ id }) => engine().business.deleteFact(id),
    'business.useSample': () => engine().business.replaceAll(sampleShop),
  };
}
