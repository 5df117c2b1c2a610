import { Menu as Base } from '@base-ui/react/menu';
import { Check } from 'lucide-react';
import type { ReactElement, ReactNode, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Kbd } from './kbd.tsx';

const ITEM =
  'flex min-h-8 cursor-default items-center gap-2 rounded-control px-2 py-1 outline-none select-none data-highlighted:bg-selected data-disabled:text-muted forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:-outline-offset-2';

function Layer({
  children,
  anchor,
  finalFocus,
}: {
  children: ReactNode;
  anchor?: RefObject<HTMLElement | null>;
  finalFocus?: () => HTMLElement | false;
}) {
  const { t } = useTranslation('shell');
  return (
    <Base.Portal role="region" aria-label={t('menu')}>
      <Base.Positioner
        sideOffset={4}
        align="start"
        className="z-50 outline-none"
        {...(anchor === undefined ? {} : { anchor })}
      >
        <Base.Popup
          data-layer
          className="max-h-(--available-height) max-w-90 min-w-56 overflow-y-auto rounded-card border border-line bg-surface p-1 text-ink shadow-popover outline-none"
          {...(finalFocus === undefined ? {} : { finalFocus })}
        >
          {children}
        </Base.Popup>
      </Base.Positioner>
    </Base.Portal>
  );
}

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
  return (
    <Base.Root
      {...(open === undefined ? {} : { open })}
      {...(onOpenChange === undefined
        ? {}
        : { onOpenChange: (next: boolean) => onOpenChange(next) })}
    >
      <Base.Trigger render={trigger} />
      <Layer>{children}</Layer>
    </Base.Root>
  );
}

/** One menu for many places: it opens at `anchor`, whose own button says that it does. */
export function AnchoredMenu({
  open,
  onClose,
  anchor,
  finalFocus,
  children,
}: {
  open: boolean;
  onClose: () => void;
  anchor: RefObject<HTMLElement | null>;
  /** What has the focus when it is closed; false where the focus has gone elsewhere already. */
  finalFocus: () => HTMLElement | false;
  children: ReactNode;
}) {
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Layer anchor={anchor} finalFocus={finalFocus}>
        {children}
      </Layer>
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

/** Single signs side by side; at most one is chosen, '' for none. */
export function MenuSigns({
  label,
  value,
  signs,
  onChange,
}: {
  label: string;
  value: string;
  signs: readonly string[];
  onChange: (sign: string) => void;
}) {
  return (
    <Base.RadioGroup aria-label={label} value={value} className="flex flex-wrap gap-0.5">
      {signs.map((sign) => (
        <Base.RadioItem
          key={sign}
          value={sign}
          closeOnClick
          onClick={() => onChange(sign)}
          className="flex size-8 cursor-default items-center justify-center rounded-control text-lg outline-none select-none data-checked:bg-accent-soft data-highlighted:bg-selected forced-colors:data-checked:outline-2 forced-colors:data-highlighted:outline-2 forced-colors:data-highlighted:-outline-offset-2"
        >
          {sign}
        </Base.RadioItem>
      ))}
    </Base.RadioGroup>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="mx-2 my-1 border-t border-line" />;
}
