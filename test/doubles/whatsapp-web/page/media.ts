import { b64, behaviour, random } from './socket.ts';
import { now } from './world.ts';

/** The simulated media servers: base64 by path. Kept while the page lives. */
export const mediaStore = new Map<string, string>();

export class OpaqueData {
  readonly blob: Blob;
  readonly type: string;

  constructor(blob: Blob, type: string) {
    this.blob = blob;
    this.type = type;
  }

  static createFromData(blob: Blob, type: string): Promise<OpaqueData> {
    return Promise.resolve(new OpaqueData(blob, type));
  }

  get size(): number {
    return this.blob.size;
  }

  url(): string {
    return 'blob:simulated';
  }

  formData(): Blob {
    return this.blob;
  }

  autorelease(): void {
    // Nothing is held.
  }
}

async function hash(blob: Blob): Promise<string> {
  return b64(new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer())));
}

interface Wish {
  asSticker?: boolean;
  asDocument?: boolean;
  isPtt?: boolean;
  asGif?: boolean;
}

function kindOf(mimeType: string, wish: Wish): string {
  if (wish.asSticker) return 'sticker';
  if (wish.asDocument) return 'document';
  if (wish.isPtt) return 'ptt';
  const [kind = ''] = mimeType.split('/');
  return ['image', 'video', 'audio'].includes(kind) ? kind : 'document';
}

export function prepRawMedia(data: OpaqueData, wish: Wish) {
  return {
    async waitForPrep() {
      const prepared = {
        filehash: await hash(data.blob),
        type: kindOf(data.type, wish),
        isGif: wish.asGif === true,
        mimetype: data.type,
        size: data.size,
        preview: 'PREVIEW',
      };
      return {
        ...prepared,
        mediaBlob: data,
        set(more: object) {
          Object.assign(this, more);
        },
        toJSON: () => prepared,
      };
    },
  };
}

const objects = new Map<string, object>();

export function mediaObject(filehash: string): object {
  const known = objects.get(filehash);
  if (known !== undefined) return known;
  const made = {
    filehash,
    type: 'image',
    size: 0,
    contentInfo: {},
    consolidate(data: { type: string; size: number }) {
      this.type = data.type;
      this.size = data.size;
    },
  };
  objects.set(filehash, made);
  return made;
}

export function uploaded(filehash: string): object {
  return {
    mmsUrl: 'https://mmg.whatsapp.net/x',
    directPath: `/v/${filehash}`,
    deprecatedMms3Url: 'https://mmg.whatsapp.net/x',
    mediaKey: b64(random(32)),
    mediaKeyTimestamp: now(),
    encFilehash: b64(random(32)),
    uploadHash: b64(random(32)),
    sidecar: null,
    firstFrameSidecar: null,
  };
}

/** @throws an error with `status` 404 where the servers have it no more */
export async function download({ directPath }: { directPath: string }): Promise<ArrayBuffer> {
  if (behaviour.silent) await new Promise(() => undefined);
  const kept = mediaStore.get(directPath);
  if (kept === undefined) throw Object.assign(new Error('404'), { status: 404 });
  return Uint8Array.from(atob(kept), (character) => character.charCodeAt(0)).buffer;
}
