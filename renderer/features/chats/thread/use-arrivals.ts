import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageId } from '../../../../main/engine/domain/ids.ts';
import type { Message } from '../../../../main/engine/domain/message.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { arrivedAfter } from './thread-rows.ts';
import { ThrottledCount } from './throttled-count.ts';

/** Says that messages came, now and then, to those who do not see it. The list itself is no live region. */
export function useArrivalsSpoken(messages: readonly Message[], name: string): void {
  const { t } = useTranslation('chats');
  const announce = useAnnounce();
  const tell = useEffectEvent((count: number) =>
    announce(t('thread.arrived', { count, name: name || t('noName') })),
  );
  const counted = useRef<MessageId | null>(null);
  const spoken = useRef<ThrottledCount | null>(null);
  useEffect(() => {
    const throttled = new ThrottledCount((count) => tell(count));
    spoken.current = throttled;
    return () => throttled.stop();
  }, []);
  useEffect(() => {
    const newest = messages.at(-1);
    if (newest === undefined || newest.id === counted.current) return;
    spoken.current?.add(arrivedAfter(messages, counted.current));
    counted.current = newest.id;
  }, [messages]);
}

/** How many messages came below what is in sight since the end was last in sight. */
export function useBelow(messages: readonly Message[], atEnd: boolean): number {
  const newestId = messages.at(-1)?.id ?? null;
  const [seenId, setSeenId] = useState<MessageId | null>(null);
  if (atEnd && newestId !== seenId) setSeenId(newestId);
  return atEnd ? 0 : arrivedAfter(messages, seenId);
}
