import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorLine } from '../../ui/error-line.tsx';
import { useEmergency } from '../shell/use-emergency.ts';

export function ResumeDialog({
  open,
  held,
  onClose,
}: {
  open: boolean;
  held: number;
  onClose: () => void;
}) {
  const { t } = useTranslation('shell');
  const { resume, resuming, resumeError } = useEmergency();
  const start = () => {
    resume().then(onClose, () => undefined);
  };
  return (
    <Dialog
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
      title={t('emergency.title')}
      description={t('emergency.resume', { count: held })}
      actions={
        <>
          <Button onClick={onClose}>{t('emergency.keep')}</Button>
          <Button tone="primary" disabled={resuming} onClick={start}>
            {t('emergency.start')}
          </Button>
        </>
      }
    >
      <ErrorLine error={resumeError} />
    </Dialog>
  );
}
