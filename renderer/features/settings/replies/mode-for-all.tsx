import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Mode } from '../../../../preload/contract/domain.ts';
import { routeKey, useAction } from '../../../bridge/index.ts';
import { Button } from '../../../ui/button.tsx';
import { Dialog } from '../../../ui/dialog.tsx';
import { ErrorLine } from '../../../ui/error-line.tsx';
import { ModeName } from './mode-name.tsx';

/** Sets every chat at once: reaches far, so a sentence says what will happen before it does. */
export function ModeForAll() {
  const { t } = useTranslation('settings');
  const client = useQueryClient();
  const [asked, setAsked] = useState<Mode | null>(null);
  const all = useAction('conversations.setModeForAll');
  const confirm = (mode: Mode) =>
    all.mutate(
      { mode },
      {
        onSuccess: () => {
          setAsked(null);
          void Promise.all(
            (['settings.get', 'conversations.list', 'conversations.detail'] as const).map((name) =>
              client.invalidateQueries({ queryKey: routeKey(name) }),
            ),
          );
        },
      },
    );
  return (
    <div className="flex flex-wrap items-center justify-between gap-3 px-4 py-3">
      <div className="flex min-w-0 flex-1 basis-60 flex-col">
        <p className="font-medium">{t('replies.allChats.label')}</p>
        <p className="text-sm text-muted">{t('replies.allChats.description')}</p>
        <p role="status" className="text-sm font-medium text-ok empty:hidden">
          {all.isSuccess ? t('replies.allChats.changed', { count: all.data.changed }) : ''}
        </p>
      </div>
      <div
        role="group"
        aria-label={t('replies.allChats.label')}
        className="flex flex-wrap items-center gap-2"
      >
        {Mode.options.map((mode) => (
          <Button key={mode} onClick={() => setAsked(mode)}>
            <ModeName mode={mode} />
          </Button>
        ))}
      </div>
      <Dialog
        open={asked !== null}
        onOpenChange={() => setAsked(null)}
        title={asked === null ? '' : t(`replies.allChats.ask.${asked}.title`)}
        description={asked === null ? '' : t(`replies.allChats.ask.${asked}.what`)}
        actions={
          asked === null ? null : (
            <>
              <Button onClick={() => setAsked(null)}>{t('cancel')}</Button>
              <Button tone="primary" disabled={all.isPending} onClick={() => confirm(asked)}>
                {t(`replies.allChats.ask.${asked}.confirm`)}
              </Button>
            </>
          )
        }
      >
        <ErrorLine error={all.error} />
      </Dialog>
    </div>
  );
}
