import type { LinkDiagnostics } from '../domain/link.ts';
import type { Instant } from '../domain/time.ts';

/** What is known of the computer, beside the link itself. */
export interface ReportGround {
  version: string;
  electron: string;
  platform: string;
}

/** Runs of digits and addresses: what a number, a chat or a person could be told by. */
const PERSONAL = /[\w.+-]+@[\w.-]+|\+?\d[\d\s().-]{5,}\d/gu;

const when = (instant: Instant | null): string | null =>
  instant === null ? null : new Date(instant).toISOString();

/**
 * The diagnostics as a text that the owner may hand to a stranger: no name, no number, no message. Built from named
 * fields, so that a field which is added to the diagnostics later does not get in unseen.
 */
export function linkReport(
  diagnostics: LinkDiagnostics,
  ground: ReportGround,
  writtenAt: Instant,
): string {
  const { losses } = diagnostics;
  const report = {
    report: 'Frontdesk: link to WhatsApp',
    writtenAt: when(writtenAt),
    frontdesk: ground.version,
    electron: ground.electron,
    platform: ground.platform,
    status: diagnostics.status,
    since: when(diagnostics.since),
    whatsappVersion: diagnostics.whatsappVersion,
    libraryVersion: diagnostics.libraryVersion,
    chromiumVersion: diagnostics.chromiumVersion,
    connection: diagnostics.socketState,
    missingParts: diagnostics.missing,
    reconnects: diagnostics.reconnects,
    losses: losses.map(({ at, cause, detail }) => ({
      at: when(at),
      cause,
      ...(detail === undefined ? {} : { detail: detail.replaceAll(PERSONAL, '…') }),
    })),
    lastProven: when(diagnostics.lastProvenAt),
    lastMessageIn: when(diagnostics.lastMessageInAt),
    lastMessageOut: when(diagnostics.lastMessageOutAt),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
