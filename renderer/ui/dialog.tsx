import { Dialog as Base } from '@base-ui/react/dialog';
import type { ReactNode, RefObject } from 'react';
import { classNames } from './class-names.ts';

/** A question or a sheet above the desk. Esc and a click beside it close it; nothing is lost by that. */
export function Dialog({
  open,
  onOpenChange,
  title,
  description,
  children,
  actions,
  wide = false,
  initialFocus,
  finalFocus,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  description?: ReactNode;
  children?: ReactNode;
  actions?: ReactNode;
  wide?: boolean;
  initialFocus?: RefObject<HTMLElement | null>;
  /** What has the focus when it is closed; without it, what had it before. */
  finalFocus?: RefObject<HTMLElement | null>;
}) {
  return (
    <Base.Root open={open} onOpenChange={(next) => onOpenChange(next)}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-backdrop transition-opacity duration-180 ease-desk data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Popup
          data-layer
          {...(initialFocus === undefined ? {} : { initialFocus })}
          {...(finalFocus === undefined ? {} : { finalFocus })}
          className={classNames(
            'fixed inset-x-0 top-1/2 z-40 mx-auto flex max-h-[calc(100dvh-3rem)] w-[calc(100%-2rem)] -translate-y-1/2 flex-col gap-4 rounded-card border border-line bg-surface p-6 shadow-dialog transition-opacity duration-180 ease-desk data-ending-style:opacity-0 data-starting-style:opacity-0',
            wide ? 'max-w-180' : 'max-w-120',
          )}
        >
          <Base.Title className="text-lg font-semibold">{title}</Base.Title>
          {description === undefined ? null : (
            <Base.Description className="text-muted">{description}</Base.Description>
          )}
          {children === undefined ? null : (
            <div className="-mx-1 min-h-0 flex-1 overflow-y-auto px-1">{children}</div>
          )}
          {actions === undefined ? null : (
            <div className="flex flex-wrap justify-end gap-2">{actions}</div>
          )}
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
