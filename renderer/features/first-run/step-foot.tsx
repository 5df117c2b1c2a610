import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { ErrorLine } from '../../ui/error-line.tsx';
import { stepAfter, stepBefore, type Step } from './steps.ts';
import { useGoTo } from './use-step.ts';

export function StepFoot({ step }: { step: Step }) {
  const { t } = useTranslation('firstRun');
  const { goTo, going, error } = useGoTo();
  const before = stepBefore(step);
  const after = stepAfter(step);
  return (
    <footer className="flex flex-wrap items-center gap-2 border-t border-line bg-surface px-4 py-3">
      <Button tone="quiet" disabled={going} onClick={() => goTo('done')}>
        {t('skip')}
      </Button>
      <ErrorLine error={error} />
      <div className="ms-auto flex flex-wrap gap-2">
        {before === null ? null : (
          <Button size="main" disabled={going} onClick={() => goTo(before)}>
            {t('back')}
          </Button>
        )}
        <Button tone="primary" size="main" disabled={going} onClick={() => goTo(after)}>
          {t(after === 'done' ? 'finish' : 'continue')}
        </Button>
      </div>
    </footer>
  );
}
