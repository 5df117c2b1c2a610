import { Button as BaseButton } from '@base-ui/react/button';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Tooltip } from './tooltip.tsx';

export interface IconButtonProps extends Omit<
  ComponentProps<typeof BaseButton>,
  'className' | 'children' | 'aria-label'
> {
  /** Its name, also shown as a hint. */
  label: string;
  icon: ReactNode;
  keys?: string | undefined;
  pressed?: boolean;
  className?: string;
}

export function IconButton({ label, icon, keys, pressed, className, ...rest }: IconButtonProps) {
  return (
    <Tooltip text={label} keys={keys}>
      <BaseButton
        focusableWhenDisabled
        aria-label={label}
        aria-pressed={pressed}
        className={classNames(
          'inline-flex size-8 shrink-0 items-center justify-center rounded-control text-muted transition-colors duration-120 ease-desk hover:not-data-disabled:bg-hover hover:not-data-disabled:text-ink aria-pressed:bg-selected aria-pressed:text-accent-text data-disabled:cursor-default data-disabled:opacity-60',
          className,
        )}
        {...rest}
      >
        {icon}
      </BaseButton>
    </Tooltip>
  );
}
