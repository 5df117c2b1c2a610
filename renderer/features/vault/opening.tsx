import { LoaderCircle } from 'lucide-react';
import { useTranslation } from 'react-i18next';

/** Shown after 300 ms only, so that an ordinary start goes straight to the desk. */
export function Opening() {
  const { t } = useTranslation('vault');
  return (
    <main data-opening className="flex h-full items-center justify-center bg-canvas">
      <h1 className="flex animate-appear items-center gap-2 text-lg text-muted [animation-delay:300ms]">
        <LoaderCircle size={20} aria-hidden="true" className="motion-safe:animate-spin" />
        {t('opening')}
      </h1>
    </main>
  );
}
