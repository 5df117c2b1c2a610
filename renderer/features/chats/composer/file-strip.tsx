import { File, Film, Image, Mic, Music, Trash2, X, type LucideIcon } from 'lucide-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { FileEnclosure } from '../../../../main/engine/domain/enclosure.ts';
import { useFormat } from '../../../i18n/index.ts';
import { IconButton } from '../../../ui/icon-button.tsx';
import { MediaContent } from '../../../ui/thread/media-content.ts';

const ICON: Record<FileEnclosure['kind'], LucideIcon> = {
  image: Image,
  document: File,
  voice: Mic,
  video: Film,
  audio: Music,
};

/** The file that goes with the words: a photo as it looks, all else by name. */
export function FileStrip({ file, onRemove }: { file: FileEnclosure; onRemove: () => void }) {
  const { t } = useTranslation('chats');
  const { t: thread } = useTranslation('thread');
  const format = useFormat();
  const show = useContext(MediaContent);
  const { kind, mediaId, fileName, mimeType, bytes, durationMs, waveform } = file;
  const Icon = ICON[kind];
  const icon = <Icon size={20} aria-hidden="true" className="shrink-0 text-muted" />;
  if (kind === 'voice' && show !== null) {
    const sound = {
      ...(durationMs !== undefined && { durationMs }),
      ...(waveform !== undefined && { waveform }),
    };
    return (
      <div className="flex flex-wrap items-center gap-2 rounded-control bg-sunken p-2">
        {show({
          body: { kind: 'media', media: 'voice', mimeType, bytes, ...sound },
          mediaId,
          fallback: icon,
        })}
        <IconButton
          label={t('voice.discard')}
          icon={<Trash2 size={16} aria-hidden="true" />}
          onClick={onRemove}
        />
      </div>
    );
  }
  return (
    <div
      role="group"
      aria-label={t('attach.label')}
      className="flex items-center gap-2 rounded-control bg-sunken p-2"
    >
      {kind === 'image' && show !== null ? (
        <div className="max-w-24 shrink-0 [&_img]:max-h-16">
          {show({
            body: { kind: 'media', media: kind, fileName, mimeType, bytes },
            mediaId,
            fallback: icon,
          })}
        </div>
      ) : (
        icon
      )}
      <div className="min-w-0 flex-1">
        <p className="truncate font-medium" title={fileName}>
          <bdi>{fileName === '' ? thread(`body.${kind}`) : fileName}</bdi>
        </p>
        <p className="text-sm text-muted">
          {thread(`body.${kind}`)}, {format.bytes(bytes)}
        </p>
      </div>
      <IconButton
        label={t('attach.remove')}
        icon={<X size={16} aria-hidden="true" />}
        onClick={onRemove}
      />
    </div>
  );
}
