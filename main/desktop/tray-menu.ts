import type { MenuItemConstructorOptions } from 'electron';
import type { ChannelState } from '../engine/domain/channel.ts';
import type { DeskStatus } from '../engine/domain/views/app.ts';
import type { TrayShape } from './tray-icon.ts';
import { plural, type Words } from './words.ts';

export const AUTO_REPLY_ITEM = 'auto-reply';

/** What a click in the tray does. Each ends in the same service that the desk's buttons call. */
export interface TrayActions {
  open(): void;
  review(): void;
  setAutoReply(on: boolean, pauseMinutes?: number): void;
  stop(): void;
  resume(): void;
  quit(): void;
}

const TROUBLE: readonly ChannelState['status'][] = [
  'failed',
  'logged-out',
  'conflict',
  'deaf',
  'frozen',
  'reconnecting',
];

/** Nothing to say: all is well, or the owner has not asked for it. */
const QUIET: readonly ChannelState['status'][] = ['ready', 'idle'];

/** The channel that needs a look first, else one that is on its way, else the first. */
function tellingChannel(status: DeskStatus): ChannelState | undefined {
  return (
    status.channels.find((c) => TROUBLE.includes(c.status)) ??
    status.channels.find((c) => !QUIET.includes(c.status)) ??
    status.channels[0]
  );
}

export function trayShape(status: DeskStatus | null): TrayShape {
  if (status === null) return 'offline';
  if (!status.gate.open) return 'stopped';
  const channel = tellingChannel(status);
  if (channel === undefined || TROUBLE.includes(channel.status)) return 'offline';
  return status.autoReply.on ? 'on' : 'drafts';
}

/** One line that says how things stand, also the tooltip. */
export function trayHeadline(status: DeskStatus | null, words: Words): string {
  if (status === null) return words('tray.closed');
  const channel = tellingChannel(status);
  const state = status.gate.open
    ? words(`channel.${channel?.status ?? 'idle'}`)
    : words('channel.stopped');
  return words('tray.state', { state, waiting: plural(words, 'tray.waiting', status.waiting) });
}

/** Minutes from `now` to eight in the morning of the next day, in local time. */
export function minutesUntilTomorrow(now: Date): number {
  const morning = new Date(now.getFullYear(), now.getMonth(), now.getDate() + 1, 8);
  return Math.max(1, Math.round((morning.getTime() - now.getTime()) / 60_000));
}

/** The menu carries everything, because clicks on the icon are unreliable on Linux. */
export function trayMenu(
  status: DeskStatus | null,
  words: Words,
  actions: TrayActions,
  now: () => Date,
): MenuItemConstructorOptions[] {
  const headline = { id: 'state', label: trayHeadline(status, words), enabled: false };
  const open = { id: 'open', label: words('tray.open'), click: () => actions.open() };
  const quit = { id: 'quit', label: words('tray.quit'), click: () => actions.quit() };
  if (status === null) return [headline, open, { type: 'separator' }, quit];
  const pause = (
    id: string,
    key: 'tray.pause30' | 'tray.pause60' | 'tray.pauseTomorrow',
    minutes: () => number,
  ) => ({
    id,
    label: words(key),
    click: () => actions.setAutoReply(false, minutes()),
  });
  return [
    headline,
    {
      id: 'review',
      label: plural(words, 'tray.review', status.waiting),
      click: () => actions.review(),
    },
    { type: 'separator' },
    {
      id: AUTO_REPLY_ITEM,
      label: words('tray.autoReply'),
      type: 'checkbox',
      checked: status.autoReply.on,
      click: () => actions.setAutoReply(!status.autoReply.on),
    },
    {
      id: 'pause',
      label: words('tray.pause'),
      enabled: status.autoReply.on,
      submenu: [
        pause('pause-30', 'tray.pause30', () => 30),
        pause('pause-60', 'tray.pause60', () => 60),
        pause('pause-tomorrow', 'tray.pauseTomorrow', () => minutesUntilTomorrow(now())),
      ],
    },
    { type: 'separator' },
    status.gate.open
      ? { id: 'stop', label: words('tray.stop'), click: () => actions.stop() }
      : { id: 'resume', label: words('tray.resume'), click: () => actions.resume() },
    open,
    { type: 'separator' },
    quit,
  ];
}
