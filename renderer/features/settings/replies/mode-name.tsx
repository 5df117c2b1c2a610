import { useTranslation } from 'react-i18next';
import type { Mode } from '../../../../main/engine/domain/conversation.ts';
import { MODE_ICON } from '../../../ui/status/mode.tsx';

export function ModeName({ mode }: { mode: Mode }) {
  const { t } = useTranslation('status');
  const Icon = MODE_ICON[mode];
  return (
    <span className="inline-flex items-center gap-2">
      <Icon size={16} aria-hidden="true" />
      {t(`mode.${mode}`)}
    </span>
  );
}
