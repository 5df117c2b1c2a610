import { useEffect } from 'react';
import type { ConversationId } from '../../../../main/engine/domain/ids.ts';
import { call, onDeskEvent } from '../../../bridge/index.ts';
import { withoutRow, withRow } from './list-state.ts';
import { chats, useChats } from './list-store.ts';

/** Long enough to gather a burst, short enough not to be noticed. Milliseconds. */
const GATHER_MS = 200;
const MOST_AT_ONCE = 20;

/** Asks anew for chats far down the list whose state has changed: the first page does not show those. */
export function useRowsInStep(): void {
  useEffect(() => {
    const changed = new Set<ConversationId>();
    let timer: ReturnType<typeof setTimeout> | undefined;
    const flush = () => {
      timer = undefined;
      const batch = [...changed].slice(0, MOST_AT_ONCE);
      for (const id of batch) changed.delete(id);
      if (changed.size > 0) timer = setTimeout(flush, GATHER_MS);
      void Promise.all(batch.map(refresh));
    };
    const off = onDeskEvent((event) => {
      if (event.name !== 'engine.event') return;
      const told = event.payload;
      if (told.type !== 'conversation-changed' && told.type !== 'turn-changed') return;
      if (!useChats.getState().list.rows.has(told.conversationId)) return;
      changed.add(told.conversationId);
      timer ??= setTimeout(flush, GATHER_MS);
    });
    return () => {
      off();
      clearTimeout(timer);
    };
  }, []);
}

async function refresh(conversationId: ConversationId): Promise<void> {
  try {
    const { conversation, effectiveMode, turn } = await call('conversations.detail', {
      conversationId,
    });
    chats.change((state) => withRow(state, { conversation, effectiveMode, turn }));
  } catch (error) {
    const gone = error instanceof Error && 'code' in error && error.code === 'not-found';
    if (gone) chats.change((state) => withoutRow(state, conversationId));
  }
}
