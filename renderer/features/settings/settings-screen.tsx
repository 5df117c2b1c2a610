import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Settings } from '../../../main/engine/domain/settings.ts';
import { useRoute } from '../../bridge/index.ts';
import { ErrorLine } from '../../ui/error-line.tsx';
import { SkeletonRows } from '../../ui/skeleton.tsx';
import { AboutSection } from './about/about-section.tsx';
import { BusinessSection } from './business/business-section.tsx';
import { GeneralSection } from './general/general-section.tsx';
import { NotificationsSection } from './notifications/notifications-section.tsx';
import { PracticeSection } from './practice/practice-section.tsx';
import { ProvidersSection } from './providers/providers-section.tsx';
import { RepliesSection } from './replies/replies-section.tsx';
import { SectionNav } from './section-nav.tsx';
import { sectionOf, type SettingsSection } from './sections.ts';

/** Sections that belong to a feature of their own. */
export type SettingsSlots = Record<'whatsapp' | 'health' | 'diagnostics', ReactNode>;

export function SettingsScreen({
  section: named,
  onSection,
  onPractice,
  slots,
}: {
  /** As it stands in the address; General where it names none. */
  section: string | undefined;
  onSection: (section: SettingsSection) => void;
  /** Opens the pretend customers, who are a feature of their own. */
  onPractice: () => void;
  slots: SettingsSlots;
}) {
  const { t } = useTranslation('settings');
  const section = sectionOf(named);
  const settings = useRoute('settings.get', undefined);
  return (
    <div className="flex h-full min-h-0 flex-col max-two:overflow-y-auto two:flex-row">
      <SectionNav section={section} onSection={onSection} />
      <div className="min-w-0 flex-1 two:min-h-0 two:overflow-y-auto">
        <div className="mx-auto flex max-w-180 flex-col gap-6 p-4 pb-12 two:p-8">
          <h2 className="text-xl font-semibold">{t(`sections.${section}`)}</h2>
          {settings.data === undefined ? (
            <>
              <ErrorLine error={settings.error} />
              {settings.isPending ? <SkeletonRows rows={5} label={t('loading')} /> : null}
            </>
          ) : (
            <Section
              key={section}
              section={section}
              settings={settings.data}
              onPractice={onPractice}
              slots={slots}
            />
          )}
        </div>
      </div>
    </div>
  );
}

function Section({
  section,
  settings,
  onPractice,
  slots,
}: {
  section: SettingsSection;
  settings: Settings;
  onPractice: () => void;
  slots: SettingsSlots;
}) {
  switch (section) {
    case 'general':
      return <GeneralSection settings={settings} />;
    case 'replies':
      return <RepliesSection settings={settings} />;
    case 'providers':
      return <ProvidersSection />;
    case 'business':
      return <BusinessSection />;
    case 'notifications':
      return <NotificationsSection settings={settings} />;
    case 'whatsapp':
    case 'health':
    case 'diagnostics':
      return slots[section];
    case 'practice':
      return <PracticeSection onPractice={onPractice} />;
    case 'about':
      return <AboutSection />;
  }
}
