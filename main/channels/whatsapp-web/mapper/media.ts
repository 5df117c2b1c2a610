import type { MediaKind, MessageBody } from '../../../engine/domain/message.ts';
import type { RawMessage } from '../raw/message.ts';

const KINDS = new Map<string, MediaKind>(
  Object.entries({
    image: 'image',
    ptt: 'voice',
    audio: 'audio',
    video: 'video',
    ptv: 'video',
    document: 'document',
    sticker: 'sticker',
  }),
);

const BARS = 64;

export function isMedia(type: string): boolean {
  return KINDS.has(type);
}

export function mediaBody(raw: RawMessage): MessageBody | null {
  const media = KINDS.get(raw.type);
  if (media === undefined) return null;
  const { filename, mimetype, isViewOnce, duration } = raw;
  const caption = raw.caption === filename ? undefined : raw.caption;
  const bytes = whole(raw.size);
  const durationMs = whole(duration === undefined ? undefined : duration * 1000);
  const waveform = bars(raw.waveform);
  return {
    kind: 'media',
    media,
    ...(caption && { caption }),
    ...(filename !== undefined && { fileName: filename }),
    ...(mimetype !== undefined && { mimeType: mimetype }),
    ...(bytes !== undefined && { bytes }),
    ...(durationMs !== undefined && { durationMs }),
    ...(waveform !== undefined && media === 'voice' && { waveform }),
    ...(isViewOnce === true && { viewOnce: true }),
  };
}

function whole(value: number | undefined): number | undefined {
  if (value === undefined) return undefined;
  const rounded = Math.round(value);
  return Number.isSafeInteger(rounded) && rounded >= 0 ? rounded : undefined;
}

function bars(loudness: readonly number[] | undefined): number[] | undefined {
  if (loudness === undefined || loudness.length === 0) return undefined;
  return loudness
    .slice(0, BARS)
    .map((bar) => (Number.isFinite(bar) ? Math.round(Math.min(100, Math.max(0, bar))) : 0));
}
