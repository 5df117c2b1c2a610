// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { ChannelMessageId } from '../../../main/engine/domain/ids.ts';
import type { Message, MessageBody } from '../../../main/engine/domain/message.ts';
import { MessageBubble, useMessageName } from '../../../renderer/ui/thread/message-bubble.tsx';
import { message } from './messages.ts';
import { openDesk } from './show.tsx';

const said = (body: MessageBody, more: Partial<Message> = {}): Message => ({
  ...message('m', 0, { body }),
  ...more,
});
const TEXT: MessageBody = { kind: 'text', text: 'Lemon please' };

function Name({ of }: { of: Message }) {
  return <p role="status">{useMessageName()(of, 'Lina')}</p>;
}

describe('a message in the thread', () => {
  it('shows a place with its numbers, since no map may be fetched for it', async () => {
    const { show } = openDesk();
    const body: MessageBody = { kind: 'location', latitude: 52.5, longitude: 13.4, live: true };
    show(<MessageBubble message={said({ ...body, name: 'Market hall' })} />);
    expect(await screen.findByText('Live location, as it was when it was sent')).toBeTruthy();
    expect(screen.getByText('Market hall')).toBeTruthy();
    expect(screen.getByText('52.50000, 13.40000')).toBeTruthy();
  });

  it('shows every card and number that a customer passed on', async () => {
    const { show } = openDesk();
    const cards = [
      { name: 'Karim', phones: ['+34 600 123 456', '+34 600 123 457'] },
      { name: '', phones: ['+49 30 123'] },
    ];
    show(<MessageBubble message={said({ kind: 'contacts', cards })} />);
    expect(await screen.findByText('Karim')).toBeTruthy();
    for (const phone of ['+34 600 123 456', '+34 600 123 457', '+49 30 123']) {
      expect(screen.getByText(phone)).toBeTruthy();
    }
    expect(screen.getByText('No name')).toBeTruthy();
  });

  it('counts the votes of a poll by option, and those of one person once for each', async () => {
    const { show } = openDesk();
    const body: MessageBody = {
      kind: 'poll',
      question: 'Which cake?',
      options: ['Lemon', 'Chocolate'],
      several: true,
    };
    const votes = [
      { by: 'a', options: ['Lemon', 'Chocolate'], at: 1 },
      { by: 'b', options: ['Lemon'], at: 2 },
    ];
    show(<MessageBubble message={said(body, { votes })} />);
    const options = await screen.findAllByRole('listitem');
    expect(options.map((one) => one.textContent)).toEqual(['Lemon2 votes', 'Chocolate1 vote']);
  });

  it('says that a message was deleted, and still what it said', async () => {
    const { show } = openDesk();
    show(<MessageBubble message={said(TEXT, { revokedAt: 5 })} />);
    expect(await screen.findByText('Deleted by its sender. It said:')).toBeTruthy();
    expect(screen.getByText('Lemon please')).toBeTruthy();
  });

  it('marks what was changed, passed on, answered and reacted to', async () => {
    const { show } = openDesk();
    const quoted = {
      channelMessageId: ChannelMessageId.parse('q'),
      preview: 'Which one?',
      ours: true,
    };
    const reactions = [
      { by: 'us' as const, emoji: '👍', at: 1 },
      { by: 'b', emoji: '👍', at: 2 },
      { by: 'c', emoji: '🎂', at: 3 },
    ];
    const more = { editedAt: 5, forwarded: true, quoted, reactions, senderName: 'Mia' };
    show(<MessageBubble message={said(TEXT, more)} />);
    for (const shown of ['Edited', 'Forwarded', 'You', 'Which one?', 'Mia', '👍 2', '🎂']) {
      expect(await screen.findByText(shown)).toBeTruthy();
    }
  });

  it('says that a message was passed on also where the same sender wrote just before', async () => {
    const { show } = openDesk();
    const passedOn = said(TEXT, { forwarded: true, senderName: 'Mia' });
    show(<MessageBubble message={passedOn} grouped />);
    expect(await screen.findByText('Forwarded')).toBeTruthy();
    expect(screen.queryByText('Mia')).toBeNull();
  });

  it('says what happened in a chat in the owner’s words, and the channel’s where it has none', async () => {
    const { show } = openDesk();
    const joined = said({ kind: 'system', text: 'add', event: 'group-joined', subject: 'Mia' });
    const odd = said({ kind: 'system', text: 'Something new of WhatsApp’s' });
    show(
      <>
        <MessageBubble message={joined} />
        <MessageBubble message={odd} />
      </>,
    );
    expect(await screen.findByText('Mia joined')).toBeTruthy();
    expect(screen.getByText('Something new of WhatsApp’s')).toBeTruthy();
  });

  it('has a name of its own for a screen reader, whoever wrote it in a group', async () => {
    const { show } = openDesk();
    show(<Name of={said(TEXT, { senderName: 'Mia', revokedAt: 5 })} />);
    const name = await screen.findByRole('status');
    expect(name.textContent).toContain('Mia, Deleted by its sender. It said: Lemon please');
  });
});
