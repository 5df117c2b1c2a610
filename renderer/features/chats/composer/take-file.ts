import type { FileEnclosure } from '../../../../main/engine/domain/enclosure.ts';
import type { ConversationId } from '../../../../main/engine/domain/ids.ts';
import { MAX_MEDIA_BYTES, toFrontdeskError } from '../../../../preload/contract/domain.ts';
import type { InputOf } from '../../../../preload/contract/index.ts';
import { call } from '../../../bridge/index.ts';
import { composed, type FileTrouble } from './composed.ts';

/** Why these files cannot go with one message; null where they can. Nothing is read for it. Pure. */
export function refusalOf(files: readonly Pick<File, 'size'>[]): FileTrouble | null {
  if (files.length > 1) return 'several';
  const [file] = files;
  if (file === undefined) return null;
  if (file.size === 0) return 'empty';
  return file.size > MAX_MEDIA_BYTES ? 'too-large' : null;
}

/** Puts a file beside the words of a chat, in the place of the one that was there. */
export async function takeFile(id: ConversationId, files: readonly File[]): Promise<void> {
  const [file] = files;
  const refusal = refusalOf(files);
  if (composed.of(id).taking || file === undefined) return;
  if (refusal !== null) return composed.refuse(id, refusal);
  composed.taking(id);
  // A folder, or a file that is gone by now.
  const content = await file.arrayBuffer().then(
    (buffer) => new Uint8Array(buffer),
    () => null,
  );
  if (content === null) return composed.refuse(id, 'unreadable');
  const { name: fileName, type: mimeType } = file;
  await enclose(id, {
    content,
    mimeType: mimeType.slice(0, 127),
    fileName: fileName.slice(-255),
    voice: false,
  });
}

/** `sound`: what is known of a recording beside its bytes. False where it does not stand there, and why is said. */
export async function enclose(
  id: ConversationId,
  file: InputOf<'media.attach'>,
  sound: Pick<FileEnclosure, 'durationMs' | 'waveform'> = {},
): Promise<boolean> {
  composed.taking(id);
  try {
    const taken = await call('media.attach', file);
    const before = composed.of(id).file;
    composed.enclose(id, { ...taken, ...sound });
    if (before !== null) await discard(before);
    return true;
  } catch (cause) {
    composed.refuse(id, toFrontdeskError(cause));
    return false;
  }
}

/** The file does not go after all. */
export async function dropFile(id: ConversationId): Promise<void> {
  const { file } = composed.of(id);
  composed.enclose(id, null);
  if (file !== null) await discard(file);
}

/** It is out of sight at once; should its bytes stay for now, nobody is the worse for it. */
async function discard({ mediaId }: FileEnclosure): Promise<void> {
  await call('media.discard', { mediaId }).catch(() => undefined);
}
