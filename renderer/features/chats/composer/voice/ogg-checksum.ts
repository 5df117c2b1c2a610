const POLYNOMIAL = 0x04c11db7;

/** What each value of a byte does to the sum. */
const STEPS = Uint32Array.from({ length: 256 }, (_, value) => {
  let sum = value << 24;
  for (let bit = 0; bit < 8; bit += 1) sum = (sum << 1) ^ (sum < 0 ? POLYNOMIAL : 0);
  return sum;
});

/** The sum by which Ogg knows a damaged page: its own CRC-32, neither reflected nor inverted. Pure. */
export function oggChecksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) sum = (sum << 8) ^ (STEPS[((sum >>> 24) ^ byte) & 0xff] ?? 0);
  return sum >>> 0;
}
