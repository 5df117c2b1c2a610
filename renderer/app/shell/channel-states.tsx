import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ChannelState } from '../../../main/engine/domain/channel.ts';
import { useRoute } from '../../bridge/index.ts';
import { useNow } from '../../ui/now.ts';
import {
  channelNameKey,
  ChannelStatusPill,
  isWhatsAppWeb,
  type ShownChannelStatus,
} from '../../ui/status/channel-status.tsx';
import { shownStatus } from './shown-status.ts';

function OneChannel({ state, stopped }: { state: ChannelState; stopped: boolean }) {
  const { t } = useTranslation('status');
  const now = useNow(1000);
  const own = shownStatus(state, now);
  // What is not linked sends nothing that could be stopped, and its word is the way to linking it.
  const status: ShownChannelStatus = stopped && own !== 'idle' ? 'stopped' : own;
  const words = (
    <>
      <ChannelStatusPill status={status} />
      <span className="text-sm text-muted">{t(channelNameKey(state.channelId))}</span>
    </>
  );
  return isWhatsAppWeb(state.channelId) ? (
    <Link
      to="/settings/$section"
      params={{ section: own === 'frozen' ? 'health' : 'whatsapp' }}
      className="-mx-1 flex min-h-8 items-center gap-2 rounded-control px-1 whitespace-nowrap hover:bg-hover"
    >
      {words}
    </Link>
  ) : (
    <span className="flex items-center gap-2 whitespace-nowrap">{words}</span>
  );
}

/** The state of each channel, in its word; that of WhatsApp leads to where it is linked. */
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
