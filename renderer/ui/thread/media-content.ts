import { createContext, type ReactNode } from 'react';
import type { MediaId } from '../../../main/engine/domain/ids.ts';
import type { MessageBody } from '../../../main/engine/domain/message.ts';

export interface MediaContentProps {
  body: Extract<MessageBody, { kind: 'media' }>;
  mediaId: MediaId;
  /** What it is, in a line; stands where the content cannot be shown. */
  fallback: ReactNode;
}

/** Shows what is in a photo or a file. Null where only the words matter. */
export const MediaContent = createContext<((props: MediaContentProps) => ReactNode) | null>(null);
