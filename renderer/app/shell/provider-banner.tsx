import { Link } from '@tanstack/react-router';
import { CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { DeskStatus } from '../../../main/engine/domain/views/app.ts';
import { useAction } from '../../bridge/index.ts';
import { useErrorText } from '../../i18n/index.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';

/** Where only a new key helps. */
const WANTS_KEY: readonly string[] = ['provider.key', 'provider.no-key'];

/** Who does not write drafts and why, who waits for it, and what can write meanwhile. */
export function ProviderBanner({ provider }: { provider: DeskStatus['provider'] }) {
  const { t } = useTranslation('shell');
  const { t: settings } = useTranslation('settings');
  const errorText = useErrorText();
  const builtIn = useAction('drafting.useBuiltIn');
  const { id, fault, awaited } = provider;
  if (fault === null) return null;
  const name = settings(`providers.${id}.name`);
  return (
    <Banner
      live
      tone="warn"
      icon={CircleAlert}
      actions={
        <>
          <Link
            to="/settings/$section"
            params={{ section: 'providers' }}
            className="inline-flex min-h-8 items-center rounded-control border border-control bg-surface px-3 font-medium hover:bg-hover"
          >
            {t(WANTS_KEY.includes(fault.code) ? 'provider.paste' : 'provider.look')}
          </Link>
          {id === 'built-in' ? null : (
            <Button disabled={builtIn.isPending} onClick={() => builtIn.mutate(undefined)}>
              {t('provider.useBuiltIn')}
            </Button>
          )}
        </>
      }
    >
      {fault.code === 'provider.key'
        ? t('provider.key', { provider: name })
        : errorText(fault, { provider: name })}{' '}
      {t('provider.awaited', { count: awaited })}
    </Banner>
  );
}
