import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useDeferredValue, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationId, MessageId } from '../../../../main/engine/domain/ids.ts';
import { useCommands } from '../../../app/shortcuts/index.ts';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { TextInput } from '../../../ui/field.tsx';
import { focusOnMount } from '../../../ui/focus-on-mount.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { MOST_HITS, stepThrough } from './hits.ts';
import { useHits } from './use-hits.ts';

/** Finds words in this chat, newest first: Enter goes to the one before, Shift Enter back. */
export function FindBar({
  conversationId,
  onFound,
  onClose,
}: {
  conversationId: ConversationId;
  onFound: (id: MessageId | null) => void;
  onClose: () => void;
}) {
  const { t } = useTranslation('chats');
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(-1);
  const { hits, error, pending } = useHits(useDeferredValue(typed.trim()), conversationId);
  useCommands({ close: onClose });

  const step = (by: 1 | -1) => {
    const next = stepThrough(at, by, hits.length);
    setAt(next);
    onFound(hits[next]?.message.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    step(event.shiftKey ? -1 : 1);
  };
  const found = pending
    ? ''
    : t(hits.length >= MOST_HITS ? 'find.many' : 'find.count', {
        count: hits.length,
        at: Math.max(at, 0) + 1,
      });
  return (
    <search className="flex flex-wrap items-center gap-2 border-b border-line bg-surface px-4 py-2">
      <div className="min-w-40 flex-1">
        <TextInput
          ref={focusOnMount}
          type="search"
          aria-label={t('find.label')}
          dir="auto"
          placeholder={t('find.label')}
          maxLength={200}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value);
            setAt(-1);
            onFound(null);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <p role="status" className="min-w-20 text-sm text-muted">
        {typed.trim() === '' ? '' : found}
      </p>
      <ErrorLine error={error} />
      <IconButton
        label={t('find.older')}
        keys="↵"
        disabled={hits.length === 0}
        icon={<ChevronUp size={20} aria-hidden="true" />}
        onClick={() => step(1)}
      />
      <IconButton
        label={t('find.newer')}
        disabled={hits.length === 0}
        icon={<ChevronDown size={20} aria-hidden="true" />}
        onClick={() => step(-1)}
      />
      <IconButton
        label={t('find.close')}
        icon={<X size={20} aria-hidden="true" />}
        onClick={onClose}
      />
    </search>
  );
}
