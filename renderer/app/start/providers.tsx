import { CSPProvider } from '@base-ui/react/csp-provider';
import { DirectionProvider } from '@base-ui/react/direction-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import type { PostProcessorModule } from 'i18next';
import { useEffect, useState, type ReactNode } from 'react';
import { I18nextProvider, useTranslation } from 'react-i18next';
import type { OutputOf } from '../../../preload/contract/index.ts';
import { createI18n, directionOf, resolveLanguage, SystemLocaleContext } from '../../i18n/index.ts';
import { showMedia } from '../../features/media/index.ts';
import { AnnouncerProvider } from '../../ui/announcer.tsx';
import { MediaContent } from '../../ui/thread/media-content.ts';
import { ShortcutProvider } from '../shortcuts/index.ts';
import { useAppearance } from './appearance.ts';

const HINT_DELAY_MS = 400;

function Announcing({ children }: { children: ReactNode }) {
  const { t } = useTranslation('shell');
  return <AnnouncerProvider label={t('announcements')}>{children}</AnnouncerProvider>;
}

/** What every screen stands in: language, direction, theme, keys, hints, announcements. */
export function Providers({
  info,
  settings,
  postProcessor,
  children,
}: {
  info: OutputOf<'app.info'>;
  settings: OutputOf<'settings.get'>;
  postProcessor?: PostProcessorModule;
  children: ReactNode;
}) {
  const language = resolveLanguage(settings.language, info.locale);
  const [i18n] = useState(() =>
    createI18n(language, postProcessor === undefined ? {} : { postProcessor }),
  );
  useEffect(() => {
    if (i18n.language !== language) void i18n.changeLanguage(language);
  }, [i18n, language]);
  const direction = directionOf(language);
  useAppearance({ theme: settings.theme, density: settings.density, language, direction });
  return (
    <I18nextProvider i18n={i18n}>
      <SystemLocaleContext value={info.locale}>
        <CSPProvider disableStyleElements>
          <DirectionProvider direction={direction}>
            <Tooltip.Provider delay={HINT_DELAY_MS}>
              <ShortcutProvider mac={info.platform === 'darwin'} letterKeys={settings.letterKeys}>
                <Announcing>
                  <MediaContent value={showMedia}>{children}</MediaContent>
                </Announcing>
              </ShortcutProvider>
            </Tooltip.Provider>
          </DirectionProvider>
        </CSPProvider>
      </SystemLocaleContext>
    </I18nextProvider>
  );
}
