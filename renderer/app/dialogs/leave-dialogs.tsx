import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAction, useDeskEvent } from '../../bridge/index.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';

function CloseDialog({ open, onDone }: { open: boolean; onDone: () => void }) {
  const { t } = useTranslation('shell');
  const close = useAction('app.closeWindow');
  const choose = (choice: 'keep-running' | 'quit' | 'cancel') => {
    close.mutate({ choice });
    onDone();
  };
  return (
    <Dialog
      open={open}
      onOpenChange={() => choose('cancel')}
      title={t('closing.title')}
      description={t('closing.text')}
      actions={
        <>
          <Button onClick={() => choose('cancel')}>{t('closing.cancel')}</Button>
          <Button onClick={() => choose('quit')}>{t('closing.quit')}</Button>
          <Button tone="primary" onClick={() => choose('keep-running')}>
            {t('closing.keep')}
          </Button>
        </>
      }
    />
  );
}

function QuitDialog({ leaving, onDone }: { leaving: number | null; onDone: () => void }) {
  const { t } = useTranslation('shell');
  const quit = useAction('app.quit');
  const choose = (choice: 'keep' | 'send-first') => {
    quit.mutate({ leaving: choice });
    onDone();
  };
  return (
    <Dialog
      open={leaving !== null}
      onOpenChange={onDone}
      title={t('quitting.title', { count: leaving ?? 0 })}
      description={t('quitting.text')}
      actions={
        <>
          <Button onClick={onDone}>{t('quitting.cancel')}</Button>
          <Button onClick={() => choose('keep')}>{t('quitting.keep')}</Button>
          <Button tone="primary" onClick={() => choose('send-first')}>
            {t('quitting.send')}
          </Button>
        </>
      }
    />
  );
}

/** The two questions on the way out, asked by the main process. */
export function LeaveDialogs() {
  const [closing, setClosing] = useState(false);
  const [leaving, setLeaving] = useState<number | null>(null);
  useDeskEvent('desk.command', (told) => {
    if (told.command === 'ask-before-close') setClosing(true);
    if (told.command === 'ask-before-quit') setLeaving(told.leaving);
  });
  return (
    <>
      <CloseDialog open={closing} onDone={() => setClosing(false)} />
      <QuitDialog leaving={leaving} onDone={() => setLeaving(null)} />
    </>
  );
}
