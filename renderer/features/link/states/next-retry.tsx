import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../i18n/index.ts';
import { useSecondsUntil } from '../../../ui/countdown.ts';

/** When it is tried again by itself; nothing where that is not planned. */
export function NextRetry({ at }: { at: number | undefined }) {
  return at === undefined ? null : <Until at={at} />;
}

function Until({ at }: { at: number }) {
  const { t } = useTranslation('link');
  const format = useFormat();
  const left = useSecondsUntil(at);
  return (
    <p className="text-muted">
      {left === 0 ? t('retry.now') : t('retry.in', { time: format.duration(left * 1000) })}
    </p>
  );
}
