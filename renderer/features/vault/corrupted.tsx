import { FileWarning } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StartAnew } from './start-anew.tsx';
import { TryAgain } from './try-again.tsx';
import { VaultFrame } from './vault-frame.tsx';

export function Corrupted({ file }: { file: string }) {
  const { t } = useTranslation('vault');
  return (
    <VaultFrame
      icon={FileWarning}
      tone="danger"
      title={t('corrupted.title')}
      actions={
        <>
          <TryAgain />
          <StartAnew />
        </>
      }
    >
      <p>{t('corrupted.what')}</p>
      <p className="text-muted">{t('corrupted.how')}</p>
      <p className="text-sm text-muted">
        {t('corrupted.file')}{' '}
        <bdi dir="ltr" className="wrap-anywhere text-ink">
          {file}
        </bdi>
      </p>
    </VaultFrame>
  );
}
