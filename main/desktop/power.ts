import type { PowerMonitor } from 'electron';

/** Tells what must not be surprised by a sleep of the computer. Returns a function that stops it. */
export function followPower(
  monitor: Pick<PowerMonitor, 'on' | 'off'>,
  told: { suspended(): void; resumed(): void },
): () => void {
  const suspended = () => told.suspended();
  const resumed = () => told.resumed();
  monitor.on('suspend', suspended);
  monitor.on('resume', resumed);
  return () => {
    monitor.off('suspend', suspended);
    monitor.off('resume', resumed);
  };
}
