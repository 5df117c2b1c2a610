import type { MediaKind } from '../../../main/engine/domain/message.ts';

export type ShownAs = 'picture' | 'sound' | 'film';

const BY_START: readonly (readonly [ShownAs, RegExp])[] = [
  // No SVG: it is a document that can hold more than a picture.
  ['picture', /^image\/(?:jpeg|png|gif|webp)\b/u],
  ['sound', /^audio\/(?:ogg|mpeg|mp4|aac|wav|webm|amr)\b/u],
  ['film', /^video\/(?:mp4|webm|3gpp)\b/u],
];

const MAY_BE: Record<MediaKind, ShownAs | null> = {
  image: 'picture',
  sticker: 'picture',
  voice: 'sound',
  audio: 'sound',
  video: 'film',
  document: null,
};

/** How content is shown: only where what it says it is, and what was sent, agree. Null: not at all. Pure. */
export function shownAs(kind: MediaKind, mimeType: string): ShownAs | null {
  const wanted = MAY_BE[kind];
  const found = BY_START.find(([, start]) => start.test(mimeType))?.[0];
  return found === wanted ? wanted : null;
}
