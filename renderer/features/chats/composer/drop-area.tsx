import { Paperclip } from 'lucide-react';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');

/** Takes files that are dropped anywhere on the chat. Without `onFiles` it is a place like any other. */
export function DropArea({
  onFiles,
  children,
}: {
  onFiles: ((files: File[]) => void) | null;
  children: ReactNode;
}) {
  const { t } = useTranslation('chats');
  const [over, setOver] = useState(false);
  // Going from one element to another inside leaves the one and enters the other.
  const depth = useRef(0);
  const moved = (by: number) => (event: DragEvent) => {
    if (onFiles === null || !hasFiles(event)) return;
    depth.current = Math.max(0, depth.current + by);
    setOver(depth.current > 0);
  };
  return (
    <div
      className="relative h-full min-h-0"
      onDragEnter={moved(1)}
      onDragLeave={moved(-1)}
      onDragOver={(event) => {
        if (onFiles !== null && hasFiles(event)) event.preventDefault();
      }}
      onDrop={(event) => {
        depth.current = 0;
        setOver(false);
        if (onFiles === null || !hasFiles(event)) return;
        event.preventDefault();
        onFiles([...event.dataTransfer.files]);
      }}
    >
      {children}
      {over ? (
        <p className="pointer-events-none absolute inset-2 z-20 flex items-center justify-center gap-2 rounded-card border-2 border-dashed border-accent bg-surface text-lg font-medium text-accent-text">
          <Paperclip size={20} aria-hidden="true" />
          {t('attach.drop')}
        </p>
      ) : null}
    </div>
  );
}
