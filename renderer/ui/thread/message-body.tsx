import {
  CircleHelp,
  EyeOff,
  File,
  Image,
  Mic,
  Music,
  Sticker,
  Video,
  type LucideIcon,
} from 'lucide-react';
import { useContext } from 'react';
import { useTranslation } from 'react-i18next';
import type { MediaKind, MessageBody, Vote } from '../../../main/engine/domain/message.ts';
import { useBodyWords } from './body-words.ts';
import { MediaContent } from './media-content.ts';
import { MessageText } from './message-text.tsx';
import { ContactsView, LocationView, PollView } from './special-bodies.tsx';

type MediaBody = Extract<MessageBody, { kind: 'media' }>;

const MEDIA_ICON: Record<MediaKind, LucideIcon> = {
  image: Image,
  voice: Mic,
  audio: Music,
  video: Video,
  document: File,
  sticker: Sticker,
};

const NO_VOTES: readonly Vote[] = [];

function Named({ icon: Icon, words, file }: { icon: LucideIcon; words: string; file?: string }) {
  return (
    <p className="flex items-center gap-2 text-muted">
      <Icon size={20} aria-hidden="true" className="shrink-0" />
      {words}
      {file === undefined ? null : <bdi className="truncate">{file}</bdi>}
    </p>
  );
}

function MediaView({ body, full }: { body: MediaBody; full: boolean }) {
  const { t } = useTranslation('thread');
  const show = useContext(MediaContent);
  const named = (
    <Named
      icon={body.viewOnce === true ? EyeOff : MEDIA_ICON[body.media]}
      words={t(`body.${body.media}`)}
      {...(body.fileName !== undefined && { file: body.fileName })}
    />
  );
  return (
    <>
      {body.viewOnce === true ? (
        <>
          {named}
          <p className="text-sm text-muted">{t('body.viewOnce')}</p>
        </>
      ) : show === null || body.mediaId === undefined ? (
        named
      ) : (
        show({ body, mediaId: body.mediaId, fallback: named })
      )}
      {body.caption === undefined ? null : <MessageText text={body.caption} full={full} />}
    </>
  );
}

export function MessageBodyView({
  body,
  votes = NO_VOTES,
  full = false,
}: {
  body: MessageBody;
  votes?: readonly Vote[];
  full?: boolean;
}) {
  const words = useBodyWords();
  switch (body.kind) {
    case 'text':
    case 'system':
      return <MessageText text={words(body)} full={full} />;
    case 'media':
      return <MediaView body={body} full={full} />;
    case 'location':
      return <LocationView body={body} />;
    case 'contacts':
      return <ContactsView body={body} />;
    case 'poll':
      return <PollView body={body} votes={votes} />;
    case 'unsupported':
      return <Named icon={CircleHelp} words={words(body)} />;
  }
}
