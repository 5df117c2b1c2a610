// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { VaultScreen } from '../../../renderer/features/vault/index.ts';
import { asked, openDesk } from '../chats/show.tsx';

const type = (element: HTMLElement, value: string) =>
  fireEvent.change(element, { target: { value } });

describe('the vault’s screens', () => {
  it('does not lock the chats with a password that was typed in two ways', async () => {
    const { desk, show } = openDesk();
    show(<VaultScreen vault={{ state: 'choose-passphrase' }} />);
    type(await screen.findByLabelText('Password'), 'copper walnut tuesday');
    type(screen.getByLabelText('The same again'), 'copper walnut thursday');
    fireEvent.click(screen.getByRole('button', { name: 'Lock my chats with it' }));
    await screen.findByText('The two are not the same. Type it again.');
    expect(asked(desk, 'vault.createWithPassphrase')).toEqual([]);
    type(screen.getByLabelText('The same again'), 'copper walnut tuesday');
    fireEvent.click(screen.getByRole('button', { name: 'Lock my chats with it' }));
    await waitFor(() =>
      expect(asked(desk, 'vault.createWithPassphrase')).toEqual([
        { passphrase: 'copper walnut tuesday' },
      ]),
    );
  });

  it('tries no password while the delay after a wrong one runs, not even by Enter', async () => {
    const { desk, show } = openDesk();
    show(<VaultScreen vault={{ state: 'passphrase-needed', retryAt: Date.now() + 60_000 }} />);
    const field = await screen.findByLabelText<HTMLInputElement>('Password');
    type(field, 'guess');
    if (field.form !== null) fireEvent.submit(field.form);
    expect(screen.getByRole('button', { name: /Try again in \d+ seconds/ })).toBeTruthy();
    expect(asked(desk, 'vault.unlock')).toEqual([]);
  });

  it('keeps what was typed after a wrong password, so that one letter can be mended', async () => {
    const { desk, show } = openDesk();
    desk.answer('vault.unlock', () => {
      throw new FrontdeskError('passphrase.wrong', 'no');
    });
    show(<VaultScreen vault={{ state: 'passphrase-needed', retryAt: null }} />);
    const field = await screen.findByLabelText<HTMLInputElement>('Password');
    type(field, 'nearly right');
    if (field.form !== null) fireEvent.submit(field.form);
    await screen.findByText('Wrong password. Nothing is lost.');
    expect(field.value).toBe('nearly right');
  });

  it.each(['keychain-locked', 'keychain-missing'] as const)(
    'offers a restart beside another try where it may be the running app that finds nothing (%s)',
    async (state) => {
      const { desk, show } = openDesk();
      show(<VaultScreen vault={{ state }} />);
      expect(await screen.findByRole('button', { name: 'Try again' })).toBeTruthy();
      fireEvent.click(screen.getByRole('button', { name: 'Restart Frontdesk' }));
      await waitFor(() => expect(asked(desk, 'app.restart')).toHaveLength(1));
      expect(asked(desk, 'vault.retry')).toEqual([]);
    },
  );

  it('does not put the chats aside by one press', async () => {
    const { desk, show } = openDesk();
    show(<VaultScreen vault={{ state: 'corrupted', file: '/home/a/frontdesk.db' }} />);
    fireEvent.click(await screen.findByRole('button', { name: 'Begin anew…' }));
    const confirm = await screen.findByRole('button', { name: 'Begin anew' });
    fireEvent.click(confirm);
    expect(asked(desk, 'vault.startAnew')).toEqual([]);
    // The page of these tests gives a click on the drawn box to the real one twice.
    const tick = screen.getByRole('checkbox').nextElementSibling;
    if (tick !== null) fireEvent.click(tick);
    fireEvent.click(confirm);
    await waitFor(() => expect(asked(desk, 'vault.startAnew')).toEqual([{ confirmed: true }]));
  });

  it('shows no customer, whatever is wrong', async () => {
    const { show } = openDesk();
    show(<VaultScreen vault={{ state: 'key-lost' }} />);
    await screen.findByRole('heading', { level: 1 });
    expect(document.body.textContent).not.toMatch(/Lina|waiting|\d/);
  });
});
