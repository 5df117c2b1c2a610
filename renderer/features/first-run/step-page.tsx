import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { focusOnMount } from '../../ui/focus-on-mount.ts';
import type { Step } from './steps.ts';

export function StepPage({
  step,
  children,
}: {
  step: Exclude<Step, 'practise'>;
  children: ReactNode;
}) {
  const { t } = useTranslation('firstRun');
  return (
    <div className="min-h-0 flex-1 overflow-y-auto">
      <div className="mx-auto flex max-w-180 flex-col gap-6 p-4 pb-12 two:p-8">
        <div className="flex flex-col gap-1">
          <h2 ref={focusOnMount} tabIndex={-1} className="text-2xl font-semibold outline-none">
            {t(`${step}.title`)}
          </h2>
          <p className="text-muted">{t(`${step}.what`)}</p>
        </div>
        {children}
      </div>
    </div>
  );
}
