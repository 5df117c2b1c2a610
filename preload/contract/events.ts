import { z } from 'zod';
import { EngineEvent } from '../../main/engine/domain/engine-event.ts';
import { LinkState } from '../../main/engine/domain/link.ts';
import { Settings } from '../../main/engine/domain/settings.ts';
import { DeskStatus, PracticeState, VaultState } from '../../main/engine/domain/views/app.ts';

/** What the main process tells the desk unasked. */
export const events = {
  'engine.event': EngineEvent,
  'status.changed': DeskStatus,
  'vault.changed': VaultState,
  'settings.changed': Settings,
  'practice.changed': PracticeState,
  'link.changed': LinkState,
  /** From the menu, the tray, a notification or the window's close button. */
  'desk.command': z.discriminatedUnion('command', [
    z.object({ command: z.literal('show-review') }),
    z.object({ command: z.literal('show-settings') }),
    z.object({ command: z.literal('ask-before-close') }),
    z.object({ command: z.literal('ask-before-quit'), leaving: z.number().int() }),
    /** A command of the shortcut registry, by its id. */
    z.object({ command: z.literal('run'), id: z.string().max(60) }),
  ]),
};
