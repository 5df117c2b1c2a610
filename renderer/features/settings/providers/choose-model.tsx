import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModelInfo, ProviderConfig } from '../../../../main/engine/domain/provider.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { Field } from '../../../ui/field.tsx';
import { focusOnMount } from '../../../ui/focus-on-mount.ts';
import { Select } from '../../../ui/select.tsx';
import { useChooseProvider } from './use-choose-provider.ts';

/** The check went well: pick a model and let it write from now on. */
export function ChooseModel({
  config,
  found,
  onDone,
}: {
  config: ProviderConfig;
  found: { models: readonly ModelInfo[]; model: string };
  onDone: () => void;
}) {
  const { t } = useTranslation('settings');
  const [model, setModel] = useState(found.model);
  const choose = useChooseProvider();
  const options = found.models.map(({ id, name }) => ({ value: id, label: name }));
  const known = options.some((option) => option.value === model);
  return (
    <div className="flex flex-col gap-4 border-t border-line pt-4">
      <Banner inset live tone="ok" icon={CircleCheck}>
        {t('providers.works', { count: options.length })}
      </Banner>
      <Field label={t('providers.model')} description={t('providers.modelHint')}>
        <Select
          value={model}
          options={known ? options : [{ value: model, label: model }, ...options]}
          onChange={setModel}
        />
      </Field>
      <ErrorLine error={choose.error} />
      <div className="flex flex-wrap gap-2">
        <Button
          tone="primary"
          ref={focusOnMount}
          disabled={choose.running || model === ''}
          onClick={() => choose.run({ ...config, model }, onDone)}
        >
          {t('providers.useThis')}
        </Button>
        <Button tone="quiet" onClick={onDone}>
          {t('providers.notYet')}
        </Button>
      </div>
    </div>
  );
}
