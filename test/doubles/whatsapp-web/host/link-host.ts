import { app } from 'electron';
import path from 'node:path';
import { FileLinkMemory } from '../../../../main/channels/whatsapp-web/link-memory.ts';
import { createPageSessions } from '../../../../main/channels/whatsapp-web/page-session.ts';
import { openPartition } from '../../../../main/channels/whatsapp-web/session-partition.ts';
import { LinkSupervisor } from '../../../../main/channels/whatsapp-web/supervisor.ts';
import { systemClock } from '../../../../main/platform/system-clock.ts';
import { createSystemRandom } from '../../../../main/platform/system-random.ts';
import { SilentLogger } from '../../silent-logger.ts';
import { servePage } from '../serve-page.ts';
import { pageHand } from './page-hand.ts';
import { serveHost } from './serve-host.ts';

/** The link to WhatsApp as it ships, on the simulated page. */
serveHost((tell) => {
  const partition = openPartition();
  const servers = servePage(partition.session, process.env['SIMULATED_PAGE'] ?? '');
  const logger = new SilentLogger();
  const supervisor = new LinkSupervisor({
    sessions: createPageSessions({ partition, logger }),
    memory: new FileLinkMemory(path.join(app.getPath('userData'), 'link.json'), logger),
    clock: systemClock,
    random: createSystemRandom(),
    logger,
  });
  supervisor.onChange((state) => tell('link', state));
  supervisor.onWeb((event, [first]) => tell('web', { event, first: summary(first) }));
  return {
    ...pageHand,
    state: () => supervisor.state(),
    link: () => supervisor.link(),
    requestCode: (phone: string) => supervisor.requestCode(phone),
    cancel: () => supervisor.cancel(),
    takeOver: () => supervisor.takeOver(),
    logOut: () => supervisor.logOut(),
    relink: () => supervisor.relink(),
    diagnostics: () => supervisor.diagnostics(),
    send: (chatId: string, text: string) =>
      supervisor
        .web()
        ?.send(chatId, { kind: 'text', text })
        .then((sent) => summary(sent)),
    offline(is: boolean) {
      servers.offline = is;
    },
  };
});

/** What crosses to the test of a message, whose own object holds the whole client. */
function summary(message: unknown): unknown {
  if (typeof message !== 'object' || message === null) return null;
  const { id, body, type } = message as Record<string, unknown>;
  return { id, body, type };
}
