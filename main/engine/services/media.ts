import { copyName } from '../domain/copy-name.ts';
import { MAX_MEDIA_BYTES, type FileEnclosure } from '../domain/enclosure.ts';
import { FrontdeskError } from '../domain/errors.ts';
import { sniffFile } from '../domain/file-kind.ts';
import { MediaId } from '../domain/ids.ts';
import type { Media } from '../domain/media.ts';
import type { EngineParts } from '../parts.ts';
import type { FetchedMedia } from '../ports/channel.ts';
import type { MediaService } from './services.ts';

type MediaParts = Pick<
  EngineParts,
  'store' | 'channels' | 'locks' | 'clock' | 'random' | 'events' | 'logger'
>;

const SETTLED: readonly Media['state'][] = ['stored', 'gone', 'too-large'];

/** Photos, voice notes and files: fetched when somebody wants to see them, one at a time per channel. */
export function createMediaService(parts: MediaParts): MediaService {
  const { store, channels, locks, clock, random, events, logger } = parts;
  const underWay = new Map<MediaId, Promise<Media>>();

  async function known(id: MediaId): Promise<Media> {
    const media = await store.media.get(id);
    if (media === null) throw new FrontdeskError('not-found', 'There is no such file.');
    return media;
  }

  async function put(
    media: Media,
    patch: Partial<Media>,
    content?: Uint8Array | null,
  ): Promise<Media> {
    const next = { ...media, ...patch, updatedAt: clock.now() };
    await store.commit([{ type: 'put-media', media: next, content }]);
    events.emit({ type: 'media-changed', mediaId: next.id, state: next.state });
    return next;
  }

  /** What the channel has of it. @throws FrontdeskError where it cannot be asked, or does not answer well */
  async function fromChannel(media: Media): Promise<FetchedMedia> {
    const message = media.messageId === null ? null : await store.messages.get(media.messageId);
    const conversation = message && (await store.conversations.get(message.conversationId));
    const channel = channels.find(({ id }) => id === message?.channelId);
    if (!message?.channelMessageId || conversation === null || !channel?.fetchMedia) {
      throw new FrontdeskError('channel.rejected', 'This channel gives no files.');
    }
    const { address } = conversation;
    return channel.fetchMedia(address, message.channelMessageId, MAX_MEDIA_BYTES);
  }

  async function take(media: Media): Promise<Media> {
    const fetching = await put(media, { state: 'fetching' });
    let fetched: FetchedMedia;
    try {
      fetched = await fromChannel(media);
    } catch (cause) {
      logger.error('media.fetch', cause);
      return put(fetching, { state: 'failed' });
    }
    if (fetched.state !== 'stored') return put(fetching, { state: fetched.state });
    const { content, mimeType } = fetched;
    const bytes = content.byteLength;
    if (bytes === 0) return put(fetching, { state: 'failed' });
    if (bytes > MAX_MEDIA_BYTES) return put(fetching, { state: 'too-large' });
    const type = mimeType.slice(0, 127) || fetching.mimeType;
    return put(fetching, { state: 'stored', bytes, mimeType: type }, content);
  }

  async function lineOf(media: Media): Promise<string> {
    const message = media.messageId === null ? null : await store.messages.get(media.messageId);
    return `media ${message?.channelId ?? ''}`;
  }

  async function fetch(id: MediaId): Promise<Media> {
    const media = await known(id);
    if (SETTLED.includes(media.state)) return media;
    return locks.run(await lineOf(media), async () => {
      const now = await known(id);
      return SETTLED.includes(now.state) ? now : take(now);
    });
  }

  return {
    async state(id) {
      const media = await known(id);
      // The app ended while it was being fetched.
      const forgotten = media.state === 'fetching' && !underWay.has(id);
      return forgotten ? { ...media, state: 'remote' } : media;
    },
    fetch(id) {
      const going = underWay.get(id);
      if (going !== undefined) return going;
      const work = fetch(id).finally(() => underWay.delete(id));
      underWay.set(id, work);
      return work;
    },
    async read(id) {
      const [media, content] = await Promise.all([known(id), store.media.content(id)]);
      if (content === null) throw new FrontdeskError('not-found', 'This file is not here yet.');
      return { mimeType: media.mimeType, content };
    },
    async copy(id) {
      const [media, content] = await Promise.all([known(id), store.media.content(id)]);
      const message = media.messageId === null ? null : await store.messages.get(media.messageId);
      if (content === null || message?.body.kind !== 'media') {
        throw new FrontdeskError('not-found', 'This file is not here yet.');
      }
      const { sentAt, body } = message;
      const { mimeType } = media;
      const fileName = copyName({ fileName: body.fileName, kind: body.media, mimeType, sentAt });
      return { fileName, content };
    },
    async attach({ content, mimeType, fileName, voice }) {
      const bytes = content.byteLength;
      if (bytes === 0 || bytes > MAX_MEDIA_BYTES) {
        throw new FrontdeskError('invalid-input', 'This file is empty, or larger than 16 MB.', {
          details: { bytes, max: MAX_MEDIA_BYTES },
        });
      }
      const file = sniffFile(content, mimeType);
      const id = MediaId.parse(random.id());
      const media: Media = {
        id,
        messageId: null,
        state: 'stored',
        mimeType: file.mimeType,
        bytes,
        updatedAt: clock.now(),
      };
      await store.commit([{ type: 'put-media', media, content }]);
      const kind = voice && file.kind === 'audio' ? 'voice' : file.kind;
      const enclosure: FileEnclosure = {
        kind,
        mediaId: id,
        mimeType: file.mimeType,
        fileName,
        bytes,
      };
      return enclosure;
    },
    async discard(id) {
      const media = await known(id);
      const live = await store.sends.inStates(['queued', 'handing-over', 'unconfirmed']);
      const leaves = live.some(
        ({ enclosure }) =>
          enclosure !== undefined && 'mediaId' in enclosure && enclosure.mediaId === id,
      );
      if (media.messageId !== null || leaves) {
        throw new FrontdeskError('conflict', 'This file belongs to a message.');
      }
      await put(media, { state: 'gone', bytes: 0 }, null);
    },
  };
}
