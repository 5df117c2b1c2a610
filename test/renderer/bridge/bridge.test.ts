import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { FrontdeskError } from '../../../main/engine/domain/errors.ts';
import { ConversationId, TurnId } from '../../../main/engine/domain/ids.ts';
import { CALL_CHANNEL, EVENT_CHANNEL } from '../../../preload/contract/index.ts';
import {
  call,
  createQueryClient,
  followDesk,
  replaceDeskBridge,
  routeKey,
} from '../../../renderer/bridge/index.ts';
import { staleKeys } from '../../../renderer/bridge/invalidation.ts';
import { createDeskDouble } from '../../doubles/desk-bridge.ts';
import { CUSTOMERS } from '../../doubles/desk-customers.ts';
import { emptyDesk, tell } from '../../doubles/desk-data.ts';

function desk() {
  const data = emptyDesk(Date.UTC(2026, 4, 5));
  for (const told of CUSTOMERS) tell(data, told);
  const double = createDeskDouble(data);
  replaceDeskBridge(double);
  return double;
}

afterEach(() => replaceDeskBridge(undefined));

const turnId = TurnId.parse('turn-omar');
const conversationId = ConversationId.parse('chat-omar');

describe('asking the main process', () => {
  it('rebuilds its errors with code and values, not as a plain text', async () => {
    desk().answer('review.reject', () => {
      throw new FrontdeskError('approve.stale', 'stale', { details: { name: 'Lina' } });
    });
    const failure = await call('review.reject', { turnId }).catch((cause: unknown) => cause);
    expect(failure).toBeInstanceOf(FrontdeskError);
    expect(failure).toMatchObject({ code: 'approve.stale', details: { name: 'Lina' } });
  });

  it('does not let an answer through that the contract does not know', async () => {
    const double = desk();
    replaceDeskBridge({ ...double, call: () => Promise.resolve({ ok: true, data: [{ turnId }] }) });
    await expect(call('review.queue', undefined)).rejects.toMatchObject({ code: 'internal' });
    replaceDeskBridge({ ...double, call: () => Promise.resolve('nonsense') });
    await expect(call('review.queue', undefined)).rejects.toMatchObject({ code: 'internal' });
  });

  it('speaks over the channels that the contract names', () => {
    const preload = readFileSync('preload/index.ts', 'utf8');
    expect(preload).toContain(`'${CALL_CHANNEL}'`);
    expect(preload).toContain(`'${EVENT_CHANNEL}'`);
  });
});

describe('hearing from the main process', () => {
  it('shows the words of a draft as they come, without asking again', async () => {
    const double = desk();
    const client = createQueryClient();
    const end = followDesk(client);
    client.setQueryData(routeKey('review.card', { turnId }), await call('review.card', { turnId }));
    double.told({ type: 'draft-streaming', conversationId, turnId, text: 'Yes, on' });
    double.told({ type: 'draft-checking', conversationId, turnId });
    expect(client.getQueryData(routeKey('review.card', { turnId }))).toMatchObject({
      streaming: { text: 'Yes, on', checking: true },
    });
    expect(
      staleKeys({
        name: 'engine.event',
        payload: { type: 'draft-streaming', conversationId, turnId, text: '' },
      }),
    ).toEqual([]);
    end();
  });

  it('does not leave the queue old when a draft comes, or the list of leaving when one goes', () => {
    const keysOf = (payload: Parameters<typeof staleKeys>[0] & { name: 'engine.event' }) =>
      staleKeys(payload).map((key) => key[0]);
    const ready = keysOf({
      name: 'engine.event',
      payload: { type: 'turn-changed', conversationId, turnId, state: 'awaiting-review' },
    });
    expect(ready).toContain('review.queue');
    expect(ready).toContain('review.card');
    expect(ready).toContain('outbox.leaving');
  });

  it('does not keep silent about a fault that is being waited out', () => {
    const code = 'provider.overloaded';
    const payload = { type: 'fault', code, message: 'Overloaded.' } as const;
    expect(staleKeys({ name: 'engine.event', payload })).toEqual([routeKey('app.status')]);
  });

  it('leaves out an event that it does not understand', () => {
    const double = desk();
    const client = createQueryClient();
    const end = followDesk(client);
    double.emit('engine.event', JSON.parse('{"type":"of tomorrow"}') as never);
    expect(client.getQueryCache().getAll()).toEqual([]);
    end();
  });
});
