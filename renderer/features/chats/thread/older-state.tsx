import { useTranslation } from 'react-i18next';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import type { ThreadState } from './thread-state.ts';

/** Lies over the top of the thread, so that nothing moves when it comes and goes. */
export function OlderState({
  older,
  onRetry,
}: {
  older: ThreadState['older'];
  onRetry: () => void;
}) {
  const { t } = useTranslation('chats');
  if (older === 'idle') return null;
  return (
    <div className="absolute inset-x-0 top-2 z-10 flex justify-center px-4">
      {older === 'loading' ? (
        <p className="animate-appear rounded-full border border-line bg-surface px-3 py-1 text-sm text-muted shadow-popover">
          {t('thread.loadingOlder')}
        </p>
      ) : (
        <div className="w-full max-w-120 rounded-control border border-line shadow-popover">
          <Banner
            inset
            live
            tone="warn"
            actions={<Button onClick={onRetry}>{t('tryAgain')}</Button>}
          >
            {t('thread.olderFailed')}
          </Banner>
        </div>
      )}
    </div>
  );
}
