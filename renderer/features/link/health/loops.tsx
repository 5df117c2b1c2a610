import { useTranslation } from 'react-i18next';
import type { StoppedLoop } from '../../../../main/engine/domain/views/account-health.ts';
import { useFormat } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { HealthGroup } from './health-group.tsx';
import { useHealthAct } from './use-health-act.ts';

/** Chats in which Frontdesk stopped answering by itself, because the other side looks like a machine. */
export function Loops({ loops }: { loops: readonly StoppedLoop[] }) {
  const { t } = useTranslation('health');
  if (loops.length === 0) return null;
  return (
    <HealthGroup title={t('loops.title')}>
      {loops.map((loop) => (
        <OneLoop key={loop.conversationId} loop={loop} />
      ))}
    </HealthGroup>
  );
}

function OneLoop({ loop }: { loop: StoppedLoop }) {
  const { t } = useTranslation('health');
  const format = useFormat();
  const person = useHealthAct('health.itIsAPerson');
  const values = {
    name: loop.title,
    n: format.number(loop.stop.replies),
    minutes: format.longDuration(loop.stop.minutes * 60_000),
  };
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-3">
      <p className="min-w-[min(14rem,100%)] flex-1 wrap-anywhere">
        {t(`loops.${loop.stop.sign}`, values)}
      </p>
      <Button
        disabled={person.running}
        onClick={() => person.run({ conversationId: loop.conversationId })}
        aria-label={t('loops.personNamed', { name: loop.title })}
      >
        {t('loops.person')}
      </Button>
      <ErrorLine error={person.error} />
    </div>
  );
}
