import { useTranslation } from 'react-i18next';
import type { ConversationId } from '../../../../../main/engine/domain/ids.ts';
import { Button } from '../../../../ui/button.tsx';
import { composed, useComposed } from '../composed.ts';
import { keep } from './record-voice.ts';
import { useUnkept, voice } from './voice-state.ts';

/** A recording that could not be kept: the reason stands above, the recording is still here. */
export function UnkeptLine({ conversationId }: { conversationId: ConversationId }) {
  const { t } = useTranslation('chats');
  const unkept = useUnkept(conversationId);
  const { taking } = useComposed(conversationId);
  if (unkept === null) return null;
  return (
    <div className="flex flex-wrap items-center gap-2 rounded-control bg-sunken p-2">
      <p className="min-w-0 flex-1 basis-48">{t('voice.unkept')}</p>
      <Button
        tone="quiet"
        onClick={() => {
          voice.put({ unkept: null });
          composed.clearTrouble(conversationId);
        }}
      >
        {t('voice.discard')}
      </Button>
      <Button disabled={taking} onClick={() => void keep(unkept)}>
        {t('tryAgain')}
      </Button>
    </div>
  );
}
