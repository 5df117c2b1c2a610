import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type Tone = 'muted' | 'accent' | 'ok' | 'warn' | 'danger';

/** How a state looks beside its word. */
export interface Look {
  icon: LucideIcon;
  tone: Tone;
}

export const TONE_TEXT: Record<Tone, string> = {
  muted: 'text-muted',
  accent: 'text-accent-text',
  ok: 'text-ok',
  warn: 'text-warn',
  danger: 'text-danger',
};

const SOFT: Record<Tone, string> = {
  muted: 'bg-sunken text-muted',
  accent: 'bg-accent-soft text-accent-text',
  ok: 'bg-ok-soft text-ok',
  warn: 'bg-warn-soft text-warn',
  danger: 'bg-danger-soft text-danger',
};

/** A state: always a word, mostly an icon, colour third. `plain` has no plane behind it. */
export function Pill({
  tone = 'muted',
  icon: Icon,
  plain = false,
  children,
}: {
  tone?: Tone;
  icon?: LucideIcon;
  plain?: boolean;
  children: ReactNode;
}) {
  return (
    <span
      className={classNames(
        'inline-flex max-w-full items-center gap-1.5 text-sm font-medium',
        plain ? TONE_TEXT[tone] : classNames('rounded-full px-2 py-0.5', SOFT[tone]),
      )}
    >
      {Icon === undefined ? null : <Icon size={16} aria-hidden="true" />}
      <span className="min-w-0 truncate">{children}</span>
    </span>
  );
}
