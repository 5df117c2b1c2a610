import { useTranslation } from 'react-i18next';
import type { MessageBody } from '../../../main/engine/domain/message.ts';

type Body<Kind extends MessageBody['kind']> = Extract<MessageBody, { kind: Kind }>;

/** What happened in a chat, in the owner's language; the channel's own words where it is not known. */
export function useSystemWords(): (body: Body<'system'>) => string {
  const { t } = useTranslation('thread');
  return ({ event, subject, text }) => {
    if (event === undefined || event === 'other') return text === '' ? t('event.other') : text;
    const named = subject === undefined || subject === '' ? '' : 'Named';
    return t(`event.${event}${named}`, { subject, defaultValue: t(`event.${event}`) });
  };
}

/** What a message says in words, for names, previews and screen readers. */
export function useBodyWords(): (body: MessageBody) => string {
  const { t } = useTranslation('thread');
  const system = useSystemWords();
  const listed = (...parts: (string | undefined)[]) => parts.filter(Boolean).join(': ');
  return (body) => {
    switch (body.kind) {
      case 'text':
        return body.text;
      case 'system':
        return system(body);
      case 'media':
        return listed(t(`body.${body.media}`), body.fileName, body.caption);
      case 'location':
        return listed(
          t(body.live ? 'body.liveLocation' : 'body.location'),
          body.name,
          body.address,
        );
      case 'contacts':
        return listed(t('body.contacts'), ...body.cards.map((card) => card.name));
      case 'poll':
        return listed(t('body.poll'), body.question);
      case 'unsupported':
        return t('body.unsupported');
    }
  };
}
