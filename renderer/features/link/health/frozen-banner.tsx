import { Snowflake } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Freeze } from '../../../../main/engine/domain/account-health.ts';
import type { ChannelId } from '../../../../main/engine/domain/ids.ts';
import { useFormat } from '../../../i18n/index.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { useNow } from '../../../ui/now.ts';
import { useHealthAct } from './use-health-act.ts';

const TO_DO = ['frozen.do1', 'frozen.do2', 'frozen.do3'] as const;

/** Why nothing leaves by itself, since when, and what to do before it may again. */
export function FrozenBanner({ channelId, freeze }: { channelId: ChannelId; freeze: Freeze }) {
  const { t } = useTranslation('health');
  const { t: status } = useTranslation('status');
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <Banner
      inset
      live
      tone="warn"
      icon={Snowflake}
      actions={<Lift channelId={channelId} kind={freeze.kind} />}
    >
      <h3 className="font-semibold">{status('channel.frozen')}</h3>
      <p>{t(`warning.${freeze.kind}`)}</p>
      <p>
        {t('frozen.since', {
          date: format.day(freeze.at, now),
          time: format.time(freeze.at),
        })}
      </p>
      <ul className="flex list-disc flex-col gap-1 ps-5 pt-2">
        {TO_DO.map((each) => (
          <li key={each}>{t(each)}</li>
        ))}
      </ul>
    </Banner>
  );
}

function Lift({ channelId, kind }: { channelId: ChannelId; kind: Freeze['kind'] }) {
  const { t } = useTranslation('health');
  const [open, setOpen] = useState(false);
  const lift = useHealthAct('health.lift');
  return (
    <>
      <Button size="main" onClick={() => setOpen(true)}>
        {t('lift.open')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={t('lift.title')}
        description={t(`warning.${kind}`)}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('lift.keep')}</Button>
            <Button tone="danger" disabled={lift.running} onClick={() => lift.run({ channelId })}>
              {t('lift.confirm')}
            </Button>
          </>
        }
      >
        <div className="flex flex-col gap-3 py-1">
          <p>{t('lift.what')}</p>
          <ErrorLine error={lift.error} />
        </div>
      </Dialog>
    </>
  );
}
