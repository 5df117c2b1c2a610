import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Business } from '../../../../main/engine/domain/business.ts';
import { useErrorText, useFormat } from '../../../i18n/index.ts';
import { Field, TextInput } from '../../../ui/field.tsx';
import { SavedMark } from '../saved-mark.tsx';
import { formatHours, parseHours, withDay, type HoursProblem } from './opening-hours.ts';
import { dayName } from './week.ts';
import { useBusinessSaver } from './use-business.ts';

/** The hours of one day in one line of text: quick to type, and kept when the owner leaves the line. */
export function HoursOfDay({ business, day }: { business: Business; day: number }) {
  const { t } = useTranslation('settings');
  const { locale } = useFormat();
  const errorText = useErrorText();
  const save = useBusinessSaver();
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<HoursProblem | null>(null);
  const kept = formatHours(business.openingHours, day);

  const keep = () => {
    if (typed === null) return;
    const parsed = parseHours(typed);
    setProblem(parsed.ok ? null : parsed.problem);
    if (!parsed.ok) return;
    const put = (hours: Business['openingHours']) => withDay(hours, day, parsed.spans);
    if (formatHours(put(business.openingHours), day) === kept) return setTyped(null);
    save.run(
      (latest) => ({ ...latest, openingHours: put(latest.openingHours) }),
      () => setTyped(null),
    );
  };
  const wrong =
    problem === null ? save.error && errorText(save.error) : t(`business.hours.${problem}`);
  return (
    <Field inline label={dayName(day, locale)} error={wrong}>
      <div className="flex min-w-0 flex-1 basis-60 items-center gap-3">
        <TextInput
          dir="ltr"
          spellCheck={false}
          maxLength={100}
          placeholder={t('business.hours.closed')}
          value={typed ?? kept}
          onChange={(event) => setTyped(event.currentTarget.value)}
          onBlur={keep}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) keep();
          }}
          className="max-w-72 rtl:text-end"
        />
        <SavedMark savedAt={save.savedAt} />
      </div>
    </Field>
  );
}
