import { z } from 'zod';
import { MediaId } from './ids.ts';
import { Waveform } from './message.ts';

/** The largest content that is taken in or sent, in bytes: more would hold up everything else while it passes. */
export const MAX_MEDIA_BYTES = 16 * 1024 * 1024;

/** A file that goes out. Its bytes are in the vault. */
export const FileEnclosure = z.object({
  kind: z.enum(['image', 'document', 'voice', 'video', 'audio']),
  mediaId: MediaId,
  mimeType: z.string().min(1).max(127),
  fileName: z.string().max(255),
  bytes: z.number().int().positive().max(MAX_MEDIA_BYTES),
  /** Of what was recorded at the desk. */
  durationMs: z.number().int().nonnegative().optional(),
  waveform: Waveform.optional(),
});
export type FileEnclosure = z.infer<typeof FileEnclosure>;

/** What goes out with, or instead of, words. */
export const Enclosure = z.discriminatedUnion('kind', [
  FileEnclosure,
  z.object({
    kind: z.literal('location'),
    latitude: z.number().min(-90).max(90),
    longitude: z.number().min(-180).max(180),
    name: z.string().max(256).optional(),
  }),
  z.object({
    kind: z.literal('contact'),
    name: z.string().min(1).max(256),
    phone: z.string().regex(/^\+?[0-9]{5,20}$/u),
  }),
]);
export type Enclosure = z.infer<typeof Enclosure>;

export const EnclosureKind = z.enum([...FileEnclosure.shape.kind.options, 'location', 'contact']);
