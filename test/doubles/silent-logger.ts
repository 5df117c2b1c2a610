import type { LogFields, Logger } from '../../main/engine/ports/logger.ts';

export interface LogLine {
  level: 'debug' | 'info' | 'warn' | 'error';
  event: string;
  fields: LogFields;
  cause?: unknown;
}

/** Prints nothing and remembers what was logged. */
export class SilentLogger implements Logger {
  readonly lines: LogLine[] = [];

  debug(event: string, fields: LogFields = {}): void {
    this.lines.push({ level: 'debug', event, fields });
  }

  info(event: string, fields: LogFields = {}): void {
    this.lines.push({ level: 'info', event, fields });
  }

  warn(event: string, fields: LogFields = {}): void {
    this.lines.push({ level: 'warn', event, fields });
  }

  error(event: string, cause: unknown, fields: LogFields = {}): void {
    this.lines.push({ level: 'error', event, fields, cause });
  }

  /** The events of one level, in order. */
  events(level: LogLine['level']): string[] {
    return this.lines.filter((line) => line.level === level).map((line) => line.event);
  }
}
