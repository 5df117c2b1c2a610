import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { sniffFile } from '../../../main/engine/domain/file-kind.ts';
import { MediaId, type MessageId } from '../../../main/engine/domain/ids.ts';
import type { Media } from '../../../main/engine/domain/media.ts';
import type { Message } from '../../../main/engine/domain/message.ts';
import type { Answers, World } from '../desk-bridge.ts';

type MediaRoute = Extract<keyof Answers, `media.${string}` | `messages.${string}`>;

/** The files' and messages' questions, answered from memory. */
export function mediaAnswers(world: World): Pick<Answers, MediaRoute> {
  const { data, now } = world;
  const files = new Map<MediaId, { media: Media; content: Uint8Array }>();
  const fileOf = (id: MediaId) => {
    const file = files.get(id);
    if (file === undefined) throw new FrontdeskError('not-found', id);
    return file;
  };
  const change = (messageId: MessageId, how: (message: Message) => Message): void => {
    for (const [conversationId, messages] of data.threads) {
      const index = messages.findIndex(({ id }) => id === messageId);
      const message = messages[index];
      if (message === undefined) continue;
      messages[index] = how(message);
      world.told({ type: 'conversation-changed', conversationId });
    }
  };
  return {
    'media.state': ({ mediaId }) => fileOf(mediaId).media,
    'media.fetch': ({ mediaId }) => fileOf(mediaId).media,
    'media.read': ({ mediaId }) => {
      const { media, content } = fileOf(mediaId);
      return { mimeType: media.mimeType, content };
    },
    'media.save': ({ mediaId }) => ({ saved: fileOf(mediaId).media.state === 'stored' }),
    'media.attach': ({ content, mimeType, fileName, voice }) => {
      const file = sniffFile(content, mimeType);
      const mediaId = MediaId.parse(`file-${files.size}`);
      const bytes = content.byteLength;
      const about = { mimeType: file.mimeType, bytes };
      files.set(mediaId, {
        content,
        media: { id: mediaId, messageId: null, state: 'stored', updatedAt: now(), ...about },
      });
      const kind = voice && file.kind === 'audio' ? 'voice' : file.kind;
      return { kind, mediaId, fileName, ...about };
    },
    'media.discard': ({ mediaId }) => void files.delete(mediaId),
    'messages.react': ({ messageId, emoji }) =>
      change(messageId, (message) => ({
        ...message,
        reactions: emoji === '' ? [] : [{ by: 'us', emoji, at: now() }],
      })),
    'messages.edit': ({ messageId, text }) =>
      change(messageId, (message) => ({
        ...message,
        body: { kind: 'text', text },
        editedAt: now(),
      })),
    'messages.takeBack': ({ messageId }) =>
      change(messageId, (message) => ({ ...message, revokedAt: now() })),
  };
}
