import { useTranslation } from 'react-i18next';
import type { FrontdeskError } from '../../../main/engine/domain/errors.ts';

const OWN_WORDS = ['invalid-input', 'channel.offline', 'channel.rejected'] as const;

/** These codes mean something else while linking than they do while sending; all others have the usual words. */
export function useLinkErrorText(): (error: FrontdeskError | null) => { text?: string } {
  const { t } = useTranslation('link');
  return (error) => {
    const code = OWN_WORDS.find((each) => each === error?.code);
    return code === undefined ? {} : { text: t(`error.${code}`) };
  };
}
