import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { TONE_TEXT, type Tone } from '../../ui/pill.tsx';

/** One quiet card in the middle of the window: what happened, what it means, what to do. */
export function VaultFrame({
  icon: Icon,
  tone = 'muted',
  title,
  children,
  actions,
}: {
  icon: LucideIcon;
  tone?: Tone;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <main className="flex h-full overflow-y-auto bg-canvas p-4">
      <div className="m-auto flex w-full max-w-112 flex-col gap-4 rounded-card border border-line bg-surface p-8">
        <Icon size={32} aria-hidden="true" className={TONE_TEXT[tone]} />
        <h1 className="text-xl font-semibold text-balance">{title}</h1>
        <div className="flex flex-col gap-3">{children}</div>
        {actions === undefined ? null : <div className="mt-2 flex flex-wrap gap-2">{actions}</div>}
      </div>
    </main>
  );
}
