import { useTranslation } from 'react-i18next';
import { classNames } from '../../ui/class-names.ts';
import { SECTION_ICONS, SETTINGS_SECTIONS, type SettingsSection } from './sections.ts';

/** Beside the settings where there is room, above them where there is not. */
export function SectionNav({
  section,
  onSection,
}: {
  section: SettingsSection;
  onSection: (section: SettingsSection) => void;
}) {
  const { t } = useTranslation('settings');
  return (
    <nav
      aria-label={t('navigation')}
      className="flex shrink-0 flex-wrap gap-1 border-line bg-surface p-2 max-two:border-b two:w-60 two:flex-col two:flex-nowrap two:overflow-y-auto two:border-e two:p-3"
    >
      {SETTINGS_SECTIONS.map((each) => {
        const Icon = SECTION_ICONS[each];
        return (
          <button
            key={each}
            type="button"
            aria-current={each === section ? 'page' : undefined}
            onClick={() => onSection(each)}
            className={classNames(
              'flex min-h-10 items-center gap-2 rounded-control px-3 text-start font-medium transition-colors duration-120 ease-desk',
              each === section
                ? 'bg-selected text-accent-text'
                : 'text-muted hover:bg-hover hover:text-ink',
            )}
          >
            <Icon size={20} aria-hidden="true" />
            {t(`sections.${each}`)}
          </button>
        );
      })}
    </nav>
  );
}
