import { Check, CheckCheck, CircleAlert, Clock } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DeliveryState } from '../../../main/engine/domain/channel.ts';

const ICON = {
  pending: Clock,
  sent: Check,
  delivered: CheckCheck,
  read: CheckCheck,
  failed: CircleAlert,
} as const satisfies Record<DeliveryState, unknown>;

/** How far a message has come: ticks as in WhatsApp, and the word beside them. Never mirrored. */
export function Ticks({ state }: { state: DeliveryState }) {
  const { t } = useTranslation('status');
  const Icon = ICON[state];
  return (
    <span
      className={
        state === 'failed'
          ? 'inline-flex items-center gap-1 text-danger'
          : 'inline-flex items-center gap-1 data-[read=true]:text-accent-text'
      }
      data-read={state === 'read'}
    >
      <Icon size={16} aria-hidden="true" />
      {t(`delivery.${state}`)}
    </span>
  );
}
