import { Mic, Trash2 } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands } from '../../../../app/shortcuts/index.ts';
import { useFormat } from '../../../../i18n/index.ts';
import { Button } from '../../../../ui/button.tsx';
import { discardRecording, stopRecording } from './record-voice.ts';
import { voice, type Listening } from './voice-state.ts';

/** That the microphone listens, for how long, and whether it hears anything. */
export function ListeningStrip({
  listening: { state, ms, loudness },
  onDiscard,
}: {
  listening: Listening;
  onDiscard: () => void;
}) {
  const { t } = useTranslation('chats');
  const format = useFormat();
  useCommands({ close: stopRecording });
  useEffect(() => voice.show(), []);
  return (
    <div
      role="group"
      aria-label={t('voice.label')}
      className="flex flex-wrap items-center gap-x-3 gap-y-2 rounded-control bg-sunken p-2"
    >
      <Mic size={20} aria-hidden="true" className="shrink-0 text-danger" />
      <p role="status" className="font-medium">
        {t(`voice.${state}`)}
      </p>
      <p role="timer" className="text-muted tabular-nums">
        <bdi>{format.stopwatch(ms)}</bdi>
      </p>
      <div
        aria-hidden="true"
        className="h-2 min-w-16 flex-1 overflow-hidden rounded-full border border-control bg-surface"
      >
        <div className="h-full bg-accent" style={{ inlineSize: `${String(loudness * 100)}%` }} />
      </div>
      {state === 'keeping' ? null : (
        <div className="flex flex-wrap gap-2">
          <Button
            tone="quiet"
            icon={<Trash2 size={16} aria-hidden="true" />}
            onClick={() => {
              discardRecording();
              onDiscard();
            }}
          >
            {t('voice.discard')}
          </Button>
          <Button disabled={state === 'asking'} onClick={stopRecording}>
            {t('voice.stop')}
          </Button>
        </div>
      )}
    </div>
  );
}
