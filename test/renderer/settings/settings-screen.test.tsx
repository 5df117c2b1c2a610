// @vitest-environment happy-dom
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { SettingsScreen } from '../../../renderer/features/settings/index.ts';
import { asked, openDesk } from '../chats/show.tsx';

const none = () => undefined;
const slots = { whatsapp: null, health: null, diagnostics: null };
const settings = (section: string) => (
  <SettingsScreen section={section} onSection={none} onPractice={none} slots={slots} />
);
const type = (element: HTMLElement, value: string) =>
  fireEvent.change(element, { target: { value } });

describe('who writes drafts', () => {
  async function openKeyForm() {
    const card = within(await screen.findByRole('article', { name: 'OpenAI' }));
    fireEvent.click(card.getByRole('button', { name: 'Set up' }));
    return { card, key: await card.findByLabelText<HTMLInputElement>('Key') };
  }

  it('says in plain words why a key was refused, and leaves it to be mended', async () => {
    const { desk, show } = openDesk();
    desk.answer('providers.connect', () => {
      throw new FrontdeskError('provider.key', '401 Unauthorized');
    });
    show(settings('providers'));
    const { card, key } = await openKeyForm();
    type(key, ' sk-wrong ');
    fireEvent.click(card.getByRole('button', { name: 'Check and keep' }));
    const alert = await card.findByText(/OpenAI refused this key/);
    expect(alert.textContent).not.toContain('401');
    expect(key.value).toBe(' sk-wrong ');
    expect(asked(desk, 'providers.connect')).toEqual([
      { config: { id: 'openai', model: '' }, key: 'sk-wrong' },
    ]);
  });

  it('does not show a key again once it is kept, and writes with it only when told to', async () => {
    const { desk, show } = openDesk();
    desk.answer('providers.connect', () => ({
      models: [{ id: 'small', name: 'Small' }],
      model: 'small',
    }));
    show(settings('providers'));
    const { card, key } = await openKeyForm();
    expect(key.type).toBe('password');
    type(key, 'sk-right');
    fireEvent.click(card.getByRole('button', { name: 'Check and keep' }));
    await card.findByText(/It works/);
    expect(document.body.innerHTML).not.toContain('sk-right');
    expect(asked(desk, 'providers.choose')).toEqual([]);
    fireEvent.click(card.getByRole('button', { name: 'Let it write my drafts' }));
    await waitFor(() =>
      expect(asked(desk, 'providers.choose')).toEqual([
        { config: { id: 'openai', model: 'small' } },
      ]),
    );
  });

  it('asks nobody when the field is empty', async () => {
    const { desk, show } = openDesk();
    show(settings('providers'));
    const { card } = await openKeyForm();
    fireEvent.click(card.getByRole('button', { name: 'Check and keep' }));
    await card.findByText('Paste a key first.');
    expect(asked(desk, 'providers.connect')).toEqual([]);
  });
});

describe('settings', () => {
  it('shows the old value again, with the reason, when a change cannot be kept', async () => {
    const { desk, show } = openDesk();
    desk.answer('settings.update', () => {
      throw new FrontdeskError('vault.disk-full', 'ENOSPC');
    });
    show(settings('general'));
    fireEvent.click(await screen.findByRole('button', { name: 'Compact' }));
    await screen.findByText(/The disk is full/);
    expect(screen.getByRole('button', { name: 'Comfortable' }).getAttribute('aria-pressed')).toBe(
      'true',
    );
    expect(screen.getByRole('button', { name: 'Compact' }).getAttribute('aria-pressed')).toBe(
      'false',
    );
  });

  it('does not set every chat to Auto before the owner has said yes', async () => {
    const { desk, show } = openDesk();
    show(settings('replies'));
    const all = within(await screen.findByRole('group', { name: 'All chats' }));
    fireEvent.click(all.getByRole('button', { name: 'Auto' }));
    const question = within(await screen.findByRole('dialog'));
    expect(asked(desk, 'conversations.setModeForAll')).toEqual([]);
    fireEvent.click(question.getByRole('button', { name: 'Set all to Auto' }));
    await screen.findByText(/chats changed/);
    expect(asked(desk, 'conversations.setModeForAll')).toEqual([{ mode: 'auto' }]);
  });
});

describe('your business', () => {
  it('loses neither of two changes when the second is made while the first is being kept', async () => {
    const { desk, show } = openDesk();
    const held: (() => void)[] = [];
    const kept = () => ({ business: desk.data.business, facts: desk.data.facts });
    desk.answer(
      'business.save',
      (next) =>
        new Promise((resolve) => {
          held.push(() => {
            desk.data.business = next;
            resolve(kept());
          });
        }),
    );
    show(settings('business'));
    const name = await screen.findByLabelText('Name');
    type(name, 'Lemon & Rye');
    fireEvent.blur(name);
    const monday = screen.getByLabelText('Monday');
    type(monday, '10-14');
    fireEvent.blur(monday);
    await waitFor(() => expect(held).toHaveLength(2));
    for (const finish of held) finish();
    await waitFor(() => expect(desk.data.business.name).toBe('Lemon & Rye'));
    expect(desk.data.business.openingHours).toContainEqual({ day: 1, opens: 600, closes: 840 });
  });

  it('keeps hours that make no sense in the field, with the reason, and not in the shop', async () => {
    const { desk, show } = openDesk();
    show(settings('business'));
    const monday = await screen.findByLabelText<HTMLInputElement>('Monday');
    type(monday, '18-9');
    fireEvent.blur(monday);
    await screen.findByText(/closes before it opens/);
    expect(monday.value).toBe('18-9');
    expect(asked(desk, 'business.save')).toEqual([]);
  });

  it('brings a deleted fact back with its words', async () => {
    const { desk, show } = openDesk();
    const before = desk.data.facts.map((fact) => fact.text).toSorted();
    show(settings('business'));
    fireEvent.click(await screen.findByRole('button', { name: 'Delete Lemon cake' }));
    fireEvent.click(await screen.findByRole('button', { name: 'Undo' }));
    await screen.findByRole('button', { name: 'Delete Lemon cake' });
    expect(desk.data.facts.map((fact) => fact.text).toSorted()).toEqual(before);
  });
});
