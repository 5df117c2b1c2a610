import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Business } from '../../../../main/engine/domain/business.ts';
import { useErrorText } from '../../../i18n/index.ts';
import { Field, TextArea, TextInput } from '../../../ui/field.tsx';
import { SavedMark } from '../saved-mark.tsx';
import { PROFILE_LENGTH, problemOf, tidy, withField, type ProfileField } from './profile.ts';
import { useBusinessSaver } from './use-business.ts';

const SUGGESTED: Partial<Record<ProfileField, () => readonly string[]>> = {
  timeZone: () => Intl.supportedValuesOf('timeZone'),
  currency: () => Intl.supportedValuesOf('currency'),
};

/** Kept when the owner leaves the field or presses Enter. What cannot be kept stays typed, with the reason below. */
export function ProfileText({ business, name }: { business: Business; name: ProfileField }) {
  const { t } = useTranslation('settings');
  const errorText = useErrorText();
  const listId = useId();
  const save = useBusinessSaver();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<'empty' | 'unknown' | null>(null);
  const suggested = SUGGESTED[name]?.();

  const keep = () => {
    if (typed === null) return;
    const text = tidy(name, typed);
    const found = text === business[name] ? null : problemOf(name, text);
    setProblem(found);
    if (found !== null) return;
    if (text === business[name]) setTyped(null);
    else
      save.run(
        (latest) => withField(latest, name, text),
        () => setTyped(null),
      );
  };
  const control = {
    dir: suggested === undefined ? 'auto' : 'ltr',
    maxLength: Math.max(PROFILE_LENGTH[name], name === 'currency' ? 8 : 0),
    value: typed ?? business[name],
    onBlur: keep,
  } as const;
  const wrong =
    problem === null ? save.error && errorText(save.error) : t(`business.${name}.${problem}`);
  return (
    <div className="px-4 py-3">
      <Field
        label={
          <span className="flex items-center gap-3">
            {t(`business.${name}.label`)}
            <SavedMark savedAt={save.savedAt} />
          </span>
        }
        description={t(`business.${name}.hint`)}
        error={wrong}
      >
        {name === 'about' ? (
          <TextArea {...control} onChange={(event) => setTyped(event.currentTarget.value)} />
        ) : (
          <TextInput
            {...control}
            list={suggested === undefined ? undefined : listId}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
            }}
          />
        )}
      </Field>
      {suggested === undefined ? null : (
        <datalist id={listId}>
          {suggested.map((value) => (
            <option key={value} value={value}>
              {value}
            </option>
          ))}
        </datalist>
      )}
    </div>
  );
}
