import { useNavigate, useParams, useRouter } from '@tanstack/react-router';
import { ConversationId } from '../../../preload/contract/domain.ts';
import { ChatsScreen } from '../../features/chats/index.ts';
import { DraftDock } from '../../features/review/index.ts';

function Chats({ conversationId }: { conversationId: ConversationId | null }) {
  const navigate = useNavigate();
  const router = useRouter();
  const back = () => {
    if (router.history.canGoBack()) router.history.back();
    else void navigate({ to: '/chats' });
  };
  return (
    <ChatsScreen
      conversationId={conversationId}
      onOpen={(id) =>
        void navigate({ to: '/chats/$conversationId', params: { conversationId: id } })
      }
      onBack={back}
      draftSlot={(id) => <DraftDock conversationId={id} />}
    />
  );
}

export function ChatsRoute() {
  return <Chats conversationId={null} />;
}

export function ChatRoute() {
  const { conversationId } = useParams({ from: '/chats/$conversationId' });
  return <Chats conversationId={ConversationId.parse(conversationId)} />;
}
