import { useNavigate } from '@tanstack/react-router';
import { ReviewDesk } from '../../features/review/index.ts';
import { useRunCommand } from '../shortcuts/index.ts';

export function ReviewRoute() {
  const navigate = useNavigate();
  const run = useRunCommand();
  return (
    <ReviewDesk
      onOpenChat={(conversationId) =>
        void navigate({ to: '/chats/$conversationId', params: { conversationId } })
      }
      onPractice={() => run('practice')}
    />
  );
}
