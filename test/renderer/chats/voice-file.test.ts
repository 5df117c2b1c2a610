import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  loudnessOf,
  waveformOf,
} from '../../../renderer/features/chats/composer/voice/loudness.ts';
import { oggChecksum } from '../../../renderer/features/chats/composer/voice/ogg-checksum.ts';
import {
  oggPages,
  type OggPacket,
} from '../../../renderer/features/chats/composer/voice/ogg-pages.ts';
import { opusFile } from '../../../renderer/features/chats/composer/voice/opus-file.ts';
import {
  preSkipOf,
  samplesOf,
} from '../../../renderer/features/chats/composer/voice/opus-packet.ts';

interface ReadPage {
  flags: number;
  position: bigint;
  stream: number;
  number: number;
  lacing: number[];
  body: Uint8Array;
}

/** By the letter of RFC 3533, one bit at a time. */
function slowChecksum(bytes: Uint8Array): number {
  let sum = 0;
  for (const byte of bytes) {
    for (let bit = 7; bit >= 0; bit -= 1) {
      const carry = (sum >>> 31) ^ ((byte >> bit) & 1);
      sum = carry === 1 ? (sum << 1) ^ 0x04c11db7 : sum << 1;
    }
  }
  return sum >>> 0;
}

function read(file: Uint8Array): ReadPage[] {
  const pages: ReadPage[] = [];
  for (let at = 0; at < file.byteLength;) {
    const view = new DataView(file.buffer, file.byteOffset + at);
    expect(new TextDecoder().decode(file.subarray(at, at + 4))).toBe('OggS');
    expect(view.getUint8(4)).toBe(0);
    const count = view.getUint8(26);
    const lacing = [...file.subarray(at + 27, at + 27 + count)];
    const start = at + 27 + count;
    const end = start + lacing.reduce((sum, length) => sum + length, 0);
    const page = file.slice(at, end);
    const sum = view.getUint32(22, true);
    page.fill(0, 22, 26);
    expect(slowChecksum(page)).toBe(sum);
    pages.push({
      flags: view.getUint8(5),
      position: view.getBigInt64(6, true),
      stream: view.getUint32(14, true),
      number: view.getUint32(18, true),
      lacing,
      body: file.slice(start, end),
    });
    at = end;
  }
  return pages;
}

/** The packets, put together over all pages, each with the position of the page that it ends on. */
function packetsOf(pages: readonly ReadPage[]): { bytes: Buffer; position: bigint }[] {
  const packets: { bytes: Buffer; position: bigint }[] = [];
  let open: Uint8Array[] | null = null;
  for (const { lacing, body, flags, position } of pages) {
    expect((flags & 1) === 1).toBe(open !== null);
    let at = 0;
    for (const length of lacing) {
      open = [...(open ?? []), body.subarray(at, at + length)];
      at += length;
      if (length === 255) continue;
      packets.push({ bytes: Buffer.concat(open), position });
      open = null;
    }
    const ends = lacing.some((length) => length < 255);
    if (!ends) expect(position).toBe(-1n);
  }
  expect(open).toBeNull();
  return packets;
}

const packet = fc.record({
  // Around what fills a piece, and beyond what fills a page.
  bytes: fc
    .oneof(
      { weight: 4, arbitrary: fc.integer({ min: 0, max: 600 }) },
      {
        weight: 1,
        arbitrary: fc.constantFrom(
          254,
          255,
          256,
          510,
          255 * 254,
          255 * 255,
          255 * 255 + 1,
          140_000,
        ),
      },
    )
    .map((length) => Uint8Array.from({ length }, (_, at) => (at * 31 + length) % 256)),
  length: fc.nat(5760),
  endsPage: fc.boolean(),
});

