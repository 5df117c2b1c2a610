import { Progress } from '@base-ui/react/progress';
import { Hourglass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/index.ts';
import { LinkFrame } from '../link-frame.tsx';

/** The first messages, or those that were missed, are coming in. */
export function CatchingUp({ progress }: { progress: number | undefined }) {
  const { t } = useTranslation('link');
  const { t: status } = useTranslation('status');
  const format = useFormat();
  const whole = progress === undefined ? null : Math.floor(progress);
  const words =
    whole === null ? t('syncing.begun') : t('syncing.done', { percent: format.number(whole) });
  return (
    <LinkFrame icon={Hourglass} tone="muted" title={status('channel.syncing')}>
      <p>{t('syncing.what')}</p>
      <Progress.Root value={whole} getAriaValueText={() => words} className="flex flex-col gap-2">
        <Progress.Label className="text-sm font-medium">{t('syncing.label')}</Progress.Label>
        <Progress.Track className="h-2 overflow-hidden rounded-full border border-control bg-sunken">
          <Progress.Indicator className="block h-full bg-accent forced-colors:bg-[Highlight]" />
        </Progress.Track>
        <span aria-hidden="true" className="text-sm text-muted">
          {words}
        </span>
      </Progress.Root>
    </LinkFrame>
  );
}
