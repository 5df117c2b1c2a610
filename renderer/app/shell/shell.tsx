import { Outlet, useLocation } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LeaveDialogs } from '../dialogs/leave-dialogs.tsx';
import { Palette } from '../palette/palette.tsx';
import { ShortcutSheet } from '../dialogs/shortcut-sheet.tsx';
import { PracticeDrawer } from '../screens/practice.tsx';
import { Banners } from './banners.tsx';
import { Rail } from './rail.tsx';
import { ScreenBoundary } from './screen-boundary.tsx';
import { TopBar } from './top-bar.tsx';
import { useDeskCommands } from './use-desk-commands.ts';

/** The frame that every screen of the open desk stands in. */
export function Shell() {
  const { t } = useTranslation('shell');
  const [layer, setLayer] = useState<'palette' | 'sheet' | 'practice' | null>(null);
  const close = () => setLayer(null);
  const screen = useLocation({ select: (location) => location.pathname.split('/')[1] });
  useDeskCommands(setLayer);
  return (
    <div className="flex h-full min-h-120 flex-col">
      <TopBar onSearch={() => setLayer('palette')} />
      <Banners />
      <div className="flex min-h-0 flex-1">
        <Rail />
        <main className="min-w-0 flex-1">
          <h1 className="sr-only">{t('name')}</h1>
          <ScreenBoundary key={screen}>
            <Outlet />
          </ScreenBoundary>
        </main>
      </div>
      <Palette open={layer === 'palette'} onClose={close} />
      <ShortcutSheet open={layer === 'sheet'} onClose={close} />
      <PracticeDrawer open={layer === 'practice'} onClose={close} />
      <LeaveDialogs />
    </div>
  );
}
