import { Notification } from 'electron';
import type { Notifier } from '../engine/ports/notifier.ts';

/** The operating system's notifications. A later one with the same tag replaces an earlier one. */
export function createSystemNotifier(onClick: () => void): Notifier {
  const shown = new Map<string, Notification>();
  return {
    show({ tag, title, body, silent }) {
      if (!Notification.isSupported()) return;
      shown.get(tag)?.close();
      const notification = new Notification({ title, body, silent });
      notification.on('click', onClick);
      notification.on('close', () => {
        if (shown.get(tag) === notification) shown.delete(tag);
      });
      shown.set(tag, notification);
      notification.show();
    },
  };
}
