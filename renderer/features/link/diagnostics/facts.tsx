import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkDiagnostics } from '../../../../main/engine/domain/link.ts';
import { useFormat } from '../../../i18n/index.ts';
import { ChannelStatusPill } from '../../../ui/status/channel-status.tsx';

function Row({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-3">
      <dt className="w-56 max-w-full shrink-0 font-medium">{name}</dt>
      <dd className="min-w-[min(12rem,100%)] flex-1 wrap-anywhere text-muted">{children}</dd>
    </div>
  );
}

export function Facts({ found }: { found: LinkDiagnostics }) {
  const { t } = useTranslation('diagnostics');
  const format = useFormat();
  const at = (instant: number | null) =>
    instant === null
      ? t('never')
      : t('at', { date: format.date(instant), time: format.time(instant) });
  const version = (text: string | null) =>
    text === null || text === '' ? t('unknown') : <bdi dir="ltr">{text}</bdi>;
  return (
    <dl className="divide-y divide-line rounded-card border border-line bg-surface">
      <Row name={t('state')}>
        <ChannelStatusPill status={found.status} />
      </Row>
      <Row name={t('since')}>{at(found.since)}</Row>
      <Row name={t('whatsApp')}>{version(found.whatsappVersion)}</Row>
      <Row name={t('library')}>{version(found.libraryVersion)}</Row>
      <Row name={t('browser')}>{version(found.chromiumVersion)}</Row>
      <Row name={t('connection')}>{version(found.socketState)}</Row>
      <Row name={t('missing')}>
        {found.missing.length === 0 ? t('none') : <bdi dir="ltr">{found.missing.join(', ')}</bdi>}
      </Row>
      <Row name={t('reconnects')}>{format.number(found.reconnects)}</Row>
      <Row name={t('proven')}>{at(found.lastProvenAt)}</Row>
      <Row name={t('lastIn')}>{at(found.lastMessageInAt)}</Row>
      <Row name={t('lastOut')}>{at(found.lastMessageOutAt)}</Row>
    </dl>
  );
}
