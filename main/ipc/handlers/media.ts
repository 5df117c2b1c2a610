import type { EngineServices } from '../../engine/services/services.ts';
import type { Handlers } from '../router.ts';

type MediaRoutes = Extract<keyof Handlers, `media.${string}` | `messages.${string}`>;

/** `save` asks the owner where to; only the desktop can. */
export function mediaHandlers(
  engine: () => EngineServices,
  save: (copy: { fileName: string; content: Uint8Array }) => Promise<boolean>,
): Pick<Handlers, MediaRoutes> {
  return {
    'media.state': ({ mediaId }) => engine().media.state(mediaId),
    'media.fetch': ({ mediaId }) => engine().media.fetch(mediaId),
    'media.read': ({ mediaId }) => engine().media.read(mediaId),
    'media.save': async ({ mediaId }) => ({
      saved: await save(await engine().media.copy(mediaId)),
    }),
    'media.attach': (file) => engine().media.attach(file),
    'media.discard': ({ mediaId }) => engine().media.discard(mediaId),
    'messages.react': ({ messageId, emoji }) => engine().messages.react(messageId, emoji),
    'messages.edit': ({ messageId, text }) => engine().messages.edit(messageId, text),
    'messages.takeBack': ({ messageId }) => engine().messages.takeBack(messageId),
  };
}
