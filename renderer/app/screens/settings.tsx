import { useNavigate, useParams } from '@tanstack/react-router';
import { DiagnosticsSection, HealthSection, LinkSection } from '../../features/link/index.ts';
import { SettingsScreen, type SettingsSection } from '../../features/settings/index.ts';
import { useRunCommand } from '../shortcuts/index.ts';

function Settings({ section }: { section: string | undefined }) {
  const navigate = useNavigate();
  const run = useRunCommand();
  const open = (next: SettingsSection) =>
    void navigate({ to: '/settings/$section', params: { section: next } });
  const onPractice = () => {
    run('practice');
  };
  return (
    <SettingsScreen
      section={section}
      onSection={open}
      onPractice={onPractice}
      slots={{
        whatsapp: <LinkSection onPractise={onPractice} onDiagnostics={() => open('diagnostics')} />,
        health: <HealthSection />,
        diagnostics: <DiagnosticsSection />,
      }}
    />
  );
}

export function SettingsRoute() {
  return <Settings section={undefined} />;
}

export function SettingsSectionRoute() {
  const { section } = useParams({ from: '/settings/$section' });
  return <Settings section={section} />;
}
