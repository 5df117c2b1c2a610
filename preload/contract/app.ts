import { z } from 'zod';
import { DeskStatus, VaultState } from '../../main/engine/domain/views/app.ts';
import { ChannelId } from '../../main/engine/domain/ids.ts';
import { Settings, SettingsPatch } from '../../main/engine/domain/settings.ts';
import { route } from './route.ts';

const Nothing = z.void();
const Passphrase = z.object({ passphrase: z.string().min(1).max(1024) });

export const appRoutes = {
  'app.info': route(
    Nothing,
    z.object({
      version: z.string(),
      platform: z.enum(['linux', 'darwin', 'win32']),
      /** The system's language, BCP 47. */
      locale: z.string(),
      packaged: z.boolean(),
    }),
  ),
  /** The desk has drawn something the owner can use. */
  'app.usable': route(Nothing, Nothing),
  /** Only while the vault is open. */
  'app.status': route(Nothing, DeskStatus),
  /** Leaves for good. `keep`: replies that are leaving go back to the queue; `send-first`: they leave now. */
  'app.quit': route(z.object({ leaving: z.enum(['keep', 'send-first']) }), Nothing),
  /** Ends, and starts again by itself. Replies that are leaving wait for the next start. */
  'app.restart': route(Nothing, Nothing),
  /** The owner's answer to the first closing of the window. */
  'app.closeWindow': route(
    z.object({ choice: z.enum(['keep-running', 'quit', 'cancel']) }),
    Nothing,
  ),
  'settings.get': route(Nothing, Settings),
  'settings.update': route(SettingsPatch, Settings),
  'vault.state': route(Nothing, VaultState),
  'vault.retry': route(Nothing, VaultState),
  'vault.unlock': route(Passphrase, VaultState),
  'vault.createWithPassphrase': route(Passphrase, VaultState),
  /** Puts the unreadable file aside (it is never deleted) and begins anew. */
  'vault.startAnew': route(z.object({ confirmed: z.literal(true) }), VaultState),
  /** Starts a channel at once that could not be started; nothing where it works. */
  'channel.restart': route(z.object({ channelId: ChannelId }), DeskStatus),
  /** The built-in answers write from now on, and also what waits because another provider does not write. */
  'drafting.useBuiltIn': route(Nothing, DeskStatus),
  'emergency.stop': route(Nothing, DeskStatus),
  'emergency.resume': route(Nothing, DeskStatus),
  /** `pauseMinutes` only with `on: false`: it comes back by itself. */
  'autoReply.set': route(
    z.object({ on: z.boolean(), pauseMinutes: z.number().int().min(1).max(10_080).optional() }),
    DeskStatus,
  ),
};
