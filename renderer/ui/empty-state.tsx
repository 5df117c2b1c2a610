import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';

export function EmptyState({
  icon: Icon,
  title,
  children,
  action,
}: {
  icon: LucideIcon;
  title: string;
  children?: ReactNode;
  action?: ReactNode;
}) {
  return (
    <div className="flex h-full flex-col items-center justify-center gap-3 p-8 text-center">
      <Icon size={32} aria-hidden="true" className="text-muted" />
      <p className="text-lg font-semibold">{title}</p>
      {children === undefined ? null : <div className="max-w-96 text-muted">{children}</div>}
      {action}
    </div>
  );
}
