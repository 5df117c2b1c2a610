import { Lock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Restart } from './restart.tsx';
import { TryAgain } from './try-again.tsx';
import { VaultFrame } from './vault-frame.tsx';

export function KeychainLocked() {
  const { t } = useTranslation('vault');
  return (
    <VaultFrame
      icon={Lock}
      tone="warn"
      title={t('locked.title')}
      actions={
        <>
          <TryAgain />
          <Restart />
        </>
      }
    >
      <p>{t('locked.what')}</p>
      <p className="text-muted">{t('locked.how')}</p>
    </VaultFrame>
  );
}
