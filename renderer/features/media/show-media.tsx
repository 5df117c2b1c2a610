import type { ReactNode } from 'react';
import type { MediaContentProps } from '../../ui/thread/media-content.ts';
import { MediaBlock } from './media-block.tsx';

/** What a bubble shows of a photo, a voice note or a file. */
export function showMedia(props: MediaContentProps): ReactNode {
  return <MediaBlock key={props.mediaId} {...props} />;
}
