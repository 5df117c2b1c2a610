import { PencilLine, Send } from 'lucide-react';
import { useEffect, useEffectEvent, useId, useRef, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MessageId } from '../../../../main/engine/domain/ids.ts';
import type { ConversationDetail } from '../../../../main/engine/domain/views/conversations.ts';
import { MAX_REPLY_LENGTH } from '../../../../preload/contract/domain.ts';
import { useShortcut } from '../../../app/shortcuts/index.ts';
import { useRoute } from '../../../bridge/index.ts';
import { useFormat } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { Field, TextArea } from '../../../ui/field.tsx';
import { composed, useComposed } from './composed.ts';
import { composerTexts, useComposerText } from './composer-texts.ts';
import { QuoteStrip } from './quote-strip.tsx';
import { sendingState } from './sending-state.ts';
import { useWriting } from './use-writing.ts';

/** The owner's own words. Beginning to type takes the chat over, so that two do not answer at once. */
export function Composer({ detail }: { detail: ConversationDetail }) {
  const { t } = useTranslation('chats');
  const format = useFormat();
  const hintId = useId();
  const { conversation } = detail;
  const text = useComposerText(conversation.id);
  const { quotes } = useComposed(conversation.id);
  const field = useRef<HTMLTextAreaElement>(null);
  const status = useRoute('app.status', undefined);
  const sending = sendingState(status.data, conversation.channelId);
  const writing = useWriting(conversation);
  const twin = useShortcut('approve').twin;
  const over = text.length - MAX_REPLY_LENGTH;
  const ready = text.trim() !== '' && over <= 0 && sending !== 'stopped' && !writing.sending;
  useQuoteTaken(quotes?.id ?? null, () => {
    field.current?.focus();
    writing.begin();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (ready && !event.repeat) writing.send(text);
  };
  return (
    <div className="flex flex-col gap-1.5 border-t border-line bg-surface px-4 py-3" data-pane>
      <p id={hintId} className="flex items-center gap-2 text-sm text-muted">
        <PencilLine size={16} aria-hidden="true" />
        {t('composer.you')}
      </p>
      {quotes === null ? null : (
        <QuoteStrip
          quotes={quotes}
          sender={conversation.title || t('noName')}
          onCancel={() => {
            composed.answerNone(conversation.id);
            field.current?.focus();
          }}
        />
      )}
      <div className="flex flex-wrap items-end gap-2">
        <div className="min-w-[min(14rem,100%)] flex-1">
          <Field
            label={<span className="sr-only">{t('composer.label')}</span>}
            error={over > 0 ? t('composer.tooLong', { over: format.number(over) }) : null}
          >
            <TextArea
              ref={field}
              dir="auto"
              data-claims="approve"
              aria-describedby={hintId}
              placeholder={t('composer.placeholder')}
              rows={1}
              value={text}
              onChange={(event) => {
                composerTexts.set(conversation.id, event.currentTarget.value);
                writing.begin();
              }}
              onKeyDown={onKeyDown}
              className="max-h-48 min-h-10 overflow-y-auto text-message"
            />
          </Field>
        </div>
        <Button
          tone="primary"
          size="main"
          keys={twin}
          disabled={!ready}
          icon={<Send size={16} className="mirrors" aria-hidden="true" />}
          onClick={() => writing.send(text)}
        >
          {t(`composer.${sending}`)}
        </Button>
      </div>
      <ErrorLine error={writing.error} />
    </div>
  );
}

/** A message was chosen to be answered while this chat was open. */
function useQuoteTaken(quoteId: MessageId | null, taken: () => void): void {
  const before = useRef(quoteId);
  const tell = useEffectEvent(taken);
  useEffect(() => {
    if (quoteId !== null && quoteId !== before.current) tell();
    before.current = quoteId;
  }, [quoteId]);
}
