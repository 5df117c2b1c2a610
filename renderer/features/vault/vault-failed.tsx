import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ErrorShape } from '../../../main/engine/domain/errors.ts';
import { useErrorText } from '../../i18n/index.ts';
import { TryAgain } from './try-again.tsx';
import { VaultFrame } from './vault-frame.tsx';

export function VaultFailed({ error }: { error: ErrorShape }) {
  const { t } = useTranslation('vault');
  const errorText = useErrorText();
  return (
    <VaultFrame icon={TriangleAlert} tone="danger" title={t('failed.title')} actions={<TryAgain />}>
      <p>{errorText(error)}</p>
      <p className="text-muted">{t('failed.how')}</p>
    </VaultFrame>
  );
}
