/** Values that may stand in a log line: never message text, names, addresses or keys. */
export type LogFields = Readonly<Record<string, string | number | boolean | null>>;

export interface Logger {
  debug(event: string, fields?: LogFields): void;
  info(event: string, fields?: LogFields): void;
  warn(event: string, fields?: LogFields): void;
  /** `cause` is reduced to its code and stack, without the message of foreign errors. */
  error(event: string, cause: unknown, fields?: LogFields): void;
}
