import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { Tone } from './pill.tsx';

const PLANE: Record<Tone, string> = {
  muted: 'bg-sunken text-ink [--mark:var(--muted)]',
  accent: 'bg-accent-soft text-ink [--mark:var(--accent-text)]',
  ok: 'bg-ok-soft text-ink [--mark:var(--ok)]',
  warn: 'bg-warn-soft text-ink [--mark:var(--warn)]',
  danger: 'bg-danger-soft text-ink [--mark:var(--danger)]',
};

/** What happened, what it means, what to do. Stands where it matters and never covers anything. */
export function Banner({
  tone = 'muted',
  icon: Icon,
  actions,
  children,
  inset = false,
  live = false,
}: {
  tone?: Tone;
  icon?: LucideIcon;
  actions?: ReactNode;
  children: ReactNode;
  /** With round corners, inside a card; else across the whole width. */
  inset?: boolean;
  /** Read out when it appears. */
  live?: boolean;
}) {
  return (
    <div
      aria-live={live ? 'polite' : undefined}
      className={classNames(
        'flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-2',
        inset ? 'rounded-control' : 'border-b border-line',
        PLANE[tone],
      )}
    >
      {Icon === undefined ? null : <Icon size={20} aria-hidden="true" className="text-(--mark)" />}
      <div className="min-w-[min(12rem,100%)] flex-1">{children}</div>
      {actions === undefined ? null : (
        <div className="flex flex-wrap items-center gap-2">{actions}</div>
      )}
    </div>
  );
}
