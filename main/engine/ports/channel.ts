import type { ChannelAddress, ChannelState, DeliveryReceipt } from '../domain/channel.ts';
import type { ChannelId, ChannelMessageId, SendId } from '../domain/ids.ts';
import type { InboundMessage } from '../domain/message.ts';
import type { Instant } from '../domain/time.ts';

export interface ChannelCapabilities {
  typing: boolean;
  receipts: boolean;
  /** `lookUp` can prove that a send did not arrive. */
  lookUp: boolean;
}

/** One reply on its way out. */
export interface OutboundMessage {
  /** Ours; the channel stores it with the message where it can, so that `lookUp` finds it. */
  sendId: SendId;
  recipient: ChannelAddress;
  text: string;
}

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
}
