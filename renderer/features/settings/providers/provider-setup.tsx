import { useQueryClient } from '@tanstack/react-query';
import { LoaderCircle } from 'lucide-react';
import { useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProviderConfig } from '../../../../main/engine/domain/provider.ts';
import type { ProviderRow } from '../../../../main/engine/domain/views/app.ts';
import { routeKey, useAction } from '../../../bridge/index.ts';
import { Button } from '../../../ui/button.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { ChooseModel } from './choose-model.tsx';
import { checkForm, type ConnectProblem } from './connect-form.ts';
import { AddressField, KeyField } from './connect-fields.tsx';
import { useConnectErrorText } from './use-connect-error-text.ts';

/** Key (and address), checked with one cheap call; then the model. The key leaves this form only to be kept. */
export function ProviderSetup({ row, onDone }: { row: ProviderRow; onDone: () => void }) {
  const { t } = useTranslation('settings');
  const { id, model } = row.config;
  const [key, setKey] = useState('');
  const [baseUrl, setBaseUrl] = useState(row.config.baseUrl ?? '');
  const [problem, setProblem] = useState<ConnectProblem | null>(null);
  const [checked, setChecked] = useState<ProviderConfig | null>(null);
  const client = useQueryClient();
  const connect = useAction('providers.connect');
  const errorText = useConnectErrorText(t(`providers.${id}.name`));

  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (connect.isPending) return;
    const form = checkForm({ id, model, key, baseUrl }, row.needsKey, row.hasKey);
    setProblem(form.ok ? null : form.problem);
    if (!form.ok) return;
    connect.mutate(
      { config: form.config, ...(form.key === undefined ? {} : { key: form.key }) },
      {
        onSuccess: () => {
          setKey('');
          setChecked(form.config);
          void client.invalidateQueries({ queryKey: routeKey('providers.list') });
        },
      },
    );
  };
  if (connect.isSuccess && checked !== null) {
    return <ChooseModel config={checked} found={connect.data} onDone={onDone} />;
  }
  const refused = connect.error;
  return (
    <form noValidate onSubmit={submit} className="flex flex-col gap-4 border-t border-line pt-4">
      {id === 'openai-compatible' ? (
        <AddressField value={baseUrl} onChange={setBaseUrl} problem={problem} />
      ) : null}
      <KeyField row={row} value={key} onChange={setKey} problem={problem} />
      <ErrorLine error={refused} {...(refused === null ? {} : { text: errorText(refused) })} />
      <div className="flex flex-wrap items-center gap-2">
        <Button
          tone="primary"
          type="submit"
          disabled={connect.isPending}
          icon={
            connect.isPending ? (
              <LoaderCircle size={16} aria-hidden="true" className="motion-safe:animate-spin" />
            ) : null
          }
        >
          {t(connect.isPending ? 'providers.checking' : 'providers.check')}
        </Button>
        <Button tone="quiet" onClick={onDone}>
          {t('cancel')}
        </Button>
        <p role="status" className="sr-only">
          {connect.isPending ? t('providers.checking') : ''}
        </p>
      </div>
    </form>
  );
}
