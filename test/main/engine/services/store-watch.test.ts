import { describe, expect, it } from 'vitest';
import { ConversationId } from '../../../../main/engine/domain/ids.ts';
import { StoreWatch } from '../../../../main/engine/services/store-watch.ts';
import { RecordingEvents } from '../../../doubles/recording-events.ts';

const stored = {
  type: 'message-stored',
  conversationId: ConversationId.parse('c1'),
  direction: 'in',
} as const;

describe('the store watch', () => {
  it('keeps a full disk in sight until something could be stored again', () => {
    const events = new RecordingEvents();
    const watch = new StoreWatch(events);
    events.emit({ type: 'fault', code: 'vault.disk-full', message: 'Full.' });
    events.emit({ type: 'business-changed' });
    expect(watch.fault?.code).toBe('vault.disk-full');
    events.emit(stored);
    expect(watch.fault).toBeNull();
  });

  it('does not take another fault for one of the disk', () => {
    const events = new RecordingEvents();
    const watch = new StoreWatch(events);
    events.emit({ type: 'fault', code: 'channel.offline', message: 'Away.' });
    expect(watch.fault).toBeNull();
  });
});
