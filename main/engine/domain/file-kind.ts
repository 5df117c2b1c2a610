/** What a file is by its first bytes; what its name or its sender claims counts for nothing. */
export type FileKind = 'image' | 'audio' | 'video' | 'document';

export interface SniffedFile {
  kind: FileKind;
  mimeType: string;
}

type Mark = readonly [offset: number, bytes: string];

/** The first entry all of whose marks are there. Marks are Latin-1. */
const SIGNATURES: readonly (readonly [FileKind, string, ...Mark[]])[] = [
  ['image', 'image/jpeg', [0, '\xff\xd8\xff']],
  ['image', 'image/png', [0, '\x89PNG\r\n\x1a\n']],
  ['image', 'image/gif', [0, 'GIF8']],
  ['image', 'image/webp', [0, 'RIFF'], [8, 'WEBP']],
  ['audio', 'audio/wav', [0, 'RIFF'], [8, 'WAVE']],
  ['audio', 'audio/ogg', [0, 'OggS']],
  ['audio', 'audio/flac', [0, 'fLaC']],
  ['audio', 'audio/mpeg', [0, 'ID3']],
  ['audio', 'audio/mpeg', [0, '\xff\xfb']],
  ['audio', 'audio/mpeg', [0, '\xff\xf3']],
  ['audio', 'audio/aac', [0, '\xff\xf1']],
  ['audio', 'audio/aac', [0, '\xff\xf9']],
  ['audio', 'audio/mp4', [4, 'ftypM4A']],
  ['video', 'video/quicktime', [4, 'ftypqt']],
  ['video', 'video/3gpp', [4, 'ftyp3g']],
  ['video', 'video/mp4', [4, 'ftyp']],
  ['video', 'video/webm', [0, '\x1aE\xdf\xa3']],
  ['document', 'application/pdf', [0, '%PDF-']],
];

function has(content: Uint8Array, [offset, bytes]: Mark): boolean {
  for (let index = 0; index < bytes.length; index += 1) {
    if (content[offset + index] !== bytes.charCodeAt(index)) return false;
  }
  return true;
}

const SHOWABLE = /^(?:image|audio|video)\//u;

/** A recorder's own container may hold sound alone: there the claim is what tells. Pure. */
export function sniffFile(content: Uint8Array, claimed: string): SniffedFile {
  const found = SIGNATURES.find(([, , ...marks]) => marks.every((mark) => has(content, mark)));
  if (found !== undefined) {
    const [kind, mimeType] = found;
    const soundAlone = kind === 'video' && claimed.startsWith('audio/');
    return soundAlone
      ? { kind: 'audio', mimeType: mimeType.replace('video/', 'audio/') }
      : { kind, mimeType };
  }
  const harmless = claimed !== '' && !SHOWABLE.test(claimed);
  return { kind: 'document', mimeType: harmless ? claimed : 'application/octet-stream' };
}
