import { useEffect, useState } from 'react';
import type { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import type { MediaId } from '../../../main/engine/domain/ids.ts';
import { toFrontdeskError } from '../../../preload/contract/domain.ts';
import { call } from '../../bridge/index.ts';

export type ObjectUrl =
  | { state: 'loading' }
  | { state: 'ready'; url: string }
  | { state: 'failed'; error: FrontdeskError };

/** The content as something that a picture or a player can show, for as long as it is on the screen. */
export function useObjectUrl(mediaId: MediaId, mimeType: string): ObjectUrl {
  const [shown, setShown] = useState<ObjectUrl>({ state: 'loading' });
  useEffect(() => {
    let url: string | null = null;
    let left = false;
    call('media.read', { mediaId }).then(
      ({ content }) => {
        if (left) return;
        url = URL.createObjectURL(new Blob([Uint8Array.from(content)], { type: mimeType }));
        setShown({ state: 'ready', url });
      },
      (cause: unknown) => {
        if (!left) setShown({ state: 'failed', error: toFrontdeskError(cause) });
      },
    );
    return () => {
      left = true;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [mediaId, mimeType]);
  return shown;
}
