import { QueryClientProvider } from '@tanstack/react-query';
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { onTestFinished, vi } from 'vitest';
import { Providers } from '../../../renderer/app/start/providers.tsx';
import {
  createQueryClient,
  followDesk,
  replaceDeskBridge,
  useRoute,
} from '../../../renderer/bridge/index.ts';
import { ConversationPane } from '../../../renderer/features/chats/conversation/conversation-pane.tsx';
import { createDeskDouble, type DeskDouble } from '../../doubles/desk-bridge.ts';
import { deskWith } from '../../gallery/scenarios/scenario.ts';
import { LINA, onWhatsApp } from '../../gallery/scenarios/whatsapp-chat.ts';

function Inside({ children }: { children: ReactNode }) {
  const info = useRoute('app.info', undefined);
  const settings = useRoute('settings.get', undefined);
  if (info.data === undefined || settings.data === undefined) return null;
  return (
    <Providers info={info.data} settings={settings.data}>
      {children}
    </Providers>
  );
}

/** A desk that answers from memory; `show` puts a part of it on the page. */
export function openDesk(): { desk: DeskDouble; show: (part: ReactNode) => void } {
  const desk = createDeskDouble(deskWith());
  const client = createQueryClient();
  replaceDeskBridge(desk);
  const leave = followDesk(client);
  onTestFinished(() => {
    cleanup();
    leave();
    replaceDeskBridge(undefined);
  });
  return {
    desk,
    show: (part) => {
      render(
        <QueryClientProvider client={client}>
          <Inside>{part}</Inside>
        </QueryClientProvider>,
      );
    },
  };
}

/** What the desk asked of the main process by this name, oldest first. */
export function asked(desk: DeskDouble, name: string): unknown[] {
  return desk.calls.filter((call) => call.name === name).map((call) => call.input);
}

/** Lina's chat on WhatsApp, whole, on a page that is tall enough to draw all of it. */
export function openWhatsAppChat(prepare?: (desk: DeskDouble) => void): DeskDouble {
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(600);
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const { desk, show } = openDesk();
  onWhatsApp(desk.data);
  prepare?.(desk);
  show(
    <ConversationPane conversationId={LINA} startAt={null} onBack={() => undefined} draft={null} />,
  );
  return desk;
}
