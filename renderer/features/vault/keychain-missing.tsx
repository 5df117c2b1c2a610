import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Restart } from './restart.tsx';
import { TryAgain } from './try-again.tsx';
import { VaultFrame } from './vault-frame.tsx';

export function KeychainMissing() {
  const { t } = useTranslation('vault');
  return (
    <VaultFrame
      icon={KeyRound}
      tone="warn"
      title={t('missing.title')}
      actions={
        <>
          <TryAgain />
          <Restart />
        </>
      }
    >
      <p>{t('missing.what')}</p>
      <p className="text-muted">{t('missing.how')}</p>
    </VaultFrame>
  );
}
