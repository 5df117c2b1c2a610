import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { FrontdeskError } from '../../../../main/engine/domain/errors.ts';
import { useErrorText } from '../../../i18n/index.ts';

/** Why a check failed, said to someone who is setting a service up: no customer is waiting for this call. */
export function useConnectErrorText(provider: string): (error: FrontdeskError) => string {
  const { t, i18n } = useTranslation('settings');
  const errorText = useErrorText();
  return useCallback(
    (error) => {
      const key = `providers.refused.${error.code.replace('provider.', '')}`;
      return error.code.startsWith('provider.') && i18n.exists(key, { ns: 'settings' })
        ? t(key, { provider })
        : errorText(error, { provider });
    },
    [t, i18n, errorText, provider],
  );
}
