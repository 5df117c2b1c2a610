import { PlugZap, ShieldAlert } from 'lucide-react';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../../bridge/index.ts';
import { useFormat } from '../../../i18n/index.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { LinkFrame } from '../link-frame.tsx';
import { useLinkAct } from '../use-link.ts';

/** The risk in plain words first: nothing is linked before the owner has said yes to it, once. */
export function NotLinked({ onPractise }: { onPractise?: () => void }) {
  const { t } = useTranslation('link');
  const { t: status } = useTranslation('status');
  const settings = useRoute('settings.get', undefined);
  const [understood, setUnderstood] = useState(false);
  const start = useLinkAct('link.start');
  const consentAt = settings.data?.whatsApp.consentAt ?? null;
  const agreed = consentAt !== null || understood;
  return (
    <LinkFrame
      icon={PlugZap}
      tone="muted"
      title={status('channel.idle')}
      actions={
        <>
          <Button
            tone="primary"
            size="main"
            disabled={!agreed || start.running}
            onClick={() => start.run(understood ? { understood } : {})}
          >
            {t('idle.link')}
          </Button>
          {onPractise === undefined ? null : (
            <Button size="main" onClick={onPractise}>
              {t('idle.practise')}
            </Button>
          )}
        </>
      }
    >
      <p>{t('idle.what')}</p>
      <Banner inset tone="warn" icon={ShieldAlert}>
        {t('risk.text')}
      </Banner>
      {consentAt === null ? (
        <Consent checked={understood} onChange={setUnderstood} />
      ) : (
        <AgreedOn at={consentAt} />
      )}
      <p className="text-sm text-muted">{t('risk.official')}</p>
      <ErrorLine error={start.error} />
    </LinkFrame>
  );
}

function Consent({ checked, onChange }: { checked: boolean; onChange: (yes: boolean) => void }) {
  const { t } = useTranslation('link');
  const id = useId();
  return (
    <label id={id} className="flex min-h-8 items-center gap-2 font-medium">
      <Checkbox checked={checked} onChange={onChange} label={t('risk.understood')} />
      <span aria-hidden="true">{t('risk.understood')}</span>
    </label>
  );
}

function AgreedOn({ at }: { at: number }) {
  const { t } = useTranslation('link');
  const format = useFormat();
  return <p className="text-sm text-muted">{t('risk.agreed', { date: format.date(at) })}</p>;
}
