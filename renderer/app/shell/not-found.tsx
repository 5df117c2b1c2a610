import { Link } from '@tanstack/react-router';
import { Compass } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../ui/empty-state.tsx';

export function NotFound() {
  const { t } = useTranslation('shell');
  return (
    <EmptyState
      icon={Compass}
      title={t('notFound.title')}
      action={
        <Link to="/review" className="font-medium text-accent-text underline underline-offset-2">
          {t('screenFailed.review')}
        </Link>
      }
    >
      {t('notFound.text')}
    </EmptyState>
  );
}
