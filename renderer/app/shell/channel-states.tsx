import { useTranslation } from 'react-i18next';
import type { ChannelState } from '../../../main/engine/domain/channel.ts';
import { useRoute } from '../../bridge/index.ts';
import { useNow } from '../../ui/now.ts';
import {
  channelNameKey,
  ChannelStatusPill,
  type ShownChannelStatus,
} from '../../ui/status/channel-status.tsx';
import { shownStatus } from './shown-status.ts';

function OneChannel({ state, stopped }: { state: ChannelState; stopped: boolean }) {
  const { t } = useTranslation('status');
  const now = useNow(1000);
  const status: ShownChannelStatus = stopped ? 'stopped' : shownStatus(state, now);
  return (
    <span className="flex items-center gap-2 whitespace-nowrap">
      <ChannelStatusPill status={status} />
      <span className="text-sm text-muted">{t(channelNameKey(state.channelId))}</span>
    </span>
  );
}

/** The state of each channel, in its word. */
export function ChannelStates() {
  const { data } = useRoute('app.status', undefined);
  return (
    <div className="flex flex-wrap items-center gap-x-4">
      {data?.channels.map((state) => (
        <OneChannel key={state.channelId} state={state} stopped={!data.gate.open} />
      ))}
    </div>
  );
}
