import { TimerOff, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LinkState } from '../../../../main/engine/domain/link.ts';
import { Button } from '../../../ui/button.tsx';
import { ActButton } from '../act-button.tsx';
import { LinkFrame } from '../link-frame.tsx';
import { NextRetry } from './next-retry.tsx';

/** Why it does not work, when it is tried again, and what the owner can do now. */
export function Failed({ state, onDiagnostics }: { state: LinkState; onDiagnostics?: () => void }) {
  const { t } = useTranslation('link');
  const { t: status } = useTranslation('status');
  const expired = state.cause === 'code-expired';
  return (
    <LinkFrame
      icon={expired ? TimerOff : TriangleAlert}
      tone={expired ? 'warn' : 'danger'}
      title={status('channel.failed')}
      actions={
        <>
          <ActButton act="link.start" input={{}} tone="primary">
            {expired ? t('failed.newCode') : t('tryNow')}
          </ActButton>
          {expired ? (
            <ActButton act="link.cancel" input={undefined}>
              {t('cancel')}
            </ActButton>
          ) : (
            <ActButton act="link.relink" input={undefined}>
              {t('failed.relink')}
            </ActButton>
          )}
          {onDiagnostics === undefined || expired ? null : (
            <Button tone="quiet" size="main" onClick={onDiagnostics}>
              {t('diagnostics')}
            </Button>
          )}
        </>
      }
    >
      <p>{t(`cause.${state.cause ?? 'unknown'}`)}</p>
      {expired ? null : <p className="text-muted">{t('failed.safe')}</p>}
      <NextRetry at={state.nextRetryAt} />
    </LinkFrame>
  );
}
