import { Link } from '@tanstack/react-router';
import { Inbox, MessagesSquare, Settings, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useRoute } from '../../bridge/index.ts';
import { useFormat } from '../../i18n/index.ts';
import { Tooltip } from '../../ui/tooltip.tsx';
import { useShortcut, type CommandId } from '../shortcuts/index.ts';

interface Place {
  to: '/review' | '/chats' | '/settings';
  name: string;
  icon: LucideIcon;
  command: CommandId;
}

const PLACES = [
  { to: '/review', name: 'rail.review', icon: Inbox, command: 'screen-1' },
  { to: '/chats', name: 'rail.chats', icon: MessagesSquare, command: 'screen-2' },
  { to: '/settings', name: 'rail.settings', icon: Settings, command: 'screen-3' },
] as const satisfies readonly Place[];

function Badge({ count }: { count: number }) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  return (
    <span className="absolute -end-1 -top-1 min-w-5 rounded-full bg-accent px-1 text-center text-xs font-semibold text-on-accent">
      <span aria-hidden="true">{count > 99 ? '99+' : format.number(count)}</span>
      <span className="sr-only">{t('rail.waiting', { count })}</span>
    </span>
  );
}

function RailLink({ place, count }: { place: Place; count: number }) {
  const { t } = useTranslation('shell');
  const { keys, aria } = useShortcut(place.command);
  const Icon = place.icon;
  return (
    <Tooltip text={t(place.name)} keys={keys}>
      <Link
        to={place.to}
        aria-keyshortcuts={aria}
        className="group flex w-full flex-col items-center gap-1 rounded-control py-1.5 text-xs font-medium text-muted hover:text-ink data-[status=active]:text-accent-text"
      >
        <span className="relative flex h-8 w-12 items-center justify-center rounded-control group-hover:bg-hover group-data-[status=active]:bg-selected forced-colors:group-data-[status=active]:border">
          <Icon size={20} aria-hidden="true" />
          {count > 0 ? <Badge count={count} /> : null}
        </span>
        <span className="max-w-full text-center wrap-anywhere">{t(place.name)}</span>
      </Link>
    </Tooltip>
  );
}

export function Rail() {
  const { t } = useTranslation('shell');
  const { data } = useRoute('app.status', undefined);
  return (
    <nav
      data-pane
      aria-label={t('rail.label')}
      className="flex w-20 shrink-0 flex-col gap-1 border-e border-line bg-surface px-2 py-3"
    >
      {PLACES.map((place) => (
        <RailLink
          key={place.to}
          place={place}
          count={place.to === '/review' ? (data?.waiting ?? 0) : 0}
        />
      ))}
    </nav>
  );
}
