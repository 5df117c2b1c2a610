import { Link } from '@tanstack/react-router';
import { CircleAlert } from 'lucide-react';
import { Component, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';

function ScreenFailed({ onAgain }: { onAgain: () => void }) {
  const { t } = useTranslation('shell');
  return (
    <EmptyState
      icon={CircleAlert}
      title={t('screenFailed.title')}
      action={
        <div className="flex gap-2">
          <Button tone="primary" onClick={onAgain}>
            {t('screenFailed.again')}
          </Button>
          <Link
            to="/review"
            className="inline-flex min-h-8 items-center rounded-control border border-control bg-surface px-3 font-medium hover:bg-hover"
          >
            {t('screenFailed.review')}
          </Link>
        </div>
      }
    >
      {t('screenFailed.text')}
    </EmptyState>
  );
}

/** A fault in one screen leaves the frame standing, with a way forward. */
export class ScreenBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    if (!this.state.failed) return this.props.children;
    return <ScreenFailed onAgain={() => this.setState({ failed: false })} />;
  }
}
