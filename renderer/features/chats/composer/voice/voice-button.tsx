import { Mic, Square } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConversationId } from '../../../../../main/engine/domain/ids.ts';
import { IconButton } from '../../../../ui/icon-button.tsx';
import { recordVoice, stopRecording } from './record-voice.ts';
import { useListening, useMicrophoneTaken } from './voice-state.ts';

/** Begins a voice note, and ends it with the same press. */
export function VoiceButton({
  conversationId,
  disabled,
}: {
  conversationId: ConversationId;
  disabled: boolean;
}) {
  const { t } = useTranslation('chats');
  const here = useListening(conversationId);
  const taken = useMicrophoneTaken();
  const recording = here?.state === 'recording';
  return (
    <IconButton
      label={t(recording ? 'voice.stop' : 'voice.record')}
      disabled={!recording && (disabled || taken)}
      className="size-10"
      icon={
        recording ? (
          <Square size={20} aria-hidden="true" className="fill-current text-danger" />
        ) : (
          <Mic size={20} aria-hidden="true" />
        )
      }
      onClick={() => {
        if (recording) stopRecording();
        else void recordVoice(conversationId);
      }}
    />
  );
}
