// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { useLastWords } from '../../../../renderer/ui/thread/last-words.ts';
import { openDesk } from '../../chats/show.tsx';

type Last = Parameters<ReturnType<typeof useLastWords>>[0];

function Line({ last }: { last: Last }) {
  return <p>{`[${useLastWords()(last)}]`}</p>;
}

describe('the newest message in one line of a list', () => {
  it.each<[Last, string]>([
    [{ preview: 'Hello' }, 'Hello'],
    [{ preview: '', body: 'voice' }, 'Voice message'],
    [{ preview: 'Such a cake', body: 'image' }, 'Photo: Such a cake'],
    [{ preview: '', body: 'system', event: 'call-missed' }, 'Missed call'],
    [{ preview: '', body: 'revoked' }, 'Deleted message'],
    [{ preview: '', body: 'unsupported' }, 'Message of another kind'],
  ])('would be blank, or hide what it is: %j', async (last, words) => {
    openDesk().show(<Line last={last} />);
    expect(await screen.findByText(`[${words}]`)).toBeTruthy();
  });
});
