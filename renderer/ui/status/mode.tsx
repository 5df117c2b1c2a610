import { CircleSlash, PencilLine, Zap, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Mode } from '../../../main/engine/domain/conversation.ts';
import { MenuChoices } from '../menu.tsx';

export const MODE_ICON: Record<Mode, LucideIcon> = {
  off: CircleSlash,
  draft: PencilLine,
  auto: Zap,
};

const MODES = ['off', 'draft', 'auto'] as const satisfies readonly Mode[];

/** The modes to choose from, each with what it means. Modes have no colour of their own. */
export function ModeChoices({
  label,
  mode,
  onChange,
}: {
  label: string;
  mode: Mode;
  onChange: (mode: Mode) => void;
}) {
  const { t } = useTranslation('status');
  return (
    <MenuChoices
      label={label}
      value={mode}
      onChange={onChange}
      choices={MODES.map((each) => {
        const Icon = MODE_ICON[each];
        return {
          value: each,
          label: t(`mode.${each}`),
          description: t(`modeExplained.${each}`),
          icon: <Icon size={16} aria-hidden="true" />,
        };
      })}
    />
  );
}
