import { MapPin, Vote as VoteIcon, UserRound } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { MessageBody, Vote } from '../../../main/engine/domain/message.ts';
import { useFormat } from '../../i18n/index.ts';

type Body<Kind extends MessageBody['kind']> = Extract<MessageBody, { kind: Kind }>;

/** Where somebody is, in words: a map would have to be fetched from elsewhere. */
export function LocationView({ body }: { body: Body<'location'> }) {
  const { t } = useTranslation('thread');
  const place = [body.name, body.address].filter(Boolean).join(', ');
  return (
    <div className="flex items-start gap-2">
      <MapPin size={20} aria-hidden="true" className="mt-0.5 shrink-0 text-muted" />
      <div className="min-w-0">
        <p className="text-muted">{t(body.live ? 'body.liveLocation' : 'body.location')}</p>
        {place === '' ? null : (
          <p dir="auto" className="wrap-anywhere">
            {place}
          </p>
        )}
        <p dir="ltr" className="text-sm text-muted select-all rtl:text-end">
          {body.latitude.toFixed(5)}, {body.longitude.toFixed(5)}
        </p>
      </div>
    </div>
  );
}

export function ContactsView({ body }: { body: Body<'contacts'> }) {
  const { t } = useTranslation('thread');
  return (
    <ul aria-label={t('body.contacts')} className="flex flex-col gap-2">
      {body.cards.map((card, at) => (
        <li key={`${card.name}-${String(at)}`} className="flex items-start gap-2">
          <UserRound size={20} aria-hidden="true" className="mt-0.5 shrink-0 text-muted" />
          <div className="min-w-0">
            <p dir="auto" className="font-medium wrap-anywhere">
              {card.name === '' ? t('body.noName') : card.name}
            </p>
            {card.phones.map((phone) => (
              <p key={phone} dir="ltr" className="text-sm text-muted select-all rtl:text-end">
                {phone}
              </p>
            ))}
          </div>
        </li>
      ))}
    </ul>
  );
}

/** A question with its options, and how many ticked each. */
export function PollView({ body, votes }: { body: Body<'poll'>; votes: readonly Vote[] }) {
  const { t } = useTranslation('thread');
  const format = useFormat();
  const ticked = (option: string) => votes.filter((vote) => vote.options.includes(option)).length;
  return (
    <div className="flex flex-col gap-1">
      <p className="flex items-center gap-2 text-muted">
        <VoteIcon size={20} aria-hidden="true" className="shrink-0" />
        {t('body.poll')}
      </p>
      <p dir="auto" className="font-medium wrap-anywhere">
        {body.question}
      </p>
      <ul className="flex flex-col gap-1">
        {body.options.map((option, at) => (
          <li
            key={`${option}-${String(at)}`}
            className="flex justify-between gap-4 rounded-control bg-sunken px-2 py-1"
          >
            <bdi className="min-w-0 wrap-anywhere">{option}</bdi>
            <span className="shrink-0 text-sm text-muted">
              {t('poll.votes', { count: ticked(option), shown: format.number(ticked(option)) })}
            </span>
          </li>
        ))}
      </ul>
      <p className="text-sm text-muted">{t(body.several ? 'poll.several' : 'poll.one')}</p>
    </div>
  );
}
