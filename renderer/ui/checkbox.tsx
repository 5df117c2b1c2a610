import { Checkbox as Base } from '@base-ui/react/checkbox';
import { Check } from 'lucide-react';

/** Give it a name by a `Field` around it or by `label`. */
export function Checkbox({
  checked,
  onChange,
  label,
  disabled = false,
}: {
  checked: boolean;
  onChange: (checked: boolean) => void;
  label?: string;
  disabled?: boolean;
}) {
  return (
    <Base.Root
      checked={checked}
      disabled={disabled}
      aria-label={label}
      onCheckedChange={(next) => onChange(next)}
      className="inline-flex size-5 shrink-0 items-center justify-center rounded-control border border-control bg-surface data-checked:border-accent data-checked:bg-accent data-checked:text-on-accent data-disabled:opacity-60"
    >
      <Base.Indicator>
        <Check size={16} aria-hidden="true" />
      </Base.Indicator>
    </Base.Root>
  );
}
