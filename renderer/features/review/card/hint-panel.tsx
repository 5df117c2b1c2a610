import { useEffect, useRef, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { CommandButton, useCommands } from '../../../app/shortcuts/index.ts';
import { useRoute } from '../../../bridge/index.ts';
import { useErrorText } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Field, TextInput } from '../../../ui/field.tsx';
import { useHandBackFocus } from '../../../ui/use-hand-back-focus.ts';
import { useCardContext } from './card-context.tsx';

const CHIPS = ['hint-1', 'hint-2', 'hint-3', 'hint-4', 'hint-5'] as const;
const LONGEST_HINT = 500;

/** One line of a wish for the next version, or one of five by a single key. */
export function HintPanel() {
  const { t } = useTranslation('review');
  const { t: command } = useTranslation('commands');
  const errorText = useErrorText();
  const { actions, setView } = useCardContext();
  const [hint, setHint] = useState('');
  const panel = useRef<HTMLDivElement>(null);
  const write = (words: string) => {
    setView({ hinting: false, editing: false });
    actions.regenerate(words.trim() === '' ? null : words.trim());
  };
  const chip = (id: (typeof CHIPS)[number]) => () => write(command(id, { lng: 'en' }));
  const { data: status } = useRoute('app.status', undefined);
  const deaf = status?.provider.id === 'built-in';
  useCommands(
    Object.fromEntries(CHIPS.map((id) => [id, { run: chip(id), enabled: !deaf }] as const)),
  );
  useEffect(
    () => panel.current?.querySelector<HTMLElement>('button:not([data-disabled])')?.focus(),
    [],
  );
  useHandBackFocus(panel);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    write(hint);
  };
  return (
    <div ref={panel} className="flex flex-col gap-3 rounded-control bg-sunken p-3">
      {deaf ? <p role="status">{errorText({ code: 'draft.no-wishes' })}</p> : null}
      <div role="group" aria-label={t('hint.chips')} className="flex flex-wrap gap-2">
        {CHIPS.map((id) => (
          <CommandButton key={id} command={id} disabled={deaf} onClick={chip(id)}>
            {command(id)}
          </CommandButton>
        ))}
      </div>
      <form onSubmit={submit} className="flex flex-wrap items-end gap-2">
        <div className="min-w-[min(12rem,100%)] flex-1">
          <Field label={t('hint.label')}>
            <TextInput
              name="hint"
              dir="auto"
              value={hint}
              disabled={deaf}
              maxLength={LONGEST_HINT}
              placeholder={t('hint.placeholder')}
              onValueChange={(next) => setHint(next)}
            />
          </Field>
        </div>
        <Button type="submit" tone="primary">
          {t('hint.write')}
        </Button>
        <Button onClick={() => setView({ hinting: false })}>{t('hint.cancel')}</Button>
      </form>
    </div>
  );
}
