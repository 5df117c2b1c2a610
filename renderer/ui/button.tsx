import { Button as BaseButton } from '@base-ui/react/button';
import type { ComponentProps, ReactNode } from 'react';
import { classNames } from './class-names.ts';
import { Kbd } from './kbd.tsx';

export type ButtonTone = 'primary' | 'secondary' | 'quiet' | 'danger' | 'stop';

const TONES: Record<ButtonTone, string> = {
  primary:
    'border-transparent bg-accent text-on-accent hover:not-data-disabled:bg-accent-hover data-disabled:border-line data-disabled:bg-sunken data-disabled:text-muted',
  secondary:
    'border-control bg-surface text-ink hover:not-data-disabled:bg-hover data-disabled:border-line data-disabled:text-muted',
  quiet:
    'border-transparent bg-transparent text-ink hover:not-data-disabled:bg-hover data-disabled:text-muted',
  danger:
    'border-danger bg-surface text-danger hover:not-data-disabled:bg-danger-soft data-disabled:border-line data-disabled:text-muted',
  stop: 'border-transparent bg-danger text-on-danger hover:not-data-disabled:opacity-90 data-disabled:border-line data-disabled:bg-sunken data-disabled:text-muted',
};

export interface ButtonProps extends Omit<
  ComponentProps<typeof BaseButton>,
  'className' | 'children'
> {
  tone?: ButtonTone;
  size?: 'normal' | 'main';
  icon?: ReactNode;
  /** Keys as they are shown; what a screen reader gets is `aria-keyshortcuts`. */
  keys?: string | undefined;
  className?: string;
  children: ReactNode;
}

/** A disabled button keeps its place in the tab order, so that focus is never lost while work runs. */
export function Button({
  tone = 'secondary',
  size = 'normal',
  icon,
  keys,
  className,
  children,
  ...rest
}: ButtonProps) {
  return (
    <BaseButton
      focusableWhenDisabled
      className={classNames(
        'inline-flex max-w-full shrink-0 items-center justify-center gap-2 rounded-control border font-medium transition-colors duration-120 ease-desk select-none data-disabled:cursor-default',
        size === 'main' ? 'min-h-10 px-2.5' : 'min-h-8 px-2.5',
        TONES[tone],
        className,
      )}
      {...rest}
    >
      {icon}
      <span>{children}</span>
      {keys === undefined ? null : <Kbd keys={keys} inherit />}
    </BaseButton>
  );
}
