import { useTranslation } from 'react-i18next';
import type { Draft, TraceStep } from '../../../../main/engine/domain/draft.ts';
import { useFormat } from '../../../i18n/index.ts';
import { WhySection } from './why-section.tsx';

const PREFIX = /^trace\./;

/** A step in words; one that this version has no words for still says what kind of step it was. */
function useStepWords(): (step: TraceStep) => string {
  const { t } = useTranslation('trace');
  const { t: review } = useTranslation('review');
  const format = useFormat();
  return ({ key, step, values }) => {
    const { language, provider, topic } = values;
    return t(key.replace(PREFIX, ''), {
      ...values,
      ...(typeof language === 'string' ? { language: format.language(language) } : {}),
      ...(typeof provider === 'string' ? { provider: review(`provider.${provider}`) } : {}),
      ...(typeof topic === 'string' ? { topic: t(`topic.${topic}`) } : {}),
      defaultValue: t(`step.${step}`),
    });
  };
}

/** How the draft came about, step by step. */
export function Steps({ draft }: { draft: Draft }) {
  const { t } = useTranslation('review');
  const words = useStepWords();
  return (
    <WhySection title={t('why.steps')}>
      <ol className="flex flex-col gap-1.5">
        {draft.trace.map((step, index) => (
          <li key={index} className="wrap-anywhere">
            {words(step)}
          </li>
        ))}
        {draft.hint === null ? null : (
          <li>
            {t('why.hint')} <q dir="auto">{draft.hint}</q>
          </li>
        )}
      </ol>
    </WhySection>
  );
}
