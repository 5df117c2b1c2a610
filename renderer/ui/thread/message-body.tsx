import { CircleHelp, File, Image, Mic, Music, Sticker, Video, type LucideIcon } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MediaKind, MessageBody } from '../../../main/engine/domain/message.ts';
import { MessageText } from './message-text.tsx';

const MEDIA_ICON: Record<MediaKind, LucideIcon> = {
  image: Image,
  voice: Mic,
  audio: Music,
  video: Video,
  document: File,
  sticker: Sticker,
};

/** What a message says in words, for names, previews and screen readers. */
export function useBodyWords(): (body: MessageBody) => string {
  const { t } = useTranslation('thread');
  return (body) => {
    switch (body.kind) {
      case 'text':
      case 'system':
        return body.text;
      case 'media':
        return [t(`body.${body.media}`), body.fileName, body.caption].filter(Boolean).join(': ');
      case 'location':
        return [t('body.location'), body.name, body.address].filter(Boolean).join(': ');
      case 'contacts':
        return [t('body.contacts'), ...body.cards.map((card) => card.name)].join(': ');
      case 'poll':
        return [t('body.poll'), body.question].join(': ');
      case 'unsupported':
        return t('body.unsupported');
    }
  };
}

export function MessageBodyView({ body, full = false }: { body: MessageBody; full?: boolean }) {
  const { t } = useTranslation('thread');
  const words = useBodyWords();
  if (body.kind === 'text' || body.kind === 'system') {
    return <MessageText text={body.text} full={full} />;
  }
  if (body.kind !== 'media' && body.kind !== 'unsupported') {
    return <MessageText text={words(body)} full={full} />;
  }
  const Icon = body.kind === 'media' ? MEDIA_ICON[body.media] : CircleHelp;
  return (
    <>
      <p className="flex items-center gap-2 text-muted">
        <Icon size={20} aria-hidden="true" />
        {body.kind === 'media' ? t(`body.${body.media}`) : t('body.unsupported')}
        {body.kind === 'media' && body.fileName !== undefined ? (
          <bdi className="truncate">{body.fileName}</bdi>
        ) : null}
      </p>
      {body.kind === 'media' && body.caption !== undefined ? (
        <MessageText text={body.caption} full={full} />
      ) : null}
    </>
  );
}
