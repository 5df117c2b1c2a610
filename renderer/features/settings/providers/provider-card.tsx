import { CircleCheck } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProviderRow } from '../../../../main/engine/domain/views/app.ts';
import { Button } from '../../../ui/button.tsx';
import { classNames } from '../../../ui/class-names.ts';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { Pill } from '../../../ui/pill.tsx';
import { ForgetKey } from './forget-key.tsx';
import { ProviderSetup } from './provider-setup.tsx';
import { useChooseProvider } from './use-choose-provider.ts';

export function ProviderCard({ row }: { row: ProviderRow }) {
  const { t } = useTranslation('settings');
  const { id, model } = row.config;
  const [open, setOpen] = useState(false);
  const nameId = useId();
  const choose = useChooseProvider();
  const setUp = id === 'built-in' || ((row.hasKey || !row.needsKey) && model !== '');
  return (
    <article
      aria-labelledby={nameId}
      className={classNames(
        'flex flex-col gap-3 rounded-card border bg-surface p-4',
        row.active ? 'border-accent' : 'border-line',
      )}
    >
      <div className="flex flex-wrap items-start gap-3">
        <div className="min-w-[min(14rem,100%)] flex-1">
          <h3 id={nameId} className="flex flex-wrap items-center gap-x-3 gap-y-1 font-semibold">
            {t(`providers.${id}.name`)}
            {row.active ? (
              <Pill tone="ok" icon={CircleCheck}>
                {t('providers.active')}
              </Pill>
            ) : null}
          </h3>
          <p className="text-muted">{t(`providers.${id}.what`)}</p>
          <Kept row={row} />
        </div>
        <div className="flex flex-wrap gap-2">
          {setUp && !row.active ? (
            <Button tone="primary" disabled={choose.running} onClick={() => choose.run(row.config)}>
              {t('providers.use')}
            </Button>
          ) : null}
          {id === 'built-in' || open ? null : (
            <Button onClick={() => setOpen(true)}>
              {t(setUp ? 'providers.change' : 'providers.setUp')}
            </Button>
          )}
          {row.hasKey && !open ? <ForgetKey id={id} /> : null}
        </div>
      </div>
      <ErrorLine error={choose.error} />
      {open ? <ProviderSetup row={row} onDone={() => setOpen(false)} /> : null}
    </article>
  );
}

function Kept({ row }: { row: ProviderRow }) {
  const { t } = useTranslation('settings');
  const { model, baseUrl } = row.config;
  if (row.config.id === 'built-in') return null;
  return (
    <p className="mt-1 flex flex-wrap gap-x-3 text-sm text-muted">
      {row.needsKey || row.hasKey ? (
        <span>{t(row.hasKey ? 'providers.keyKept' : 'providers.noKey')}</span>
      ) : null}
      {model === '' ? null : <bdi dir="ltr">{model}</bdi>}
      {baseUrl === undefined ? null : <bdi dir="ltr">{baseUrl}</bdi>}
    </p>
  );
}
