import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { LinkDiagnostics } from '../../../../main/engine/domain/link.ts';
import { useFormat } from '../../../i18n/index.ts';

/** The last times that the connection was lost, newest first. */
export function Losses({ losses }: Pick<LinkDiagnostics, 'losses'>) {
  const { t } = useTranslation('diagnostics');
  const format = useFormat();
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="mb-2 font-semibold">
        {t('losses')}
      </h3>
      {losses.length === 0 ? (
        <p className="text-muted">{t('noLosses')}</p>
      ) : (
        <ul className="divide-y divide-line rounded-card border border-line bg-surface">
          {losses.map((loss) => (
            <li
              key={`${loss.at} ${loss.cause}`}
              className="flex flex-wrap gap-x-4 gap-y-1 px-4 py-3"
            >
              <span className="w-56 max-w-full shrink-0 text-muted">
                {t('at', { date: format.date(loss.at), time: format.time(loss.at) })}
              </span>
              <span className="min-w-[min(12rem,100%)] flex-1">{t(`loss.${loss.cause}`)}</span>
              {loss.detail === undefined ? null : (
                <bdi dir="ltr" className="w-full text-sm wrap-anywhere text-muted">
                  {loss.detail}
                </bdi>
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
