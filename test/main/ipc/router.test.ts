import { describe, expect, it, vi } from 'vitest';
import { createRouter, type Handlers } from '../../../main/ipc/router.ts';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { contract } from '../../../preload/contract/index.ts';

/** Every route answers with what `answer` gives. */
function routerOf(answer: (name: string, input: unknown) => unknown) {
  const entries = Object.keys(contract).map((name) => [
    name,
    (input: unknown) => answer(name, input),
  ]);
  return createRouter(Object.fromEntries(entries) as Handlers, () => undefined);
}

describe('the router', () => {
  it('refuses names that the contract does not have, inherited ones too', async () => {
    const route = routerOf(() => 'never');
    for (const name of ['review.everything', '__proto__', 'toString', 'constructor', 7, null]) {
      expect(await route(name, {})).toMatchObject({ ok: false, error: { code: 'ipc.forbidden' } });
    }
  });

  it('never lets unparsed input reach a handler', async () => {
    const seen = vi.fn<(...values: unknown[]) => unknown>();
    const route = routerOf(seen);
    expect(await route('conversations.write', { conversationId: 'c', text: '' })).toMatchObject({
      ok: false,
      error: { code: 'invalid-input', details: { field: 'text' } },
    });
    expect(seen).not.toHaveBeenCalled();
  });

  it('drops fields that the contract does not name', async () => {
    const seen = vi.fn<(...values: unknown[]) => unknown>();
    const route = routerOf((_name, input) => seen(input));
    await route('review.card', { turnId: 't1', asOwner: true });
    expect(seen).toHaveBeenCalledWith({ turnId: 't1' });
  });

  it('answers a typed error with its code and details, without stack or cause', async () => {
    const route = routerOf(() => {
      throw new FrontdeskError('approve.stale', 'Not sent.', {
        cause: new Error('secret sk-123'),
        details: { name: 'Lina' },
      });
    });
    const reply = await route('review.card', { turnId: 't1' });
    expect(reply).toEqual({
      ok: false,
      error: { code: 'approve.stale', message: 'Not sent.', details: { name: 'Lina' } },
    });
  });

  it('does not show the words of a foreign error, which may quote a customer or a key', async () => {
    const route = routerOf(() => Promise.reject(new Error('sk-live-abc refused for Lina Haddad')));
    const reply = await route('review.queue', undefined);
    expect(JSON.stringify(reply)).not.toMatch(/sk-live|Lina/);
    expect(reply).toMatchObject({ ok: false, error: { code: 'internal' } });
  });
});
