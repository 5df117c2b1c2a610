import { loudnessOf, waveformOf } from './loudness.ts';
import { VoiceEncoder } from './voice-encoder.ts';

/** Chromium's own, not in the list of what every browser has. */
declare class MediaStreamTrackProcessor {
  constructor(init: { track: MediaStreamTrack });
  readonly readable: ReadableStream<AudioData>;
}

/** WhatsApp's phones take no more at once. */
export const LONGEST_MS = 15 * 60_000;

/** `stopped` by the owner, `unplugged` in the middle, or as long as it may be. */
export type Ending = 'stopped' | 'unplugged' | 'longest';

export interface TakenDown {
  content: Uint8Array<ArrayBuffer>;
  durationMs: number;
  waveform: number[];
  ending: Ending;
}

/** What both ears of a stereo microphone hear, as one. */
function monoOf(sound: AudioData): Float32Array<ArrayBuffer> {
  const plane = (planeIndex: number) => {
    const samples = new Float32Array(sound.numberOfFrames);
    sound.copyTo(samples, { planeIndex, format: 'f32-planar' });
    return samples;
  };
  const left = plane(0);
  if (sound.numberOfChannels < 2) return left;
  const right = plane(1);
  return left.map((sample, at) => (sample + (right[at] ?? sample)) / 2);
}

/**
 * Listens until told to stop, and gives what was said as a file; null where nothing was. The microphone is let go in
 * any case.
 *
 * @throws DOMException where the sound cannot be encoded
 */
export async function takeDown(
  track: MediaStreamTrack,
  stop: AbortSignal,
  heard: (ms: number, loudness: number) => void,
): Promise<TakenDown | null> {
  const reader = new MediaStreamTrackProcessor({ track }).readable.getReader();
  const end = () => void reader.cancel();
  stop.addEventListener('abort', end);
  const levels: number[] = [];
  let encoder: VoiceEncoder | null = null;
  let ending: Ending = 'unplugged';
  try {
    while (!stop.aborted) {
      const { value } = await reader.read();
      if (value === undefined) break;
      try {
        encoder ??= new VoiceEncoder(value.sampleRate);
        const samples = monoOf(value);
        encoder.hear(samples);
        levels.push(loudnessOf(samples));
      } finally {
        value.close();
      }
      heard(encoder.heardMs, levels.at(-1) ?? 0);
      if (encoder.heardMs >= LONGEST_MS) {
        ending = 'longest';
        break;
      }
    }
    if (stop.aborted) ending = 'stopped';
    if (encoder === null) return null;
    const durationMs = Math.round(encoder.heardMs);
    const content = await encoder.finish();
    return { content, durationMs, waveform: waveformOf(levels), ending };
  } finally {
    stop.removeEventListener('abort', end);
    encoder?.drop();
    track.stop();
    void reader.cancel();
  }
}
