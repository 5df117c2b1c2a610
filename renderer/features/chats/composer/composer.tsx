import { PencilLine, Send } from 'lucide-react';
import { useId, useRef, type ClipboardEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationDetail } from '../../../../main/engine/domain/views/conversations.ts';
import { MAX_REPLY_LENGTH } from '../../../../preload/contract/domain.ts';
import { useShortcut } from '../../../app/shortcuts/index.ts';
import { useRoute } from '../../../bridge/index.ts';
import { useFormat } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, TextArea } from '../../../ui/field.tsx';
import { takesMoreThanWords } from '../channel-abilities.ts';
import { AttachMenu } from './attach-menu.tsx';
import { Beside } from './beside.tsx';
import { useComposed } from './composed.ts';
import { composerTexts, useComposerText } from './composer-texts.ts';
import { SendTrouble } from './send-trouble.tsx';
import { sendingState } from './sending-state.ts';
import { takeFile } from './take-file.ts';
import { useChange } from './use-change.ts';
import { useWriting } from './use-writing.ts';
import { VoiceButton } from './voice/voice-button.tsx';
import { useListening, useVoiceTrouble } from './voice/voice-state.ts';

/** The owner's own words. Beginning to type takes the chat over, so that two do not answer at once. */
export function Composer({ detail }: { detail: ConversationDetail }) {
  const { t } = useTranslation('chats');
  const format = useFormat();
  const hintId = useId();
  const { conversation } = detail;
  const { id, channelId } = conversation;
  const rich = takesMoreThanWords(channelId);
  const text = useComposerText(id);
  const { quotes, file, taking } = useComposed(id);
  const listening = useListening(id);
  const voiceTrouble = useVoiceTrouble(id);
  const field = useRef<HTMLTextAreaElement>(null);
  const status = useRoute('app.status', undefined);
  const sending = sendingState(status.data, channelId);
  const writing = useWriting(conversation);
  const twin = useShortcut('approve').twin;
  const over = text.length - MAX_REPLY_LENGTH;
  const wordless = (file?.kind === 'audio' || file?.kind === 'voice') && text.trim() !== '';
  const filled = text.trim() !== '' || file !== null;
  const busy = taking || listening !== null;
  const ready = filled && over <= 0 && !wordless && !busy && sending !== 'stopped';
  const send = (sendAnyway = false) => {
    if (ready && !writing.sending) writing.send(text, sendAnyway);
  };
  // Something was put beside the words while this chat was open: that is writing too.
  const takeUp = () => {
    field.current?.focus();
    writing.begin();
  };
  useChange(quotes?.id ?? null, takeUp);
  useChange(file?.mediaId ?? null, takeUp);
  useChange(listening?.state === 'recording' ? 'recording' : null, writing.begin);
  useChange(voiceTrouble, () => field.current?.focus());
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (!event.repeat) send();
  };
  const onPaste = (event: ClipboardEvent) => {
    const { files } = event.clipboardData;
    // What is copied from a text program comes as words and as a picture of them.
    if (!rich || files.length === 0 || event.clipboardData.getData('text/plain') !== '') return;
    event.preventDefault();
    void takeFile(id, [...files]);
  };
  const error =
    over > 0
      ? t('composer.tooLong', { over: format.number(over) })
      : wordless
        ? t('attach.wordless')
        : null;
  return (
    <div className="flex flex-col gap-1.5 border-t border-line bg-surface px-4 py-3" data-pane>
      <p id={hintId} className="flex items-center gap-2 text-sm text-muted">
        <PencilLine size={16} aria-hidden="true" />
        {t('composer.you')}
      </p>
      <Beside conversation={conversation} onChange={() => field.current?.focus()} />
      <div className="flex flex-wrap items-end gap-2">
        {rich ? (
          <>
            <AttachMenu conversationId={id} disabled={busy || writing.sending} />
            <VoiceButton conversationId={id} disabled={taking || writing.sending} />
          </>
        ) : null}
        <div className="min-w-[min(14rem,100%)] flex-1">
          <Field label={<span className="sr-only">{t('composer.label')}</span>} error={error}>
            <TextArea
              ref={field}
              dir="auto"
              data-claims="approve"
              aria-describedby={hintId}
              placeholder={t('composer.placeholder')}
              rows={1}
              value={text}
              onChange={(event) => {
                composerTexts.set(id, event.currentTarget.value);
                writing.begin();
              }}
              onKeyDown={onKeyDown}
              onPaste={onPaste}
              className="max-h-48 min-h-10 overflow-y-auto text-message"
            />
          </Field>
        </div>
        <Button
          tone="primary"
          size="main"
          keys={twin}
          disabled={!ready || writing.sending}
          icon={<Send size={16} className="mirrors" aria-hidden="true" />}
          onClick={() => send()}
        >
          {t(`composer.${sending}`)}
        </Button>
      </div>
      <SendTrouble error={writing.error} onSendAnyway={() => send(true)} />
    </div>
  );
}
