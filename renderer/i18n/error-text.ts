import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { ErrorShape } from '../../main/engine/domain/errors.ts';

/** What happened, what it means and what to do, in the owner's language. */
export function useErrorText(): (
  error: Pick<ErrorShape, 'code' | 'details'>,
  values?: Record<string, string | number>,
) => string {
  const { t } = useTranslation('errors');
  return useCallback(
    (error, values) =>
      t(error.code, {
        name: t('fallback.name'),
        provider: t('fallback.provider'),
        ...error.details,
        ...values,
      }),
    [t],
  );
}
