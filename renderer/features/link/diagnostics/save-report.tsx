import { useTranslation } from 'react-i18next';
import { useAction } from '../../../bridge/index.ts';
import { useAnnounce } from '../../../ui/announcer.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';

export function SaveReport() {
  const { t } = useTranslation('diagnostics');
  const announce = useAnnounce();
  const report = useAction('link.exportReport');
  const save = () =>
    report.mutate(undefined, {
      onSuccess: ({ saved }) => {
        if (saved) announce(t('saved'));
      },
    });
  return (
    <>
      <Button tone="primary" size="main" disabled={report.isPending} onClick={save}>
        {t('save')}
      </Button>
      {report.data?.saved === true ? (
        <span aria-hidden="true" className="font-medium text-ok">
          {t('saved')}
        </span>
      ) : null}
      <ErrorLine error={report.error} text={t('notSaved')} />
    </>
  );
}
