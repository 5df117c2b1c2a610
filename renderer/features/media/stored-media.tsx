import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Media } from '../../../main/engine/domain/media.ts';
import { useFormat } from '../../i18n/index.ts';
import { ErrorLine } from '../../ui/error-line.tsx';
import type { MediaContentProps } from '../../ui/thread/media-content.ts';
import { shownAs, type ShownAs } from './shown-as.ts';
import { SaveCopy } from './save-copy.tsx';
import { useObjectUrl } from './use-object-url.ts';
import { Sound } from './sound.tsx';

type Body = MediaContentProps['body'];

/** What is here and can be shown; else what it is, and how large. */
export function StoredMedia({
  body,
  media,
  fallback,
}: {
  body: Body;
  media: Media;
  fallback: ReactNode;
}) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const how = shownAs(body.media, media.mimeType);
  const name = [t(`body.${body.media}`), body.fileName].filter(Boolean).join(': ');
  return (
    <>
      {how === null ? (
        <>
          {fallback}
          <p className="text-sm text-muted">{format.bytes(media.bytes)}</p>
        </>
      ) : (
        <Shown how={how} name={name} body={body} media={media} fallback={fallback} />
      )}
      {body.media === 'sticker' || media.messageId === null ? null : (
        <SaveCopy mediaId={media.id} name={name} />
      )}
    </>
  );
}

function Shown({
  how,
  name,
  body,
  media,
  fallback,
}: {
  how: ShownAs;
  name: string;
  body: Body;
  media: Media;
  fallback: ReactNode;
}) {
  const { t } = useTranslation('thread');
  const content = useObjectUrl(media.id, media.mimeType);
  const [broken, setBroken] = useState(false);
  if (content.state === 'failed') {
    return (
      <>
        {fallback}
        <ErrorLine error={content.error} />
      </>
    );
  }
  if (content.state === 'loading') return fallback;
  if (broken) {
    return (
      <>
        {fallback}
        <p className="text-sm text-muted">{t('media.broken')}</p>
      </>
    );
  }
  const { url } = content;
  const onError = () => setBroken(true);
  switch (how) {
    case 'picture':
      return (
        <img
          src={url}
          alt={body.caption ?? name}
          onError={onError}
          className={
            body.media === 'sticker'
              ? 'size-32 object-contain'
              : 'max-h-80 max-w-full rounded-control object-contain'
          }
        />
      );
    case 'sound':
      return (
        <Sound
          url={url}
          name={name}
          durationMs={body.durationMs ?? 0}
          waveform={body.waveform ?? []}
        />
      );
    case 'film':
      return (
        <video
          controls
          preload="metadata"
          aria-label={name}
          src={url}
          onError={onError}
          className="max-h-80 max-w-full rounded-control"
        >
          {/* Customers send none; players are told that there are none to look for. */}
          <track kind="captions" />
        </video>
      );
  }
}
