import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../../bridge/index.ts';
import { Button } from '../../../ui/button.tsx';
import { ActButton } from '../act-button.tsx';

const REASONS = ['stuck.online', 'stuck.newest', 'stuck.four', 'stuck.time'] as const;

function Help({ title, children }: { title: string; children: ReactNode }) {
  return (
    <details className="group border-t border-line">
      <summary className="flex min-h-10 cursor-pointer list-none items-center gap-2 rounded-control font-medium">
        <ChevronRight
          size={16}
          aria-hidden="true"
          className="mirrors shrink-0 group-open:rotate-90 rtl:group-open:-rotate-90"
        />
        {title}
      </summary>
      <div className="flex flex-col items-start gap-3 ps-6 pb-3">{children}</div>
    </details>
  );
}

/** Where neither way works. A passkey can only be confirmed in WhatsApp's own window. */
export function Stuck({ onDiagnostics }: { onDiagnostics?: () => void }) {
  const { t } = useTranslation('link');
  const info = useRoute('app.info', undefined);
  return (
    <div className="flex flex-col">
      <h4 className="pb-2 font-semibold">{t('stuck.title')}</h4>
      <Help title={t('stuck.passkey')}>
        <p>{t('stuck.passkeyWhat')}</p>
        {info.data === undefined ? null : <p>{t(`stuck.passkeyOn.${info.data.platform}`)}</p>}
        <ActButton act="link.showWindow" input={undefined}>
          {t('window.show')}
        </ActButton>
      </Help>
      <Help title={t('stuck.noCamera')}>
        <p>{t('stuck.noCameraWhat')}</p>
      </Help>
      <Help title={t('stuck.other')}>
        <ul className="flex list-disc flex-col gap-1 ps-5">
          {REASONS.map((reason) => (
            <li key={reason}>{t(reason)}</li>
          ))}
        </ul>
        {onDiagnostics === undefined ? null : (
          <Button onClick={onDiagnostics}>{t('diagnostics')}</Button>
        )}
      </Help>
    </div>
  );
}
