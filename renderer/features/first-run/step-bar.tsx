import { Check } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../i18n/index.ts';
import { classNames } from '../../ui/class-names.ts';
import { stateOf, STEPS, type Step, type StepState } from './steps.ts';

const MARK: Record<StepState, string> = {
  done: 'border-ok bg-ok-soft text-ok',
  current: 'border-accent bg-accent text-on-accent',
  ahead: 'border-control text-muted',
};

export function StepBar({ current }: { current: Step }) {
  const { t } = useTranslation('firstRun');
  const format = useFormat();
  return (
    <nav aria-label={t('steps')} className="border-b border-line bg-surface px-4 py-3">
      <ol className="flex flex-wrap items-center gap-x-8 gap-y-2">
        {STEPS.map((step, index) => {
          const state = stateOf(step, current);
          return (
            <li
              key={step}
              aria-current={state === 'current' ? 'step' : undefined}
              className={classNames(
                'flex items-center gap-2 font-medium',
                state === 'ahead' && 'text-muted',
              )}
            >
              <span
                aria-hidden="true"
                className={classNames(
                  'flex size-6 items-center justify-center rounded-full border text-sm font-semibold',
                  MARK[state],
                )}
              >
                {state === 'done' ? <Check size={16} /> : format.number(index + 1)}
              </span>
              {t(`${step}.name`)}
              {state === 'done' ? <span className="sr-only">{t('stepDone')}</span> : null}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
