/** Whatever a microphone gives, Opus counts in samples of this many a second. */
export const OPUS_RATE = 48_000;

/** What an encoder that does not say otherwise looks ahead. */
const USUAL_PRE_SKIP = 312;

const MS = OPUS_RATE / 1000;

/** The length of one frame by how the packet is made: SILK, hybrid, CELT (RFC 6716, table 2). */
function frameOf(made: number): number {
  if (made < 12) return [10 * MS, 20 * MS, 40 * MS, 60 * MS][made % 4] ?? 0;
  if (made < 16) return [10 * MS, 20 * MS][made % 2] ?? 0;
  return [2.5 * MS, 5 * MS, 10 * MS, 20 * MS][made % 4] ?? 0;
}

/** How long an Opus packet plays, by its own first bytes, in samples of 48 kHz. Pure. */
export function samplesOf(packet: Uint8Array): number {
  const [first, second = 0] = packet;
  if (first === undefined) return 0;
  const frames = [1, 2, 2][first & 3] ?? second & 63;
  return frames * frameOf(first >> 3);
}

/** What a player leaves out at the beginning, as the encoder's own head says it. Pure. */
export function preSkipOf(head: Uint8Array): number {
  const says = new TextDecoder().decode(head.subarray(0, 8)) === 'OpusHead';
  if (!says || head.byteLength < 12) return USUAL_PRE_SKIP;
  return new DataView(head.buffer, head.byteOffset).getUint16(10, true);
}
