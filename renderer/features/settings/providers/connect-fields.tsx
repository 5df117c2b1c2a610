import { useTranslation } from 'react-i18next';
import type { ProviderRow } from '../../../../main/engine/domain/views/app.ts';
import { Field, TextInput } from '../../../ui/field.tsx';
import { focusOnMount } from '../../../ui/focus-on-mount.ts';
import type { ConnectProblem } from './connect-form.ts';

export function AddressField({
  value,
  onChange,
  problem,
}: {
  value: string;
  onChange: (value: string) => void;
  problem: ConnectProblem | null;
}) {
  const { t } = useTranslation('settings');
  const wrong = problem === 'address-missing' || problem === 'address-broken';
  return (
    <Field
      label={t('providers.address')}
      description={t('providers.addressHint')}
      error={wrong ? t(`providers.problem.${problem}`) : null}
    >
      <TextInput
        dir="ltr"
        inputMode="url"
        spellCheck={false}
        autoComplete="off"
        placeholder="http://127.0.0.1:11434/v1"
        maxLength={500}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="min-h-10 max-w-120"
      />
    </Field>
  );
}

/** Hidden while it is typed or pasted, and never filled in again: a kept key does not come back to the desk. */
export function KeyField({
  row,
  value,
  onChange,
  problem,
}: {
  row: ProviderRow;
  value: string;
  onChange: (value: string) => void;
  problem: ConnectProblem | null;
}) {
  const { t } = useTranslation('settings');
  const wrong = problem === 'key-missing' || problem === 'key-broken';
  const hint = row.hasKey ? 'keyReplaceHint' : row.needsKey ? 'keyHint' : 'keyOptionalHint';
  return (
    <Field
      label={t(row.hasKey ? 'providers.keyReplace' : 'providers.key')}
      description={t(`providers.${hint}`)}
      error={wrong ? t(`providers.problem.${problem}`) : null}
    >
      <TextInput
        type="password"
        dir="ltr"
        spellCheck={false}
        autoComplete="off"
        ref={row.config.id === 'openai-compatible' ? undefined : focusOnMount}
        maxLength={1000}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        className="min-h-10 max-w-120"
      />
    </Field>
  );
}
