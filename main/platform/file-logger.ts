import fs from 'node:fs';
import path from 'node:path';
import pino from 'pino';
import { FrontdeskError } from '../engine/domain/errors.ts';
import type { LogFields, Logger } from '../engine/ports/logger.ts';

const MAX_LOG_BYTES = 5_000_000;

/** What may be written of an error: kind, code and place. A foreign message may quote a customer or a key. */
export function describeError(cause: unknown, depth = 0): Record<string, unknown> {
  if (!(cause instanceof Error)) return { kind: typeof cause };
  const frames = (cause.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  const inner = cause.cause !== undefined && depth < 3;
  return {
    kind: cause.name,
    ...(cause instanceof FrontdeskError && { code: cause.code }),
    at: frames.slice(0, 8).map((line) => line.trim()),
    ...(inner && { cause: describeError(cause.cause, depth + 1) }),
  };
}

/** One file that starts anew when it is full; the one before is kept. */
function openLog(folder: string): string {
  fs.mkdirSync(folder, { recursive: true });
  const file = path.join(folder, 'frontdesk.log');
  if (fs.existsSync(file) && fs.statSync(file).size > MAX_LOG_BYTES) {
    fs.renameSync(file, path.join(folder, 'frontdesk.1.log'));
  }
  return file;
}

/** Writes lines of JSON to `folder`. Takes only event names and plain fields, so that no text can slip in. */
export function createFileLogger(folder: string): Logger {
  const destination = pino.destination({ dest: openLog(folder), sync: false, mkdir: true });
  // A full disk must not take the app down with its log.
  destination.on('error', () => undefined);
  const log = pino({ base: null, level: process.env['FRONTDESK_LOG'] ?? 'info' }, destination);
  return {
    debug: (event: string, fields: LogFields = {}) => log.debug(fields, event),
    info: (event: string, fields: LogFields = {}) => log.info(fields, event),
    warn: (event: string, fields: LogFields = {}) => log.warn(fields, event),
    error: (event: string, cause: unknown, fields: LogFields = {}) =>
      log.error({ ...fields, error: describeError(cause) }, event),
  };
}
