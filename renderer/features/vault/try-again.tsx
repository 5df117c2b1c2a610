import { RotateCw } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { focusOnMount } from '../../ui/focus-on-mount.ts';
import { useVaultAction } from './use-vault-action.ts';

export function TryAgain() {
  const { t } = useTranslation('vault');
  const retry = useVaultAction('vault.retry');
  return (
    <Button
      tone="primary"
      size="main"
      ref={focusOnMount}
      disabled={retry.running}
      icon={<RotateCw size={16} aria-hidden="true" />}
      onClick={() => retry.run(undefined)}
    >
      {t(retry.running ? 'trying' : 'tryAgain')}
    </Button>
  );
}
