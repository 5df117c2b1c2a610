import { Lock } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { useSecondsUntil } from '../../ui/countdown.ts';
import { ErrorLine } from '../../ui/error-line.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { useVaultAction } from './use-vault-action.ts';
import { VaultFrame } from './vault-frame.tsx';

export function PassphraseNeeded({ retryAt }: { retryAt: number | null }) {
  const { t } = useTranslation('vault');
  const [passphrase, setPassphrase] = useState('');
  const unlock = useVaultAction('vault.unlock');
  const seconds = useSecondsUntil(retryAt ?? 0);
  const waiting = seconds > 0;
  const wrong = unlock.error?.code === 'passphrase.wrong' || (retryAt !== null && !unlock.running);

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (passphrase !== '' && !waiting && !unlock.running) unlock.run({ passphrase });
  };
  return (
    <VaultFrame icon={Lock} title={t('needed.title')}>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <PassphraseField
          first
          label={t('needed.label')}
          error={wrong ? t('needed.wrong') : null}
          value={passphrase}
          onChange={setPassphrase}
        />
        {unlock.error?.code === 'passphrase.wrong' ? null : <ErrorLine error={unlock.error} />}
        <Button
          tone="primary"
          size="main"
          type="submit"
          disabled={passphrase === '' || waiting || unlock.running}
        >
          {waiting
            ? t('needed.wait', { count: seconds })
            : t(unlock.running ? 'needed.running' : 'needed.unlock')}
        </Button>
        <p className="sr-only" role="status">
          {waiting ? t('needed.waiting') : ''}
        </p>
      </form>
      <p className="text-sm text-muted">{t('needed.forgotten')}</p>
    </VaultFrame>
  );
}
