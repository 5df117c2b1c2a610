import { Download, LoaderCircle } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Media } from '../../../main/engine/domain/media.ts';
import { useAction, useRoute } from '../../bridge/index.ts';
import { useFormat } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorLine } from '../../ui/error-line.tsx';
import type { MediaContentProps } from '../../ui/thread/media-content.ts';
import { StoredMedia } from './stored-media.tsx';

function Notice({ children }: { children: ReactNode }) {
  return <p className="text-sm text-muted">{children}</p>;
}

/** Not here yet: it comes when the owner wants it, since a customer can send very much. */
function Remote({ media }: { media: Media }) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const fetching = useAction('media.fetch');
  const { state, id: mediaId, bytes } = media;
  if (state === 'fetching' || fetching.isPending) {
    return (
      <p role="status" className="flex items-center gap-2 text-sm text-muted">
        <LoaderCircle
          size={16}
          aria-hidden="true"
          className="animate-spin motion-reduce:animate-none"
        />
        {t('media.fetching')}
      </p>
    );
  }
  const label = t(state === 'failed' ? 'media.again' : 'media.show');
  const shown = bytes > 0 ? t('media.withSize', { label, size: format.bytes(bytes) }) : label;
  return (
    <>
      {state === 'failed' ? <Notice>{t('media.failed')}</Notice> : null}
      <Button
        className="self-start"
        icon={<Download size={16} aria-hidden="true" />}
        onClick={() => fetching.mutate({ mediaId })}
      >
        {shown}
      </Button>
      <ErrorLine error={fetching.error} />
    </>
  );
}

/** One photo, voice note or file, wherever its content is. */
export function MediaBlock({ body, mediaId, fallback }: MediaContentProps) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const media = useRoute('media.state', { mediaId });
  const found = media.data;
  if (found === undefined) {
    return (
      <>
        {fallback}
        <ErrorLine error={media.error} />
      </>
    );
  }
  if (found.state === 'stored') {
    return <StoredMedia body={body} media={found} fallback={fallback} />;
  }
  return (
    <>
      {fallback}
      {found.state === 'gone' ? <Notice>{t('media.gone')}</Notice> : null}
      {found.state === 'too-large' ? (
        <Notice>{t('media.tooLarge', { size: format.bytes(found.bytes) })}</Notice>
      ) : null}
      {found.state === 'gone' || found.state === 'too-large' ? null : <Remote media={found} />}
    </>
  );
}
