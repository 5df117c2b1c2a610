import { Meter } from '@base-ui/react/meter';
import { useTranslation } from 'react-i18next';
import type { AccountHealth, CapUse } from '../../../../main/engine/domain/views/account-health.ts';
import { useFormat } from '../../../i18n/index.ts';
import { classNames } from '../../../ui/class-names.ts';
import { capLevel, type CapLevel } from './cap-words.ts';
import { HealthGroup } from './health-group.tsx';

const BAR: Record<CapLevel, string> = { free: 'bg-accent', near: 'bg-warn', full: 'bg-danger' };
const WORD: Record<CapLevel, string> = {
  free: 'text-muted',
  near: 'text-warn',
  full: 'text-danger',
};

export function Caps({ health }: { health: AccountHealth }) {
  const { t } = useTranslation('health');
  const format = useFormat();
  return (
    <HealthGroup title={t('caps.title')}>
      {health.paced ? null : <p className="px-4 py-3 font-medium text-warn">{t('caps.off')}</p>}
      {health.warmUp === null ? null : (
        <p className="px-4 py-3">
          {t('warmUp', {
            day: format.number(health.warmUp.day),
            days: format.number(health.warmUp.days),
          })}
        </p>
      )}
      {health.caps.map((use) => (
        <OneCap key={use.cap} use={use} />
      ))}
      {health.coldBlocked === 0 ? null : (
        <p className="px-4 py-3">{t('cold', { count: health.coldBlocked })}</p>
      )}
    </HealthGroup>
  );
}

function OneCap({ use }: { use: CapUse }) {
  const { t } = useTranslation('health');
  const format = useFormat();
  const level = capLevel(use);
  const words = t(`caps.${use.cap}`, {
    used: format.number(use.used),
    limit: format.number(use.limit),
    name: use.chat?.title ?? '',
  });
  const said = use.cap === 'contact-hour' && use.chat === null ? t('caps.nobody') : words;
  return (
    <Meter.Root
      value={Math.min(use.used, use.limit)}
      max={use.limit}
      getAriaValueText={() => `${said} ${t(`caps.level.${level}`)}`}
      className="flex flex-col gap-2 px-4 py-3"
    >
      <div className="flex flex-wrap justify-between gap-x-4">
        <Meter.Label className="min-w-0 wrap-anywhere">{said}</Meter.Label>
        <span aria-hidden="true" className={classNames('text-sm font-medium', WORD[level])}>
          {t(`caps.level.${level}`)}
        </span>
      </div>
      <Meter.Track className="h-2 overflow-hidden rounded-full border border-control bg-sunken">
        <Meter.Indicator
          className={classNames('block h-full forced-colors:bg-[Highlight]', BAR[level])}
        />
      </Meter.Track>
      {use.freesAt === null || level === 'free' ? null : (
        <p className="text-sm text-muted">
          {t('caps.freesAt', { time: format.time(use.freesAt) })}
        </p>
      )}
      {use.limit === use.fullLimit ? null : (
        <p className="text-sm text-muted">
          {t('caps.later', { limit: format.number(use.fullLimit) })}
        </p>
      )}
    </Meter.Root>
  );
}
