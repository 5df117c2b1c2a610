import { EventEmitter } from 'node:events';
import type { PowerMonitor } from 'electron';
import { describe, expect, it } from 'vitest';
import { followPower } from '../../../main/desktop/power.ts';

describe('the sleep of the computer', () => {
  it('would come as a surprise, or be told after the app has let go', () => {
    const monitor = new EventEmitter();
    const heard: string[] = [];
    const stop = followPower(monitor as unknown as Pick<PowerMonitor, 'on' | 'off'>, {
      suspended: () => heard.push('suspended'),
      resumed: () => heard.push('resumed'),
    });
    monitor.emit('suspend');
    monitor.emit('resume');
    expect(heard).toEqual(['suspended', 'resumed']);
    stop();
    monitor.emit('suspend');
    monitor.emit('resume');
    expect(heard).toHaveLength(2);
    expect(monitor.eventNames()).toEqual([]);
  });
});
