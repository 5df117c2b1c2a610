import { useTranslation } from 'react-i18next';
import type { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';

/** Why it did not leave. A frozen account is the owner's to decide about. */
export function SendTrouble({
  error,
  onSendAnyway,
}: {
  error: FrontdeskError | null;
  onSendAnyway: () => void;
}) {
  const { t } = useTranslation('chats');
  return (
    <div className="flex flex-wrap items-center gap-2 has-[>div:only-child:empty]:hidden">
      <ErrorLine error={error} />
      {error?.code === 'send.frozen' ? (
        <Button tone="danger" onClick={onSendAnyway}>
          {t('composer.sendAnyway')}
        </Button>
      ) : null}
    </div>
  );
}
