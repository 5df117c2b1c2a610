import type { Settings } from '../../../main/engine/domain/settings.ts';
import { FirstRun } from '../../features/first-run/index.ts';
import { LinkSection } from '../../features/link/index.ts';
import { ReviewDesk } from '../../features/review/index.ts';
import { BusinessBasics, ProvidersSection } from '../../features/settings/index.ts';

/** The first steps, with the live desk and the settings that they need inside them. */
export function FirstRunStage({ step }: { step: Exclude<Settings['firstRun'], 'done'> }) {
  return (
    <FirstRun
      step={step}
      deskSlot={<ReviewDesk />}
      businessSlot={<BusinessBasics />}
      providerSlot={<ProvidersSection />}
      whatsAppSlot={<LinkSection />}
    />
  );
}
