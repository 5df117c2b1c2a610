import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../../main/engine/domain/conversation.ts';
import { composed, useComposed } from './composed.ts';
import { FileStrip } from './file-strip.tsx';
import { FileTroubleLine } from './file-trouble.tsx';
import { QuoteStrip } from './quote-strip.tsx';
import { dropFile } from './take-file.ts';
import { ListeningStrip } from './voice/listening-strip.tsx';
import { UnkeptLine } from './voice/unkept-line.tsx';
import { useListening, useVoiceTrouble } from './voice/voice-state.ts';
import { VoiceTroubleLine } from './voice/voice-trouble.tsx';

/** What goes with the owner's words, above them. */
export function Beside({
  conversation: { id, title },
  onChange,
}: {
  conversation: Conversation;
  /** Something was put away, with its button. */
  onChange: () => void;
}) {
  const { t } = useTranslation('chats');
  const { quotes, file, taking, trouble } = useComposed(id);
  const listening = useListening(id);
  const voiceTrouble = useVoiceTrouble(id);
  return (
    <>
      {quotes === null ? null : (
        <QuoteStrip
          quotes={quotes}
          sender={title || t('noName')}
          onCancel={() => {
            composed.answerNone(id);
            onChange();
          }}
        />
      )}
      {file === null ? null : (
        <FileStrip
          file={file}
          onRemove={() => {
            void dropFile(id);
            onChange();
          }}
        />
      )}
      {listening === null ? null : <ListeningStrip listening={listening} onDiscard={onChange} />}
      <p role="status" className="text-sm text-muted empty:hidden">
        {taking && listening === null ? t('attach.taking') : null}
      </p>
      <FileTroubleLine trouble={trouble} />
      <VoiceTroubleLine trouble={voiceTrouble} />
      <UnkeptLine conversationId={id} />
    </>
  );
}
