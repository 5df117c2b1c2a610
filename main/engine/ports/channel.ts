import type { AccountWarning } from '../domain/account-health.ts';
import type { Amendment, SamePerson } from '../domain/amendment.ts';
import type { ChannelAddress, ChannelState, DeliveryReceipt } from '../domain/channel.ts';
import type { Enclosure } from '../domain/enclosure.ts';
import type { ChannelId, ChannelMessageId, MediaId, SendId } from '../domain/ids.ts';
import type { InboundMessage } from '../domain/message.ts';
import type { Instant } from '../domain/time.ts';

export interface ChannelCapabilities {
  typing: boolean;
  receipts: boolean;
  /** `lookUp` can prove that a send did not arrive. */
  lookUp: boolean;
  /** Takes files, places and contact cards, and gives the content of media. */
  media: boolean;
  /** Messages can be quoted, reacted to, changed and taken back. */
  amends: boolean;
  /** Somebody else's rules stand behind it: replies leave at a human pace. */
  governed: boolean;
}

/** An enclosure with its bytes, as it is handed over. */
export type OutboundEnclosure =
  | (Extract<Enclosure, { mediaId: MediaId }> & { content: Uint8Array })
  | Exclude<Enclosure, { mediaId: MediaId }>;

/** What is done to a message that is there already. Doing it twice changes nothing. */
export type ChannelAct =
  | { type: 'react'; channelMessageId: ChannelMessageId; emoji: string }
  | { type: 'edit'; channelMessageId: ChannelMessageId; text: string }
  | { type: 'take-back'; channelMessageId: ChannelMessageId };

/** One reply on its way out. */
export interface OutboundMessage {
  /** Ours; the channel stores it with the message where it can, so that `lookUp` finds it. */
  sendId: SendId;
  recipient: ChannelAddress;
  /** Words; the caption where something is enclosed, then it may be empty. */
  text: string;
  quotes?: ChannelMessageId;
  enclosure?: OutboundEnclosure;
}

export type FetchedMedia =
  { state: 'stored'; mimeType: string; content: Uint8Array } | { state: 'gone' | 'too-large' };

export interface SendReceipt {
  channelMessageId: ChannelMessageId;
  sentAt: Instant;
}

export type LookUpResult =
  | { found: true; channelMessageId: ChannelMessageId; sentAt: Instant }
  | { found: false; proven: boolean };

/** What a channel tells the engine. Each call resolves when it is stored. */
export interface ChannelSink {
  /** Rejects where it could not be stored; the channel keeps it and offers it again. */
  inbound(message: InboundMessage): Promise<void>;
  receipt(receipt: DeliveryReceipt): Promise<void>;
  /** Rejects where it could not be stored; the channel may offer it again. */
  amended(amendment: Amendment): Promise<void>;
  /** Rejects where it could not be stored; the channel offers it again. */
  samePerson(known: SamePerson): Promise<void>;
  /** A sign of danger for the account. Sending by itself stops before this resolves. */
  warned(warning: AccountWarning): Promise<void>;
  stateChanged(state: ChannelState): void;
  /** The customer is typing: a burst waits longer. */
  typing(chatAddress: ChannelAddress, active: boolean): void;
}

/** A way in and out. Adapters map; they decide nothing. */
export interface Channel {
  readonly id: ChannelId;
  readonly capabilities: ChannelCapabilities;
  /** Resolves when events flow into `sink`. May be called again after `stop`. */
  start(sink: ChannelSink): Promise<void>;
  stop(): Promise<void>;
  state(): ChannelState;
  /**
   * Hands one message over. Called by the gate alone. `signal` aborts only what has not been handed over yet.
   * @throws ChannelSendError; anything else that is thrown counts as "may have left" and is never repeated blindly
   */
  send(message: OutboundMessage, signal: AbortSignal): Promise<SendReceipt>;
  /** Searches the channel's own history for a send whose fate is unknown. */
  lookUp(sendId: SendId, recipient: ChannelAddress): Promise<LookUpResult>;
  /** Shows or hides "typing…" at the customer. Best effort, never throws. */
  setTyping(recipient: ChannelAddress, active: boolean): Promise<void>;
  /**
   * Called by the gate alone, where `capabilities.amends`.
   * @throws ChannelSendError
   */
  act?(recipient: ChannelAddress, act: ChannelAct, signal: AbortSignal): Promise<void>;
  /** Tells the customer that their messages were read. Best effort, never throws. */
  markRead?(recipient: ChannelAddress): Promise<void>;
  /**
   * The content of a message's media, where `capabilities.media`. Not larger than `maxBytes`.
   * @throws FrontdeskError `channel.offline` where it may work later
   */
  fetchMedia?(
    recipient: ChannelAddress,
    channelMessageId: ChannelMessageId,
    maxBytes: number,
  ): Promise<FetchedMedia>;
}
