import { useNavigate, useParams } from '@tanstack/react-router';
import { SettingsScreen } from '../../features/settings/index.ts';
import { useRunCommand } from '../shortcuts/index.ts';

function Settings({ section }: { section: string | undefined }) {
  const navigate = useNavigate();
  const run = useRunCommand();
  return (
    <SettingsScreen
      section={section}
      onSection={(next) => void navigate({ to: '/settings/$section', params: { section: next } })}
      onPractice={() => run('practice')}
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
