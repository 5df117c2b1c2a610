import { useTranslation } from 'react-i18next';
import { strengthOf, type Strength } from './passphrase.ts';

const TONE: Record<Strength, string> = {
  'too-short': 'text-muted',
  weak: 'text-warn',
  good: 'text-ok',
  strong: 'text-ok',
};

/** How hard it is to guess, in words; before anything is typed, how to make a good one. */
export function StrengthWords({ passphrase }: { passphrase: string }) {
  const { t } = useTranslation('vault');
  if (passphrase === '') return t('strength.advice');
  const strength = strengthOf(passphrase);
  return <span className={TONE[strength]}>{t(`strength.${strength}`)}</span>;
}
