import { ChevronDown, Pause, Zap, ZapOff } from 'lucide-react';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { InputOf, OutputOf } from '../../../preload/contract/index.ts';
import { routeKey, useAction, useRoute } from '../../bridge/index.ts';
import { useFormat } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx';
import { minutesUntilTomorrow } from './minutes-until-tomorrow.ts';

type AutoReply = OutputOf<'app.status'>['autoReply'];

function useAutoReplyWords(): (state: AutoReply) => string {
  const { t } = useTranslation('shell');
  const format = useFormat();
  return (state) => {
    if (state.pausedUntil !== null) {
      return t('autoReply.paused', { time: format.short(state.pausedUntil, Date.now()) });
    }
    return state.on ? t('autoReply.on', { count: state.conversations }) : t('autoReply.off');
  };
}

function Pauses({ onSet }: { onSet: (change: InputOf<'autoReply.set'>) => void }) {
  const { t } = useTranslation('shell');
  const icon = <Pause size={16} aria-hidden="true" />;
  const pause = (pauseMinutes: number) => onSet({ on: false, pauseMinutes });
  return (
    <>
      <MenuItem icon={icon} onClick={() => pause(30)}>
        {t('autoReply.pause30')}
      </MenuItem>
      <MenuItem icon={icon} onClick={() => pause(60)}>
        {t('autoReply.pause60')}
      </MenuItem>
      <MenuItem icon={icon} onClick={() => pause(minutesUntilTomorrow(Date.now()))}>
        {t('autoReply.pauseTomorrow')}
      </MenuItem>
    </>
  );
}

/** Auto-reply for the whole desk: on, off, or paused for a while. */
export function AutoReplyMenu() {
  const { t } = useTranslation('shell');
  const client = useQueryClient();
  const { data } = useRoute('app.status', undefined);
  const set = useAction('autoReply.set');
  const words = useAutoReplyWords();
  if (data === undefined) return null;
  const state = data.autoReply;
  const active = state.on && state.pausedUntil === null;
  const Icon = active ? Zap : ZapOff;
  const change = (input: InputOf<'autoReply.set'>) =>
    set.mutate(input, { onSuccess: (next) => client.setQueryData(routeKey('app.status'), next) });
  return (
    <Menu
      trigger={
        <Button tone="quiet" icon={<Icon size={16} aria-hidden="true" />}>
          <span className="flex items-center gap-1">
            {words(state)}
            <ChevronDown size={16} aria-hidden="true" />
          </span>
        </Button>
      }
    >
      <MenuItem
        icon={<Icon size={16} aria-hidden="true" />}
        onClick={() => change({ on: !active })}
      >
        {active ? t('autoReply.turnOff') : t('autoReply.turnOn')}
      </MenuItem>
      {active ? <Pauses onSet={change} /> : null}
      <MenuSeparator />
      <p className="max-w-72 px-2 py-1 text-sm text-muted">{t('autoReply.explained')}</p>
    </Menu>
  );
}
