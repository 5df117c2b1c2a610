import { Power } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useAction } from '../../bridge/index.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorLine } from '../../ui/error-line.tsx';

/** A password store that was itself started again is another one to a running app: only a new start finds it. */
export function Restart() {
  const { t } = useTranslation('vault');
  const restart = useAction('app.restart');
  return (
    <>
      <Button
        size="main"
        disabled={restart.isPending}
        icon={<Power size={16} aria-hidden="true" />}
        onClick={() => restart.mutate(undefined)}
      >
        {t('restart')}
      </Button>
      <ErrorLine error={restart.error} />
    </>
  );
}
