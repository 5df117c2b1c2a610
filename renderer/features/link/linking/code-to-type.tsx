import { useTranslation } from 'react-i18next';
import type { LinkState } from '../../../../main/engine/domain/link.ts';
import { useFormat } from '../../../i18n/index.ts';
import { useSecondsUntil } from '../../../ui/countdown.ts';
import { AskForCode } from './ask-for-code.tsx';
import { Steps } from './steps.tsx';

const STEPS = ['code.step1', 'code.step2', 'code.step3'] as const;
const MINUTE_S = 60;

/** In two groups, as the phone shows its boxes. */
export function inGroups(code: string): string {
  return code.length === 8 ? `${code.slice(0, 4)}-${code.slice(4)}` : code;
}

export function CodeToType({
  code,
  phone,
  onPhone,
}: {
  code: NonNullable<LinkState['code']>;
  phone: string;
  onPhone: (typed: string) => void;
}) {
  const { t } = useTranslation('link');
  const format = useFormat();
  const left = useSecondsUntil(code.expiresAt);
  if (left === 0) {
    return (
      <>
        <p className="font-medium text-warn">{t('code.expired')}</p>
        <AskForCode phone={phone} onPhone={onPhone} />
      </>
    );
  }
  const time = left < MINUTE_S ? format.seconds(left) : format.duration(left * 1000);
  return (
    <div className="flex flex-wrap items-start gap-x-8 gap-y-4">
      <div className="flex max-w-full flex-col gap-2">
        <p className="text-sm font-medium">{t('code.yours')}</p>
        <p
          dir="ltr"
          className="rounded-card border border-line bg-sunken px-4 py-3 text-2xl font-semibold wrap-anywhere"
        >
          <span aria-hidden="true">{inGroups(code.text)}</span>
          <span className="sr-only">{code.text.split('').join(' ')}</span>
        </p>
        <p className="text-sm text-muted">{t('code.validFor', { time })}</p>
      </div>
      <div className="flex min-w-[min(14rem,100%)] flex-1 flex-col gap-4">
        <Steps steps={STEPS.map((step) => t(step))} />
        <p className="text-muted">{t('code.waiting')}</p>
      </div>
    </div>
  );
}
