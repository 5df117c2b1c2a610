import { oggPages, type OggPacket } from './ogg-pages.ts';
import { OPUS_RATE, samplesOf } from './opus-packet.ts';

export interface OpusSound {
  packets: readonly Uint8Array[];
  /** What the microphone gave a second. */
  inputRate: number;
  /** How long it is, in samples of 48 kHz; what the last packet holds beyond that is not played. */
  samples: number;
  /** What a player leaves out at the beginning, in samples of 48 kHz. */
  preSkip: number;
}

/** So much is lost where a page is damaged, and a player has to look through. */
const A_PAGE = OPUS_RATE;

function head({ inputRate, preSkip }: OpusSound): Uint8Array {
  const bytes = new Uint8Array(19);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('OpusHead'));
  view.setUint8(8, 1);
  view.setUint8(9, 1);
  view.setUint16(10, preSkip, true);
  view.setUint32(12, inputRate, true);
  return bytes;
}

/** Names no maker: what a customer gets says nothing of the owner's computer. */
function tags(): Uint8Array {
  return new Uint8Array([...new TextEncoder().encode('OpusTags'), 0, 0, 0, 0, 0, 0, 0, 0]);
}

/** One voice as a file that phones play (RFC 7845). `stream` is any number of 32 bits. Pure. */
export function opusFile(sound: OpusSound, stream: number): Uint8Array<ArrayBuffer> {
  let decoded = 0;
  let page = 0;
  const packets = sound.packets.map((bytes, index): OggPacket => {
    const length = samplesOf(bytes);
    decoded += length;
    page += length;
    const last = index === sound.packets.length - 1;
    const endsPage = !last && page >= A_PAGE;
    if (endsPage) page = 0;
    const position = last ? Math.min(decoded, sound.preSkip + sound.samples) : decoded;
    return { bytes, position, endsPage };
  });
  const alone = (bytes: Uint8Array): OggPacket => ({ bytes, position: 0, endsPage: true });
  return oggPages([alone(head(sound)), alone(tags()), ...packets], stream);
}
