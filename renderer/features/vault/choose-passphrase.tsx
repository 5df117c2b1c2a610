import { KeyRound, TriangleAlert } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorLine } from '../../ui/error-line.tsx';
import { passphraseProblem } from './passphrase.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { StrengthWords } from './strength-words.tsx';
import { useVaultAction } from './use-vault-action.ts';
import { VaultFrame } from './vault-frame.tsx';

export function ChoosePassphrase() {
  const { t } = useTranslation('vault');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [tried, setTried] = useState(false);
  const create = useVaultAction('vault.createWithPassphrase');
  const problem = tried ? passphraseProblem(passphrase, again) : null;

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setTried(true);
    if (!create.running && passphraseProblem(passphrase, again) === null)
      create.run({ passphrase });
  };
  return (
    <VaultFrame icon={KeyRound} tone="accent" title={t('choose.title')}>
      <p>{t('choose.what')}</p>
      <form noValidate onSubmit={submit} className="flex flex-col gap-4">
        <PassphraseField
          fresh
          first
          label={t('choose.first')}
          description={<StrengthWords passphrase={passphrase} />}
          error={problem === 'too-short' ? t('choose.tooShort') : null}
          value={passphrase}
          onChange={setPassphrase}
        />
        <PassphraseField
          fresh
          label={t('choose.again')}
          error={problem === 'different' ? t('choose.different') : null}
          value={again}
          onChange={setAgain}
        />
        <Banner inset tone="warn" icon={TriangleAlert}>
          {t('choose.forgotten')}
        </Banner>
        <ErrorLine error={create.error} />
        <Button tone="primary" size="main" type="submit" disabled={create.running}>
          {t(create.running ? 'choose.running' : 'choose.create')}
        </Button>
      </form>
    </VaultFrame>
  );
}
