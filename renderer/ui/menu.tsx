import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from './kbd.tsx';

const ITEM =
  'flex min-h-8 cursor-default items-center gap-2 rounded-control px-2 py-1 outline-none select-none data-highlighted:bg-selected data-disabled:text-muted forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:-outline-offset-2';

export function Menu({
  trigger,
  children,
  open,
  onOpenChange,
}: {
  /** The button that opens it. */
  trigger: ReactElement;
  children: ReactNode;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}) {
  const { t } = useTranslation('shell');
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined
        ? {}
        : { onOpenChange: (next: boolean) => onOpenChange(next) })}
    >
      <Base.Trigger render={trigger} />
      <Base.Portal role="region" aria-label={t('menu')}>
        <Base.Positioner sideOffset={4} align="start" className="z-50 outline-none">
          <Base.Popup
            data-layer
            className="max-h-(--available-height) max-w-90 min-w-56 overflow-y-auto rounded-card border border-line bg-surface p-1 text-ink shadow-popover outline-none"
          >
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

export function MenuItem({
  icon,
  keys,
  children,
  ...rest
}: Omit<Base.Item.Props, 'className'> & { icon?: ReactNode; keys?: string | undefined }) {
  return (
    <Base.Item className={ITEM} {...rest}>
      {icon}
      <span className="flex-1">{children}</span>
      {keys === undefined ? null : <Kbd keys={keys} />}
    </Base.Item>
  );
}

/** One of several: exactly one is chosen. */
export function MenuChoices<T extends string>({
  label,
  value,
  choices,
  onChange,
}: {
  label: string;
  value: T;
  choices: readonly { value: T; label: string; description?: string; icon?: ReactNode }[];
  onChange: (value: T) => void;
}) {
  return (
    <Base.RadioGroup
      aria-label={label}
      value={value}
      onValueChange={(next: unknown) => {
        const choice = choices.find((each) => each.value === next);
        if (choice !== undefined) onChange(choice.value);
      }}
    >
      {choices.map((choice) => (
        <Base.RadioItem key={choice.value} value={choice.value} closeOnClick className={ITEM}>
          {choice.icon}
          <span className="flex-1">
            {choice.label}
            {choice.description === undefined ? null : (
              <span className="block text-sm text-muted">{choice.description}</span>
            )}
          </span>
          <Base.RadioItemIndicator>
            <Check size={16} aria-hidden="true" />
          </Base.RadioItemIndicator>
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="mx-2 my-1 border-t border-line" />;
}
