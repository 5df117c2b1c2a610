import { Toolbar as Base } from '@base-ui/react/toolbar';
import type { ReactElement, ReactNode } from 'react';
import { classNames } from './class-names.ts';

/** A row of actions with one stop in the tab order; arrows go between them. */
export function Toolbar({
  label,
  children,
  className,
}: {
  label: string;
  children: ReactNode;
  className?: string;
}) {
  return (
    <Base.Root
      aria-label={label}
      className={classNames('flex flex-wrap items-center gap-1.5', className)}
    >
      {children}
    </Base.Root>
  );
}

/** Takes a `Button` or `IconButton` into the toolbar. */
export function ToolbarItem({
  children,
  disabled = false,
}: {
  children: ReactElement;
  disabled?: boolean;
}) {
  return <Base.Button render={children} disabled={disabled} focusableWhenDisabled />;
}
