// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { afterEach, expect, it } from 'vitest';
import type { ChannelState } from '../../../main/engine/domain/channel.ts';
import { ChannelId } from '../../../main/engine/domain/ids.ts';
import { ChannelBanner } from '../../../renderer/app/shell/channel-banner.tsx';
import { Providers } from '../../../renderer/app/start/providers.tsx';
import { createQueryClient, replaceDeskBridge } from '../../../renderer/bridge/index.ts';
import { createDeskDouble, type DeskDouble } from '../../doubles/desk-bridge.ts';
import { emptyDesk } from '../../doubles/desk-data.ts';

const AT = Date.UTC(2026, 4, 5, 10, 30);

function show(state: ChannelState): DeskDouble {
  const data = emptyDesk(AT);
  const double = createDeskDouble(data);
  replaceDeskBridge(double);
  const info = { version: '1', platform: 'linux' as const, locale: 'en-GB', packaged: false };
  render(
    <QueryClientProvider client={createQueryClient()}>
      <Providers info={info} settings={data.settings}>
        <ChannelBanner state={state} waiting={0} />
      </Providers>
    </QueryClientProvider>,
  );
  return double;
}

afterEach(() => {
  cleanup();
  replaceDeskBridge(undefined);
});

it('says of any channel that could not start when it is tried again, and does it at once when asked', async () => {
  const channelId = ChannelId.parse('practice');
  const detail = 'EACCES: permission denied';
  const double = show({
    channelId,
    status: 'failed',
    since: AT,
    code: 'channel.offline',
    detail,
    retryAt: AT,
  });
  await screen.findByText(/tries again by itself at/);
  expect(screen.queryByText(detail)).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
  await waitFor(() =>
    expect(double.calls).toContainEqual({ name: 'channel.restart', input: { channelId } }),
  );
});
