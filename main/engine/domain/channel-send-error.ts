import { FrontdeskError, type ErrorCode } from './errors.ts';

/** Thrown by `Channel.send`. `delivered: 'no'` only where nothing can have left the device. */
export class ChannelSendError extends FrontdeskError {
  readonly delivered: 'no' | 'unknown';

  constructor(
    delivered: 'no' | 'unknown',
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; details?: Readonly<Record<string, string | number>> } = {},
  ) {
    super(code, message, options);
    this.delivered = delivered;
  }
}
