import { useTranslation } from 'react-i18next';
import type { DraftFlag } from '../../../../main/engine/domain/draft.ts';

/** What has to be looked at, in one sentence. */
export function useFlagWords(): (flag: DraftFlag) => string {
  const { t } = useTranslation('review');
  return (flag) =>
    flag.text === ''
      ? t(`flag.whole.${flag.kind}`)
      : t(`flag.part.${flag.kind}`, { text: flag.text });
}
