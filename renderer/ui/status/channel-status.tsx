import {
  CircleCheck,
  Hourglass,
  OctagonX,
  PlugZap,
  QrCode,
  Smartphone,
  Snowflake,
  TriangleAlert,
  WifiOff,
} from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ChannelStatus } from '../../../main/engine/domain/channel.ts';
import { Pill, type Look } from '../pill.tsx';

/** `stopped`: the emergency stop, which outweighs whatever the channel says. */
export type ShownChannelStatus = ChannelStatus | 'stopped';

export const CHANNEL_LOOK: Record<ShownChannelStatus, Look> = {
  idle: { icon: PlugZap, tone: 'muted' },
  starting: { icon: Hourglass, tone: 'muted' },
  syncing: { icon: Hourglass, tone: 'muted' },
  qr: { icon: QrCode, tone: 'accent' },
  code: { icon: Smartphone, tone: 'accent' },
  ready: { icon: CircleCheck, tone: 'ok' },
  reconnecting: { icon: WifiOff, tone: 'warn' },
  deaf: { icon: TriangleAlert, tone: 'danger' },
  conflict: { icon: TriangleAlert, tone: 'danger' },
  'logged-out': { icon: TriangleAlert, tone: 'danger' },
  failed: { icon: TriangleAlert, tone: 'danger' },
  frozen: { icon: Snowflake, tone: 'warn' },
  stopped: { icon: OctagonX, tone: 'danger' },
};

export function ChannelStatusPill({ status }: { status: ShownChannelStatus }) {
  const { t } = useTranslation('status');
  return (
    <Pill plain {...CHANNEL_LOOK[status]}>
      {t(`channel.${status}`)}
    </Pill>
  );
}

/** The channel that is linked to a number of the owner's, and has screens of its own. */
export function isWhatsAppWeb(channelId: string): boolean {
  return channelId === 'whatsapp-web';
}

const NAMED: readonly string[] = ['practice', 'whatsapp-web', 'cloud-api'];

/** The catalogue's entry for a channel's name. */
export function channelNameKey(channelId: string): string {
  return `channelName.${NAMED.includes(channelId) ? channelId : 'other'}`;
}
