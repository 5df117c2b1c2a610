import { Select as Base } from '@base-ui/react/select';
import { Check, ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';

export interface Option<T> {
  value: T;
  label: string;
}

/** One of several, closed. Give it a name by a `Field` around it or by `label`. */
export function Select<T extends string | number>({
  value,
  options,
  onChange,
  label,
  disabled = false,
}: {
  value: T;
  options: readonly Option<T>[];
  onChange: (value: T) => void;
  label?: string;
  disabled?: boolean;
}) {
  const { t } = useTranslation('shell');
  return (
    <Base.Root
      value={value}
      items={options}
      disabled={disabled}
      onValueChange={(next) => {
        if (next !== null) onChange(next);
      }}
    >
      <Base.Trigger
        aria-label={label}
        className="inline-flex min-h-8 max-w-full min-w-40 items-center justify-between gap-2 rounded-control border border-control bg-surface px-3 text-start text-ink hover:not-data-disabled:bg-hover data-disabled:border-line data-disabled:text-muted"
      >
        <Base.Value className="truncate" />
        <Base.Icon>
          <ChevronDown size={16} aria-hidden="true" />
        </Base.Icon>
      </Base.Trigger>
      <Base.Portal role="region" aria-label={t('choices')}>
        <Base.Positioner sideOffset={4} alignItemWithTrigger={false} className="z-50 outline-none">
          <Base.Popup
            data-layer
            className="max-h-(--available-height) min-w-(--anchor-width) overflow-y-auto rounded-card border border-line bg-surface p-1 text-ink shadow-popover outline-none"
          >
            <Base.List>
              {options.map((option) => (
                <Base.Item
                  key={option.value}
                  value={option.value}
                  className="flex min-h-8 cursor-default items-center gap-2 rounded-control px-2 outline-none select-none data-highlighted:bg-selected forced-colors:data-highlighted:outline-2"
                >
                  <Base.ItemText className="flex-1">{option.label}</Base.ItemText>
                  <Base.ItemIndicator>
                    <Check size={16} aria-hidden="true" />
                  </Base.ItemIndicator>
                </Base.Item>
              ))}
            </Base.List>
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}
