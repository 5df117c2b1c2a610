import { useTranslation } from 'react-i18next';
import type { AccountHealth } from '../../../../main/engine/domain/views/account-health.ts';
import { useFormat } from '../../../i18n/index.ts';
import { HealthGroup } from './health-group.tsx';

export function WaitingReplies({ waiting }: Pick<AccountHealth, 'waiting'>) {
  const { t } = useTranslation('health');
  const format = useFormat();
  if (waiting.length === 0) return null;
  return (
    <HealthGroup title={t('waiting.title')}>
      {waiting.map((reply) => (
        <p key={reply.sendId} className="px-4 py-3">
          <bdi className="font-medium wrap-anywhere">{reply.title}</bdi>{' '}
          {t(`waiting.${reply.cap}`, {
            time: format.time(reply.until),
            limit: format.number(reply.limit),
          })}
        </p>
      ))}
    </HealthGroup>
  );
}
