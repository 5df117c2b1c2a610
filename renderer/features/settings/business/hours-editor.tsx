import { useTranslation } from 'react-i18next';
import type { Business } from '../../../../main/engine/domain/business.ts';
import { useFormat } from '../../../i18n/index.ts';
import { Button } from '../../../ui/button.tsx';
import { HoursOfDay } from './hours-of-day.tsx';
import { withDay } from './opening-hours.ts';
import { useBusinessSaver } from './use-business.ts';
import { dayName, weekFrom } from './week.ts';

/** One line for each day of the week, in the order of the owner's calendar. */
export function HoursEditor({ business }: { business: Business }) {
  const { t } = useTranslation('settings');
  const { locale } = useFormat();
  const save = useBusinessSaver();
  const week = weekFrom(locale);
  const first = week[0] ?? 1;
  const copyFirst = () => {
    const spans = business.openingHours.filter((span) => span.day === first);
    save.run((latest) => ({
      ...latest,
      openingHours: week.reduce((hours, day) => withDay(hours, day, spans), latest.openingHours),
    }));
  };
  return (
    <div className="flex flex-col gap-2 px-4 py-3">
      {week.map((day) => (
        <HoursOfDay key={day} business={business} day={day} />
      ))}
      <div>
        <Button
          tone="quiet"
          disabled={!business.openingHours.some((span) => span.day === first)}
          onClick={copyFirst}
        >
          {t('business.hours.copy', { day: dayName(first, locale) })}
        </Button>
      </div>
    </div>
  );
}
