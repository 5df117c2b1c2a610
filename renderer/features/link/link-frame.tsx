import type { LucideIcon } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { TONE_TEXT, type Tone } from '../../ui/pill.tsx';
import { useHandBackFocus } from '../../ui/use-hand-back-focus.ts';

/** One state of the link: its picture and word, what it means, what to do next. */
export function LinkFrame({
  icon: Icon,
  tone,
  title,
  children,
  actions,
}: {
  icon: LucideIcon;
  tone: Tone;
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  const frame = useRef<HTMLElement>(null);
  useHandBackFocus(frame);
  return (
    <section
      ref={frame}
      className="flex flex-col gap-4 rounded-card border border-line bg-surface p-4 two:p-6"
    >
      <h3 className="flex items-center gap-2 text-lg font-semibold">
        <Icon size={20} aria-hidden="true" className={TONE_TEXT[tone]} />
        {title}
      </h3>
      {children}
      {actions === undefined ? null : <div className="flex flex-wrap gap-2">{actions}</div>}
    </section>
  );
}
