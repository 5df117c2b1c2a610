import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LinkedAccount } from '../../../../main/engine/domain/link.ts';
import { useFormat } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { LinkFrame } from '../link-frame.tsx';
import { LogOut } from './log-out.tsx';

export function Linked({
  account,
  onDiagnostics,
}: {
  account: LinkedAccount | undefined;
  onDiagnostics?: () => void;
}) {
  const { t } = useTranslation('link');
  const { t: status } = useTranslation('status');
  return (
    <LinkFrame
      icon={CircleCheck}
      tone="ok"
      title={status('channel.ready')}
      actions={
        <>
          <LogOut number={account?.number} />
          {onDiagnostics === undefined ? null : (
            <Button tone="quiet" size="main" onClick={onDiagnostics}>
              {t('diagnostics')}
            </Button>
          )}
        </>
      }
    >
      {account === undefined ? null : <Account account={account} />}
      <p className="text-sm text-muted">{t('linked.onPhone')}</p>
    </LinkFrame>
  );
}

function Account({ account }: { account: LinkedAccount }) {
  const { t } = useTranslation('link');
  const format = useFormat();
  const rows = [
    { name: 'linked.name', value: <bdi>{account.name}</bdi>, shown: account.name !== '' },
    { name: 'linked.number', value: <bdi dir="ltr">{`+${account.number}`}</bdi>, shown: true },
    {
      name: 'linked.since',
      value: t('linked.at', {
        date: format.date(account.since),
        time: format.time(account.since),
      }),
      shown: true,
    },
  ] as const;
  return (
    <dl className="flex flex-col gap-2">
      {rows
        .filter((row) => row.shown)
        .map((row) => (
          <div key={row.name} className="flex flex-wrap gap-x-4">
            <dt className="w-32 max-w-full shrink-0 text-muted">{t(row.name)}</dt>
            <dd className="min-w-0 font-medium wrap-anywhere">{row.value}</dd>
          </div>
        ))}
    </dl>
  );
}
