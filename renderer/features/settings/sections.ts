import {
  Bell,
  HeartPulse,
  Info,
  MessageSquareReply,
  PenTool,
  Settings2,
  Smartphone,
  Stethoscope,
  Store,
  UsersRound,
  type LucideIcon,
} from 'lucide-react';

export const SETTINGS_SECTIONS = [
  'general',
  'replies',
  'providers',
  'business',
  'notifications',
  'whatsapp',
  'health',
  'diagnostics',
  'practice',
  'about',
] as const;
export type SettingsSection = (typeof SETTINGS_SECTIONS)[number];

export const SECTION_ICONS: Record<SettingsSection, LucideIcon> = {
  general: Settings2,
  replies: MessageSquareReply,
  providers: PenTool,
  business: Store,
  notifications: Bell,
  whatsapp: Smartphone,
  health: HeartPulse,
  diagnostics: Stethoscope,
  practice: UsersRound,
  about: Info,
};

/** What an address may name; General for everything else. */
export function sectionOf(name: string | undefined): SettingsSection {
  return SETTINGS_SECTIONS.find((section) => section === name) ?? 'general';
}
