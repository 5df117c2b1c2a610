import { useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { PracticeCustomer } from '../../../main/engine/domain/views/app.ts';
import { useAction } from '../../bridge/index.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorLine } from '../../ui/error-line.tsx';
import { Field, TextArea, TextInput } from '../../ui/field.tsx';
import { Select } from '../../ui/select.tsx';
import { checkWriteAs, SOMEONE_NEW, type WriteAsProblem } from './write-as-form.ts';

/** Play a customer oneself: the message takes the same way as everybody's. */
export function WriteAs({ customers }: { customers: readonly PracticeCustomer[] }) {
  const { t } = useTranslation('practice');
  const id = useId();
  const [who, setWho] = useState(customers[0]?.id ?? SOMEONE_NEW);
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<WriteAsProblem | null>(null);
  const write = useAction('practice.writeAs');

  const send = () => {
    if (write.isPending) return;
    const form = checkWriteAs({ who, name, text });
    setProblem(form.ok ? null : form.problem);
    if (form.ok) write.mutate(form.input, { onSuccess: () => setText('') });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      event.stopPropagation();
      send();
    }
  };
  return (
    <section aria-labelledby={id} className="flex flex-col gap-3">
      <h3 id={id} className="font-semibold">
        {t('writeAs.title')}
      </h3>
      <Field label={t('writeAs.who')}>
        <Select
          value={who}
          options={[
            ...customers.map((customer) => ({ value: customer.id, label: customer.name })),
            { value: SOMEONE_NEW, label: t('writeAs.someoneNew') },
          ]}
          onChange={setWho}
        />
      </Field>
      {who === SOMEONE_NEW ? (
        <Field
          label={t('writeAs.name')}
          error={problem === 'name-missing' ? t('writeAs.nameMissing') : null}
        >
          <TextInput
            dir="auto"
            maxLength={80}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
        </Field>
      ) : null}
      <Field
        label={t('writeAs.text')}
        error={problem === 'text-missing' ? t('writeAs.textMissing') : null}
      >
        <TextArea
          dir="auto"
          data-claims="approve"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
      </Field>
      <ErrorLine error={write.error} />
      <div className="flex flex-wrap items-center gap-3">
        <Button tone="primary" disabled={write.isPending} onClick={send}>
          {t('writeAs.send')}
        </Button>
        <p role="status" className="text-sm font-medium text-ok">
          {write.isSuccess && text === '' ? t('writeAs.sent') : ''}
        </p>
      </div>
    </section>
  );
}
