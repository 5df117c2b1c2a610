import { FactId } from '../../../main/engine/domain/ids.ts';
import type { ChannelState } from '../../../main/engine/domain/channel.ts';
import type { Settings } from '../../../main/engine/domain/settings.ts';
import type { VaultState } from '../../../main/engine/domain/views/app.ts';
import type { Answers, World } from '../desk-bridge.ts';

type SetupRoute = Exclude<
  keyof Answers,
  | `review.${string}`
  | `outbox.${string}`
  | `conversations.${string}`
  | `health.${string}`
  | `link.${string}`
  | `media.${string}`
  | `messages.${string}`
>;

/** What belongs to the desk as a whole, answered from memory. */
export function setupAnswers(world: World, vault: () => VaultState): Pick<Answers, SetupRoute> {
  const { data, now } = world;
  const show = (status: Partial<typeof data.status>) => {
    data.status = { ...data.status, ...status };
    world.emit('status.changed', data.status);
    return data.status;
  };
  const set = (patch: Partial<Settings>) => {
    data.settings = { ...data.settings, ...patch };
    world.emit('settings.changed', data.settings);
    return data.settings;
  };
  const business = () => ({ business: data.business, facts: data.facts });
  const rows = () =>
    (['built-in', 'anthropic', 'openai', 'openai-compatible'] as const).map((id) => ({
      config: data.settings.providers.find((each) => each.id === id) ?? { id, model: '' },
      active: data.settings.provider === id,
      needsKey: id === 'anthropic' || id === 'openai',
      hasKey: id === 'anthropic',
    }));
  return {
    'app.info': () => ({
      version: '0.1.0',
      platform: 'linux' as const,
      locale: 'en-GB',
      packaged: false,
    }),
    'app.usable': () => undefined,
    'app.status': () => data.status,
    'app.quit': () => undefined,
    'app.restart': () => undefined,
    'app.closeWindow': () => undefined,
    'settings.get': () => data.settings,
    'settings.update': (patch) => {
      const known = Object.entries(patch).filter(([, value]) => value !== undefined);
      return set(Object.fromEntries(known));
    },
    'vault.state': vault,
    'vault.retry': vault,
    'vault.unlock': vault,
    'vault.createWithPassphrase': vault,
    'vault.startAnew': vault,
    'drafting.useBuiltIn': () => {
      set({ provider: 'built-in' });
      return show({ provider: { id: 'built-in', model: '', fault: null, awaited: 0 } });
    },
    'channel.restart': ({ channelId }) => {
      const mended = (one: ChannelState): ChannelState =>
        one.channelId === channelId ? { channelId, status: 'ready', since: now() } : one;
      return show({ channels: data.status.channels.map(mended) });
    },
    'emergency.stop': () =>
      show({ gate: { open: false, since: now(), held: data.leaving.length, gone: 0 } }),
    'emergency.resume': () => show({ gate: { open: true } }),
    'autoReply.set': ({ on, pauseMinutes }) =>
      show({
        autoReply: {
          ...data.status.autoReply,
          on,
          pausedUntil: pauseMinutes === undefined ? null : now() + pauseMinutes * 60_000,
        },
      }),
    'providers.list': rows,
    'providers.connect': ({ config }) => ({
      models: [{ id: 'claude-haiku-4-5', name: 'Claude Haiku 4.5' }],
      model: config.model === '' ? 'claude-haiku-4-5' : config.model,
    }),
    'providers.choose': ({ config }) => {
      set({ provider: config.id });
      return rows();
    },
    'providers.forgetKey': rows,
    'business.get': business,
    'business.save': (next) => {
      data.business = next;
      return business();
    },
    'business.saveFact': (fact) => {
      const id = fact.id ?? FactId.parse(`fact-${now()}`);
      data.facts = [...data.facts.filter((each) => each.id !== id), { ...fact, id }];
      return business();
    },
    'business.deleteFact': ({ id }) => {
      data.facts = data.facts.filter((each) => each.id !== id);
      return business();
    },
    'business.useSample': business,
    'practice.state': () => data.practice,
    'practice.set': ({ running, speed }) => {
      data.practice = {
        ...data.practice,
        running: running ?? data.practice.running,
        speed: speed ?? data.practice.speed,
      };
      world.emit('practice.changed', data.practice);
      return data.practice;
    },
    'practice.writeAs': () => ({ conversationId: null }),
  };
}
