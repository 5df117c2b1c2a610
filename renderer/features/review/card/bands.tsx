import { Hand, MessageSquareWarning } from 'lucide-react';
import { useEffect, useRef, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { bodyText } from '../../../../preload/contract/domain.ts';
import { CommandButton } from '../../../app/shortcuts/index.ts';
import { useErrorText } from '../../../i18n/index.ts';
import { Banner } from '../../../ui/banner.tsx';
import { Button } from '../../../ui/button.tsx';
import { review, useReview } from '../review-store.ts';
import { useCardContext } from './card-context.tsx';

function Redraft() {
  const { t } = useTranslation('review');
  const { actions, setView } = useCardContext();
  const redraft = () => {
    setView({ editing: false });
    actions.regenerate(null);
  };
  return (
    <CommandButton command="regenerate" onClick={redraft}>
      {t('band.redraft')}
    </CommandButton>
  );
}

function NewerBand() {
  const { t } = useTranslation('review');
  const { card, actions } = useCardContext();
  const last = card.newer.at(-1);
  const kept = useReview((state) => state.keptDespite === last?.id);
  if (last === undefined || kept) return null;
  const held = card.turn.held === 'customer-wrote';
  return (
    <Banner
      inset
      tone="warn"
      icon={MessageSquareWarning}
      actions={
        <>
          <Redraft />
          <Button
            onClick={() => {
              actions.keepMine();
              if (held) actions.approve(false);
            }}
          >
            {t(held ? 'band.sendAnyway' : 'band.keepMine')}
          </Button>
        </>
      }
    >
      {t(held ? 'band.held' : 'band.newer', { name: card.title })}{' '}
      <q dir="auto" className="wrap-anywhere">
        {bodyText(last.body)}
      </q>
    </Banner>
  );
}

function HeldBand() {
  const { t } = useTranslation('review');
  const { card } = useCardContext();
  const { held } = card.turn;
  if (held === null || held === 'customer-wrote' || held === 'undone') return null;
  return (
    <Banner inset tone="warn" icon={Hand}>
      {t(`band.${held}`)}
    </Banner>
  );
}

function TroubleBand() {
  const { t } = useTranslation('review');
  const { card, actions } = useCardContext();
  const errorText = useErrorText();
  const trouble = useReview((state) => state.trouble);
  if (trouble === null || trouble.turnId !== card.turn.id) return null;
  return (
    <div role="alert">
      <Banner
        inset
        tone="danger"
        icon={MessageSquareWarning}
        actions={
          <>
            {trouble.error.code === 'send.frozen' ? (
              <Button tone="danger" onClick={() => actions.approve(false, true)}>
                {t('band.sendAnyway')}
              </Button>
            ) : null}
            <Button onClick={() => review.fail(null)}>{t('band.understood')}</Button>
          </>
        }
      >
        {errorText(trouble.error, { name: card.title })}
      </Banner>
    </div>
  );
}

/** What has happened around this draft, where it is decided. */
export function Bands({ newerRef }: { newerRef: RefObject<HTMLDivElement | null> }) {
  return (
    <>
      <TroubleBand />
      <div ref={newerRef} tabIndex={-1} className="empty:hidden">
        <NewerBand />
      </div>
      <HeldBand />
    </>
  );
}

/** Tells the main process that the card is before the owner's eyes, so that nothing replaces it. */
export function useKept(turnId: string, keep: (kept: boolean) => void): void {
  const latest = useRef(keep);
  useEffect(() => {
    latest.current = keep;
  });
  useEffect(() => {
    latest.current(true);
    return () => latest.current(false);
  }, [turnId]);
}
