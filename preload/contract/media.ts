import { z } from 'zod';
import { FileEnclosure, MAX_MEDIA_BYTES } from '../../main/engine/domain/enclosure.ts';
import { MAX_REPLY_LENGTH } from '../../main/engine/domain/draft.ts';
import { MediaId, MessageId } from '../../main/engine/domain/ids.ts';
import { Media } from '../../main/engine/domain/media.ts';
import { route } from './route.ts';

const Nothing = z.void();
const ofMedia = z.object({ mediaId: MediaId });
const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

export const mediaRoutes = {
  'media.state': route(ofMedia, Media),
  /** Resolves when it is here, or cannot be had; `media-changed` tells the steps. */
  'media.fetch': route(ofMedia, Media),
  'media.read': route(ofMedia, z.object({ mimeType: z.string(), content: Bytes })),
  /** The owner is asked where to: false where they said nowhere. */
  'media.save': route(ofMedia, z.object({ saved: z.boolean() })),
  /** A file for the composer. What it is, its bytes tell. */
  'media.attach': route(
    z.object({
      content: Bytes.refine((bytes) => bytes.byteLength <= MAX_MEDIA_BYTES),
      mimeType: z.string().max(127),
      fileName: z.string().max(255),
      /** Recorded at the desk: sent as a voice note. */
      voice: z.boolean(),
    }),
    FileEnclosure,
  ),
  /** The file is not sent after all. */
  'media.discard': route(ofMedia, Nothing),
  /** An empty `emoji` takes the reaction back. */
  'messages.react': route(z.object({ messageId: MessageId, emoji: z.string().max(64) }), Nothing),
  /** Only what we sent. */
  'messages.edit': route(
    z.object({ messageId: MessageId, text: z.string().min(1).max(MAX_REPLY_LENGTH) }),
    Nothing,
  ),
  /** Only what we sent. */
  'messages.takeBack': route(z.object({ messageId: MessageId }), Nothing),
};
