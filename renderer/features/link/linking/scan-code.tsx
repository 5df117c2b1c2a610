import { useTranslation } from 'react-i18next';
import type { LinkState } from '../../../../main/engine/domain/link.ts';
import { useFormat } from '../../../i18n/index.ts';
import { useSecondsUntil } from '../../../ui/countdown.ts';
import { QrPicture } from './qr-picture.tsx';
import { Steps } from './steps.tsx';

const STEPS = ['scan.step1', 'scan.step2', 'scan.step3'] as const;

export function ScanCode({ qr }: { qr: LinkState['qr'] }) {
  const { t } = useTranslation('link');
  return (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-4">
      <div className="flex max-w-full flex-col gap-2">
        {qr === undefined ? (
          <p className="flex aspect-square w-64 max-w-full items-center justify-center rounded-card border border-line bg-sunken p-4 text-center text-muted">
            {t('scan.coming')}
          </p>
        ) : (
          <>
            <QrPicture text={qr.text} label={t('scan.picture')} />
            <NewIn expiresAt={qr.expiresAt} />
          </>
        )}
      </div>
      <div className="flex min-w-[min(14rem,100%)] flex-1 flex-col gap-4">
        <Steps steps={STEPS.map((step) => t(step))} />
        <p className="text-muted">{t('scan.waiting')}</p>
      </div>
    </div>
  );
}

function NewIn({ expiresAt }: { expiresAt: number }) {
  const { t } = useTranslation('link');
  const format = useFormat();
  const left = useSecondsUntil(expiresAt);
  return (
    <p className="text-sm text-muted">
      {left > 0 ? t('scan.newIn', { time: format.seconds(left) }) : t('scan.coming')}
    </p>
  );
}
