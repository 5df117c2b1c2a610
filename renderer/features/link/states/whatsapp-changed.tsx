import { PackageX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/button.tsx';
import { ActButton } from '../act-button.tsx';
import { LinkFrame } from '../link-frame.tsx';

/** Nothing that the owner can mend: only a newer Frontdesk can. What is missing stands below, for whoever asks. */
export function WhatsAppChanged({
  missing,
  onDiagnostics,
}: {
  missing: readonly string[];
  onDiagnostics?: () => void;
}) {
  const { t } = useTranslation('link');
  return (
    <LinkFrame
      icon={PackageX}
      tone="danger"
      title={t('changed.title')}
      actions={
        <>
          <ActButton act="link.start" input={{}}>
            {t('tryNow')}
          </ActButton>
          {onDiagnostics === undefined ? null : (
            <Button tone="quiet" size="main" onClick={onDiagnostics}>
              {t('diagnostics')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('cause.whatsapp-changed')}</p>
      <p className="text-muted">{t('changed.what')}</p>
      {missing.length === 0 ? null : (
        <details>
          <summary className="min-h-8 cursor-pointer rounded-control font-medium">
            {t('changed.missing', { count: missing.length })}
          </summary>
          <ul dir="ltr" className="flex flex-col gap-1 pt-1 text-sm text-muted">
            {missing.map((part) => (
              <li key={part} className="wrap-anywhere">
                {part}
              </li>
            ))}
          </ul>
        </details>
      )}
    </LinkFrame>
  );
}
