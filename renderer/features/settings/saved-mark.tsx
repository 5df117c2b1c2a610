import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../ui/now.ts';

const SHOWN_MS = 4000;

/** Says for a moment that a change is kept. Screen readers hear it from the desk's log. */
export function SavedMark({ savedAt }: { savedAt: number | null }) {
  return savedAt === null ? null : <Fading key={savedAt} savedAt={savedAt} />;
}

function Fading({ savedAt }: { savedAt: number }) {
  const { t } = useTranslation('settings');
  const over = useNow(500) - savedAt > SHOWN_MS;
  return over ? null : (
    <span
      aria-hidden="true"
      className="inline-flex items-center gap-1 text-sm font-medium whitespace-nowrap text-ok"
    >
      <Check size={16} />
      {t('saved')}
    </span>
  );
}
