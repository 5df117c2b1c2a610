import type { LinkDiagnostics, LinkState } from '../domain/link.ts';

/** A link between a number of the owner's and this computer, for channels that need one. */
export interface ChannelLink {
  state(): LinkState;
  /** Calls `listener` with each new state. Returns a function that stops it. */
  onChange(listener: (state: LinkState) => void): () => void;
  /**
   * Starts linking: the state becomes `qr`, or `ready` where the number is still linked. Also shows a new code
   * in place of one that ran out, and tries at once what would be tried later. Resolves when it has begun.
   */
  link(): Promise<void>;
  /**
   * Asks for eight characters to type on the phone instead of a code to scan: the state becomes `code`.
   * @param phone as typed: country code and number, with or without plus and blanks
   * @throws FrontdeskError `invalid-input` where it is no phone number, `channel.offline` where no code can be asked for now,
   * `channel.rejected` where WhatsApp gives none
   */
  requestCode(phone: string): Promise<void>;
  /** Back from the pairing code to the one to scan. */
  useQr(): Promise<void>;
  /** Ends linking that is not finished; `idle` after it. A linked number stays linked. */
  cancel(): Promise<void>;
  /** Uses WhatsApp here again after it was opened elsewhere. */
  takeOver(): Promise<void>;
  /**
   * Unlinks here and on the phone, and wipes what the page kept. `logged-out` after it, also where the phone could
   * not be told.
   */
  logOut(): Promise<void>;
  /** Starts over with a new code after `logged-out` or `failed`; what the page kept is wiped first. */
  relink(): Promise<void>;
  /** Shows WhatsApp's own window, so that a passkey can be confirmed in it. */
  showWindow(): Promise<void>;
  hideWindow(): Promise<void>;
  /** Asks the page anew. Never throws: what does not answer is null. */
  diagnostics(): Promise<LinkDiagnostics>;
}
