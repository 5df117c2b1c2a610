import { useTranslation } from 'react-i18next';
import type { ChannelState, ChannelStatus } from '../../../main/engine/domain/channel.ts';
import { Banner } from '../../ui/banner.tsx';
import { useNow } from '../../ui/now.ts';
import { CHANNEL_LOOK } from '../../ui/status/channel-status.tsx';
import { shownStatus } from './shown-status.ts';

const TROUBLE = ['logged-out', 'conflict', 'deaf', 'frozen', 'failed', 'reconnecting'] as const;
type Trouble = (typeof TROUBLE)[number];

const isTrouble = (status: ChannelStatus): status is Trouble =>
  TROUBLE.some((each) => each === status);

/** What a channel's trouble means for the customers, and what to do. */
export function ChannelBanner({ state, waiting }: { state: ChannelState; waiting: number }) {
  const { t } = useTranslation('shell');
  const now = useNow(1000);
  const status = shownStatus(state, now);
  if (!isTrouble(status)) return null;
  const look = CHANNEL_LOOK[status];
  return (
    <Banner live tone={look.tone} icon={look.icon}>
      {state.detail ?? t(`channel.${status}`, { count: waiting })}
    </Banner>
  );
}
