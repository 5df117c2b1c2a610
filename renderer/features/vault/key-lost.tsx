import { KeyRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { StartAnew } from './start-anew.tsx';
import { TryAgain } from './try-again.tsx';
import { VaultFrame } from './vault-frame.tsx';

export function KeyLost() {
  const { t } = useTranslation('vault');
  return (
    <VaultFrame
      icon={KeyRound}
      tone="danger"
      title={t('lost.title')}
      actions={
        <>
          <TryAgain />
          <StartAnew />
        </>
      }
    >
      <p>{t('lost.what')}</p>
      <p className="text-muted">{t('lost.how')}</p>
    </VaultFrame>
  );
}
