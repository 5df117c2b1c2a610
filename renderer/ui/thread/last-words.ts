import { useTranslation } from 'react-i18next';
import type { Conversation } from '../../../main/engine/domain/conversation.ts';
import { useSystemWords } from './body-words.ts';

type Last = Pick<NonNullable<Conversation['last']>, 'preview' | 'body' | 'event'>;

/** A message in one line of a list: what it is, where it is more than words, and its words. */
export function useLastWords(): (last: Last) => string {
  const { t } = useTranslation('thread');
  const system = useSystemWords();
  return ({ preview, body, event }) => {
    switch (body) {
      case undefined:
        return preview;
      case 'system':
        return preview === '' ? system({ kind: 'system', text: '', event }) : preview;
      case 'revoked':
      case 'unsupported':
        return t(`last.${body}`);
      default:
        return [t(`body.${body}`), preview].filter(Boolean).join(': ');
    }
  };
}
