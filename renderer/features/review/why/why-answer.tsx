import { CircleAlert, CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Draft, DraftSource } from '../../../../main/engine/domain/draft.ts';
import { useFormat } from '../../../i18n/index.ts';
import { useCostWords } from '../card/cost-words.ts';
import { useFlagWords } from '../card/flag-words.ts';
import { Steps } from './steps.tsx';
import { WhySection } from './why-section.tsx';

function Source({ source, number }: { source: DraftSource; number: number }) {
  const format = useFormat();
  return (
    <li>
      <details className="group">
        <summary className="flex min-h-8 cursor-pointer items-center gap-2 rounded-control font-medium">
          <span className="flex size-5 shrink-0 items-center justify-center rounded-full bg-sunken text-xs text-muted">
            {format.number(number)}
          </span>
          <bdi className="min-w-0 wrap-anywhere">{source.title}</bdi>
        </summary>
        <blockquote dir="auto" className="ms-7 border-s-2 border-line ps-3 text-sm text-muted">
          {source.passage}
        </blockquote>
      </details>
    </li>
  );
}

function Sources({ draft }: { draft: Draft }) {
  const { t } = useTranslation('review');
  return (
    <WhySection title={t('why.sources')}>
      {draft.sources.length === 0 ? (
        <p className="text-muted">{t('why.noSources')}</p>
      ) : (
        <ol className="flex flex-col gap-1">
          {draft.sources.map((source, index) => (
            <Source key={index} source={source} number={index + 1} />
          ))}
        </ol>
      )}
    </WhySection>
  );
}

function Doubts({ draft }: { draft: Draft }) {
  const { t } = useTranslation('review');
  const words = useFlagWords();
  if (draft.flags.length === 0) return null;
  return (
    <WhySection title={t('why.doubts')}>
      <ul className="flex flex-col gap-1 text-warn">
        {draft.flags.map((flag, index) => (
          <li key={index} className="wrap-anywhere">
            {words(flag)}
          </li>
        ))}
      </ul>
    </WhySection>
  );
}

function Lookups({ draft }: { draft: Draft }) {
  const { t } = useTranslation('review');
  if (draft.toolCalls.length === 0) return null;
  return (
    <WhySection title={t('why.lookups')}>
      <ul className="flex flex-col gap-1">
        {draft.toolCalls.map((lookup, index) => (
          <li key={index} className="flex items-start gap-2">
            {lookup.ok ? (
              <CircleCheck size={16} className="mt-0.5 text-muted" aria-hidden="true" />
            ) : (
              <CircleAlert size={16} className="mt-0.5 text-danger" aria-hidden="true" />
            )}
            <span className="min-w-0 wrap-anywhere">
              <bdi className="block font-medium">{lookup.name}</bdi>
              {lookup.ok ? lookup.summary : t('why.lookupFailed', { what: lookup.summary })}
            </span>
          </li>
        ))}
      </ul>
    </WhySection>
  );
}

function Writer({ draft }: { draft: Draft }) {
  const { t } = useTranslation('review');
  const cost = useCostWords();
  return (
    <WhySection title={t('why.writer')}>
      <dl className="grid grid-cols-[auto_1fr] gap-x-3 gap-y-1">
        <dt className="text-muted">{t('why.by')}</dt>
        <dd>{draft.author === 'owner' ? t('why.you') : t(`provider.${draft.providerId}`)}</dd>
        {draft.author === 'owner' || draft.model === '' ? null : (
          <>
            <dt className="text-muted">{t('why.model')}</dt>
            <dd className="wrap-anywhere">
              <bdi>{draft.model}</bdi>
            </dd>
          </>
        )}
        <dt className="text-muted">{t('why.cost')}</dt>
        <dd>{cost(draft)}</dd>
      </dl>
    </WhySection>
  );
}

/** What stands behind a draft: facts and steps that happened. What a model says of itself is not shown. */
export function WhyAnswer({ draft }: { draft: Draft }) {
  return (
    <>
      <Sources draft={draft} />
      <Doubts draft={draft} />
      <Lookups draft={draft} />
      <Steps draft={draft} />
      <Writer draft={draft} />
    </>
  );
}
