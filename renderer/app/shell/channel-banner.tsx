import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { ChannelState, ChannelStatus } from '../../../main/engine/domain/channel.ts';
import { useAction } from '../../bridge/index.ts';
import { useErrorText, useFormat } from '../../i18n/index.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useNow } from '../../ui/now.ts';
import { CHANNEL_LOOK, isWhatsAppWeb } from '../../ui/status/channel-status.tsx';
import { shownStatus } from './shown-status.ts';

const TROUBLE = ['logged-out', 'conflict', 'deaf', 'frozen', 'failed', 'reconnecting'] as const;
type Trouble = (typeof TROUBLE)[number];

const isTrouble = (status: ChannelStatus): status is Trouble =>
  TROUBLE.some((each) => each === status);

/** It never came up, so nothing of its own can say what to do: it is tried again. */
function couldNotStart({ channelId, status, retryAt }: ChannelState): boolean {
  return status === 'failed' && (retryAt !== undefined || !isWhatsAppWeb(channelId));
}

function StartAgain({ channelId }: { channelId: ChannelState['channelId'] }) {
  const { t } = useTranslation('shell');
  const restart = useAction('channel.restart');
  return (
    <Button disabled={restart.isPending} onClick={() => restart.mutate({ channelId })}>
      {t('tryAgain')}
    </Button>
  );
}

/** What a channel's trouble means for the customers, and what to do. */
export function ChannelBanner({ state, waiting }: { state: ChannelState; waiting: number }) {
  const { t } = useTranslation('shell');
  const format = useFormat();
  const errorText = useErrorText();
  const now = useNow(1000);
  const status = shownStatus(state, now);
  if (!isTrouble(status)) return null;
  const look = CHANNEL_LOOK[status];
  const isLinked = isWhatsAppWeb(state.channelId);
  const words = t(`channel.${status}`, { count: waiting });
  return (
    <Banner
      live
      tone={look.tone}
      icon={look.icon}
      actions={
        couldNotStart(state) ? (
          <StartAgain channelId={state.channelId} />
        ) : isLinked ? (
          <WayForward status={status} />
        ) : undefined
      }
    >
      {state.code === undefined
        ? isLinked
          ? words
          : (state.detail ?? words)
        : errorText({ code: state.code })}
      {state.retryAt === undefined ? null : (
        <> {t('channel.retry', { time: format.time(state.retryAt) })}</>
      )}
    </Banner>
  );
}

/** One press where one press mends it, else the page that says what to do. */
function WayForward({ status }: { status: Trouble }) {
  const { t } = useTranslation('shell');
  const takeOver = useAction('link.takeOver');
  const reconnect = useAction('link.start');
  if (status === 'conflict') {
    return (
      <Button disabled={takeOver.isPending} onClick={() => takeOver.mutate(undefined)}>
        {t('channel.takeOver')}
      </Button>
    );
  }
  if (status === 'deaf') {
    return (
      <Button disabled={reconnect.isPending} onClick={() => reconnect.mutate({})}>
        {t('channel.reconnect')}
      </Button>
    );
  }
  return (
    <Link
      to="/settings/$section"
      params={{ section: status === 'frozen' ? 'health' : 'whatsapp' }}
      className="inline-flex min-h-8 items-center rounded-control border border-control bg-surface px-3 font-medium hover:bg-hover"
    >
      {t(status === 'logged-out' ? 'channel.linkAgain' : 'channel.look')}
    </Link>
  );
}
