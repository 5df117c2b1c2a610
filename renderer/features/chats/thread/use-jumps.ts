import { useCallback, useEffect } from 'react';
import type { MessageId } from '../../../../main/engine/domain/ids.ts';
import type { Thread } from './use-thread.ts';
import type { useUnread } from './use-unread.ts';

/** Ways to a message that may not be loaded yet: loads back as far as it takes, then brings it into sight. */
export function useJumps({
  thread: { loadBackTo, messages },
  found,
  markIn,
  reach,
}: {
  thread: Thread;
  found: MessageId | null;
  markIn: ReturnType<typeof useUnread>['markIn'];
  reach: (id: MessageId) => void;
}): { jumpToUnread: () => void } {
  useEffect(() => {
    if (found === null) return;
    void loadBackTo((loaded) => loaded.some((message) => message.id === found)).then((loaded) => {
      if (loaded !== null) reach(found);
    });
  }, [found, loadBackTo, reach]);

  const jumpToUnread = useCallback(() => {
    void loadBackTo((loaded) => markIn(loaded)?.missing === 0).then((loaded) => {
      const mark = markIn(loaded ?? messages);
      if (mark !== null) reach(mark.firstId);
    });
  }, [loadBackTo, markIn, messages, reach]);
  return { jumpToUnread };
}
