import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PractiseHint } from './practise-hint.tsx';
import { StepBar } from './step-bar.tsx';
import { StepFoot } from './step-foot.tsx';
import { StepPage } from './step-page.tsx';
import type { Step } from './steps.ts';

/** Practise before account: four steps, each of which can be skipped, in under two minutes. */
export function FirstRun({
  step,
  deskSlot,
  businessSlot,
  providerSlot,
  whatsAppSlot,
}: {
  step: Step;
  /** The live review desk. */
  deskSlot: ReactNode;
  /** Name, hours and facts of the shop. */
  businessSlot: ReactNode;
  /** The choice of who writes drafts. */
  providerSlot: ReactNode;
  /** Linking a number. */
  whatsAppSlot: ReactNode;
}) {
  const { t } = useTranslation('firstRun');
  const slots = { business: businessSlot, provider: providerSlot, whatsapp: whatsAppSlot };
  return (
    <div className="flex h-full min-h-120 flex-col">
      <StepBar current={step} />
      <main className="flex min-h-0 flex-1 flex-col">
        <h1 className="sr-only">{t('steps')}</h1>
        {step === 'practise' ? (
          <>
            <PractiseHint />
            <div className="min-h-0 flex-1">{deskSlot}</div>
          </>
        ) : (
          <StepPage key={step} step={step}>
            {slots[step]}
          </StepPage>
        )}
      </main>
      <StepFoot step={step} />
    </div>
  );
}
