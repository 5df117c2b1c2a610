import { useDirection } from '@base-ui/react/direction-provider';
import { Drawer as Base } from '@base-ui/react/drawer';
import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';

/** A panel from the inline end, for what stands beside the desk where there is room. */
export function Drawer({
  open,
  onOpenChange,
  title,
  closeLabel,
  children,
}: {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: ReactNode;
  closeLabel: string;
  children: ReactNode;
}) {
  const direction = useDirection();
  return (
    <Base.Root
      open={open}
      onOpenChange={(next) => onOpenChange(next)}
      swipeDirection={direction === 'rtl' ? 'left' : 'right'}
    >
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-backdrop transition-opacity duration-240 ease-desk data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport className="fixed inset-0 z-40 flex items-stretch justify-end">
          <Base.Popup
            data-layer
            className="flex h-full w-full max-w-100 flex-col border-s border-line bg-surface shadow-dialog transition-opacity duration-240 ease-desk data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            <div className="flex items-center justify-between gap-2 border-b border-line px-4 py-2">
              <Base.Title className="text-base font-semibold">{title}</Base.Title>
              <Base.Close render={<IconButton label={closeLabel} icon={<X size={20} />} />} />
            </div>
            <Base.Content className="min-h-0 flex-1 overflow-y-auto">{children}</Base.Content>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}
