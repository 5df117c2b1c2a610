import { WifiOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LinkState } from '../../../../main/engine/domain/link.ts';
import { useFormat } from '../../../i18n/index.ts';
import { useNow } from '../../../ui/now.ts';
import { ActButton } from '../act-button.tsx';
import { LinkFrame } from '../link-frame.tsx';
import { NextRetry } from './next-retry.tsx';

export function Reconnecting({ state }: { state: LinkState }) {
  const { t } = useTranslation('link');
  const { t: status } = useTranslation('status');
  const format = useFormat();
  const now = useNow(60_000);
  return (
    <LinkFrame
      icon={WifiOff}
      tone="warn"
      title={status('channel.reconnecting')}
      actions={
        <ActButton act="link.start" input={{}}>
          {t('tryNow')}
        </ActButton>
      }
    >
      <p>{t(`cause.${state.cause ?? 'unknown'}`)}</p>
      <p>{t('reconnecting.since', { time: format.short(state.since, now) })}</p>
      <NextRetry at={state.nextRetryAt} />
    </LinkFrame>
  );
}
