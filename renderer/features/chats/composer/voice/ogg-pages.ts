import { oggChecksum } from './ogg-checksum.ts';

/** Something that is played as a whole. */
export interface OggPacket {
  bytes: Uint8Array;
  /** How many samples can be played once it was read. */
  position: number;
  /** Nothing else is put on its last page. */
  endsPage: boolean;
}

interface Page {
  /** The length of each piece: 255 says that its packet goes on with the next. */
  lacing: number[];
  pieces: Uint8Array[];
  /** Of the last packet that ends here; null where none does. */
  position: number | null;
  /** It begins in the middle of a packet. */
  continues: boolean;
}

const PIECE = 255;
const PIECES_A_PAGE = 255;
const HEAD = 27;
const CONTINUES = 1;
const FIRST = 2;
const LAST = 4;

function pageOf(continues: boolean): Page {
  return { lacing: [], pieces: [], position: null, continues };
}

/** Which pieces stand on which page. */
function layOut(packets: readonly OggPacket[]): Page[] {
  const pages: Page[] = [];
  let page = pageOf(false);
  const turn = (within: boolean) => {
    pages.push(page);
    page = pageOf(within);
  };
  for (const { bytes, position, endsPage } of packets) {
    const whole = Math.floor(bytes.byteLength / PIECE);
    // One more than fills: the piece that is not full, and be it empty, is what ends a packet.
    for (let piece = 0; piece <= whole; piece += 1) {
      if (page.lacing.length === PIECES_A_PAGE) turn(piece > 0);
      const part = bytes.subarray(piece * PIECE, (piece + 1) * PIECE);
      page.lacing.push(part.byteLength);
      page.pieces.push(part);
    }
    page.position = position;
    if (endsPage) turn(false);
  }
  if (page.lacing.length > 0) pages.push(page);
  return pages;
}

function written(page: Page, flags: number, stream: number, number: number): Uint8Array {
  const body = page.lacing.reduce((sum, length) => sum + length, 0);
  const start = HEAD + page.lacing.length;
  const bytes = new Uint8Array(start + body);
  const view = new DataView(bytes.buffer);
  bytes.set(new TextEncoder().encode('OggS'));
  view.setUint8(5, flags);
  view.setBigInt64(6, BigInt(page.position ?? -1), true);
  view.setUint32(14, stream, true);
  view.setUint32(18, number, true);
  view.setUint8(26, page.lacing.length);
  bytes.set(page.lacing, HEAD);
  let at = start;
  for (const piece of page.pieces) {
    bytes.set(piece, at);
    at += piece.byteLength;
  }
  view.setUint32(22, oggChecksum(bytes), true);
  return bytes;
}

/** One stream of packets as an Ogg file (RFC 3533). `stream` is its number, any of 32 bits. Pure. */
export function oggPages(packets: readonly OggPacket[], stream: number): Uint8Array<ArrayBuffer> {
  const pages = layOut(packets).map((page, number, all) => {
    const flags =
      (page.continues ? CONTINUES : 0) |
      (number === 0 ? FIRST : 0) |
      (number === all.length - 1 ? LAST : 0);
    return written(page, flags, stream, number);
  });
  const file = new Uint8Array(pages.reduce((sum, { byteLength }) => sum + byteLength, 0));
  let at = 0;
  for (const page of pages) {
    file.set(page, at);
    at += page.byteLength;
  }
  return file;
}
