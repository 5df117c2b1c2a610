export { BusinessBasics } from './business/business-basics.tsx';
export { ProvidersSection } from './providers/providers-section.tsx';
export { sectionOf, SETTINGS_SECTIONS, type SettingsSection } from './sections.ts';
export { SettingsScreen } from './settings-screen.tsx';
