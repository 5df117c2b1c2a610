import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import type { ConversationId } from '../../../../main/engine/domain/ids.ts';
import type { SearchHit } from '../../../../main/engine/domain/views/conversations.ts';
import { routeOptions } from '../../../bridge/index.ts';
import { MOST_HITS, newestFirst } from './hits.ts';

const NONE: readonly SearchHit[] = [];

/** What is found for these words, in one chat or in all of them; the last find stays while the next is looked up. */
export function useHits(
  text: string,
  conversationId?: ConversationId,
): { hits: readonly SearchHit[]; error: FrontdeskError | null; pending: boolean } {
  const asked = text.slice(0, 200);
  const search = useQuery({
    ...routeOptions('conversations.search', {
      text: asked,
      limit: MOST_HITS,
      ...(conversationId === undefined ? {} : { conversationId }),
    }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const { data } = search;
  const hits = useMemo(
    () => (data === undefined || asked === '' ? NONE : newestFirst(data)),
    [data, asked],
  );
  return { hits, error: search.error, pending: asked !== '' && search.isPending };
}
