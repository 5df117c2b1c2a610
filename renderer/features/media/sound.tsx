import { Pause, Play } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/index.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { usePlayer } from './use-player.ts';
import { Waveform } from './waveform.tsx';

/** A voice note: play, how far it is, and where it is loud. */
export function Sound({
  url,
  name,
  durationMs,
  waveform,
}: {
  url: string;
  name: string;
  durationMs: number;
  waveform: readonly number[];
}) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const player = usePlayer(url, durationMs);
  const { playing, at, length, broken } = player;
  if (broken) return <p className="text-sm text-muted">{t('media.broken')}</p>;
  return (
    <div role="group" aria-label={name} className="flex items-center gap-2">
      <IconButton
        label={t(playing ? 'media.pause' : 'media.play', { name })}
        icon={
          playing ? <Pause size={20} aria-hidden="true" /> : <Play size={20} aria-hidden="true" />
        }
        onClick={player.toggle}
      />
      <div className="flex min-w-0 flex-col" dir="ltr">
        <Waveform heights={waveform} played={length === 0 ? 0 : at / length} />
        <input
          type="range"
          min={0}
          max={Math.max(length, 0.1)}
          step={0.1}
          value={Math.min(at, length)}
          aria-label={t('media.position')}
          aria-valuetext={format.seconds(Math.floor(at))}
          onChange={(event) => player.seek(Number(event.currentTarget.value))}
          className="h-6 w-56 max-w-full accent-accent"
        />
      </div>
      <span className="shrink-0 text-sm text-muted">
        {format.seconds(Math.ceil(playing || at > 0 ? at : length))}
      </span>
    </div>
  );
}
