import { useTranslation } from 'react-i18next';
import type { FrontdeskError } from '../../../../main/engine/domain/errors.ts';

export type ActName = 'react' | 'edit' | 'takeBack';

/** Words for what failed with a message that is there already, where those for a reply would mislead. */
export function useActErrorText(): (
  act: ActName,
  error: FrontdeskError | null,
) => { text?: string } {
  const { t } = useTranslation('chats');
  return (act, error) => {
    switch (error?.code) {
      case 'channel.rejected':
        return { text: t(`act.refused.${act}`) };
      case 'channel.offline':
        return { text: t('act.offline') };
      case 'send.closed':
        return { text: t('act.stopped') };
      default:
        return {};
    }
  };
}
