import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { I18nextProvider } from 'react-i18next';
import type { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { createI18n, resolveLanguage, useErrorText } from '../../i18n/index.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { useTranslation } from 'react-i18next';

function Message({ error, onAgain }: { error: FrontdeskError; onAgain: () => void }) {
  const { t } = useTranslation('shell');
  const errorText = useErrorText();
  return (
    <main className="h-full">
      <EmptyState
        icon={CircleAlert}
        title={t('startFailed')}
        action={
          <Button tone="primary" onClick={onAgain}>
            {t('tryAgain')}
          </Button>
        }
      >
        {errorText(error)}
      </EmptyState>
    </main>
  );
}

/** Neither language nor theme could be asked for: the browser's own language has to do. */
export function StartFailed(props: { error: FrontdeskError; onAgain: () => void }) {
  const [i18n] = useState(() => createI18n(resolveLanguage('system', navigator.language)));
  return (
    <I18nextProvider i18n={i18n}>
      <Message {...props} />
    </I18nextProvider>
  );
}
