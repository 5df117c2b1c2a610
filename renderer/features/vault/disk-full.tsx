import { HardDrive } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { TryAgain } from './try-again.tsx';
import { VaultFrame } from './vault-frame.tsx';

export function DiskFull() {
  const { t } = useTranslation('vault');
  return (
    <VaultFrame icon={HardDrive} tone="danger" title={t('diskFull.title')} actions={<TryAgain />}>
      <p>{t('diskFull.what')}</p>
      <p className="text-muted">{t('diskFull.how')}</p>
    </VaultFrame>
  );
}