describe('an Ogg file', () => {
  it('gives back every packet as it was, however they fall on pages', () => {
    fc.assert(
      fc.property(
        fc.array(packet, { minLength: 1, maxLength: 12 }),
        fc.nat(0xffffffff),
        (given, stream) => {
          let position = 0;
          const packets = given.map(({ bytes, length, endsPage }): OggPacket => {
            position += length;
            return { bytes, position, endsPage };
          });
          const pages = read(oggPages(packets, stream));
          const found = packetsOf(pages);
          expect(found).toHaveLength(packets.length);
          expect(
            found.every(({ bytes }, at) => bytes.equals(packets[at]?.bytes ?? Buffer.alloc(0))),
          ).toBe(true);
          expect(found.at(-1)?.position).toBe(BigInt(position));
          expect(pages.map(({ number }) => number)).toEqual(pages.map((_, at) => at));
          expect(new Set(pages.map((page) => page.stream))).toEqual(new Set([stream]));
          expect(pages.map(({ flags }) => (flags & 2) !== 0)).toEqual(
            pages.map((_, at) => at === 0),
          );
          expect(pages.map(({ flags }) => (flags & 4) !== 0)).toEqual(
            pages.map((_, at) => at === pages.length - 1),
          );
        },
      ),
      { numRuns: 40 },
    );
  });

  it('says at each page’s end how far it plays, not how far the next one does', () => {
    const bytes = new Uint8Array(10);
    const file = oggPages(
      [
        { bytes, position: 5, endsPage: true },
        { bytes, position: 7, endsPage: false },
        { bytes, position: 9, endsPage: false },
      ],
      1,
    );
    expect(read(file).map(({ position }) => position)).toEqual([5n, 9n]);
  });

  it('has the checksum of Ogg, which is none of the common ones', () => {
    expect(oggChecksum(new TextEncoder().encode('123456789'))).toBe(0x89a1897f);
  });
});

/** CELT, 20 ms, one frame: as Chromium's encoder makes them. */
const FRAME = 0xf8;
const voice = (count: number) =>
  Array.from({ length: count }, (_, at) => Uint8Array.of(FRAME, at % 256, 1, 2));

describe('a voice note', () => {
  const sound = { packets: voice(120), inputRate: 44_100, preSkip: 312, samples: 114_500 };

  it('begins with what it is and a page of no tags, each alone on its page', () => {
    const [head, tags] = read(opusFile(sound, 7));
    const view = new DataView(head?.body.buffer ?? new ArrayBuffer());
    expect(new TextDecoder().decode(head?.body.subarray(0, 8))).toBe('OpusHead');
    expect([view.getUint8(8), view.getUint8(9), view.getUint16(10, true)]).toEqual([1, 1, 312]);
    expect([view.getUint32(12, true), view.getInt16(16, true), view.getUint8(18)]).toEqual([
      44_100, 0, 0,
    ]);
    expect(new TextDecoder().decode(tags?.body.subarray(0, 8))).toBe('OpusTags');
    expect([...(tags?.body.subarray(8) ?? [])]).toEqual([0, 0, 0, 0, 0, 0, 0, 0]);
    expect([head?.position, tags?.position]).toEqual([0n, 0n]);
  });

  it('is as long as was said, not as long as its packets are', () => {
    const pages = read(opusFile(sound, 7)).slice(2);
    expect(pages.map(({ position }) => position)).toEqual([48_000n, 96_000n, 114_812n]);
    expect(packetsOf(pages)).toHaveLength(120);
  });

  it('claims no more than its packets hold where the encoder kept the end back', () => {
    const pages = read(opusFile({ ...sound, packets: voice(10), samples: 9600 }, 7));
    expect(pages.at(-1)?.position).toBe(9600n);
  });
});

describe('a packet of Opus', () => {
  it.each([
    { made: [0x00, 0], plays: 480 },
    { made: [0x08], plays: 960 },
    { made: [0x18], plays: 2880 },
    { made: [0x60], plays: 480 },
    { made: [0x68], plays: 960 },
    { made: [0x80], plays: 120 },
    { made: [0xf8], plays: 960 },
    { made: [0xf9], plays: 1920 },
    { made: [0xfa], plays: 1920 },
    { made: [0xfb, 0x83], plays: 2880 },
    { made: [], plays: 0 },
  ])('plays $plays samples where it begins with $made', ({ made, plays }) => {
    expect(samplesOf(Uint8Array.from(made))).toBe(plays);
  });

  it('knows what the encoder looked ahead, and goes without its head', () => {
    const head = Uint8Array.from([...new TextEncoder().encode('OpusHead'), 1, 1, 0x80, 0x01, 0, 0]);
    expect(preSkipOf(head)).toBe(0x180);
    expect(preSkipOf(Uint8Array.of(1, 2))).toBe(312);
  });
});

describe('loudness', () => {
  it('is nothing in silence, and never more than all', () => {
    expect(loudnessOf(new Float32Array(480))).toBe(0);
    expect(loudnessOf(new Float32Array(480).fill(1))).toBe(1);
    expect(loudnessOf(new Float32Array())).toBe(0);
  });

  it('is drawn with 64 bars that leave no loud moment out', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 900 }),
        (levels) => {
          const bars = waveformOf(levels);
          expect(bars).toHaveLength(Math.min(64, levels.length));
          const loudest = Math.round(Math.max(0, ...levels) * 100);
          expect(Math.max(0, ...bars)).toBe(loudest);
        },
      ),
    );
  });
});
