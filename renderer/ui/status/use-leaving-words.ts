import { useTranslation } from 'react-i18next';
import type { LeavingItem } from '../../../main/engine/domain/views/review.ts';

/** What leaves, in a line: its words, after what goes with them. */
export function useLeavingWords(): (item: Pick<LeavingItem, 'preview' | 'enclosed'>) => string {
  const { t } = useTranslation('thread');
  return ({ preview, enclosed }) => {
    if (enclosed === undefined) return preview;
    const body = enclosed === 'contact' ? 'contacts' : enclosed;
    const what = t(`body.${body}`);
    return preview === '' ? what : `${what}: ${preview}`;
  };
}
