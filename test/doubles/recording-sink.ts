import type { AccountWarning } from '../../main/engine/domain/account-health.ts';
import type { Amendment, SamePerson } from '../../main/engine/domain/amendment.ts';
import type { ChannelState, DeliveryReceipt } from '../../main/engine/domain/channel.ts';
import type { InboundMessage } from '../../main/engine/domain/message.ts';
import type { ChannelSink } from '../../main/engine/ports/channel.ts';

/** Stands where the engine would and remembers what a channel tells. */
export class RecordingSink implements ChannelSink {
  readonly messages: InboundMessage[] = [];
  readonly receipts: DeliveryReceipt[] = [];
  readonly states: ChannelState[] = [];
  readonly typed: { chatAddress: string; active: boolean }[] = [];
  readonly amendments: Amendment[] = [];
  readonly samePersons: SamePerson[] = [];
  readonly warnings: AccountWarning[] = [];
  /** So many of the next messages cannot be stored. */
  refusals = 0;
  refused = 0;

  inbound(message: InboundMessage): Promise<void> {
    if (this.refusals > 0) {
      this.refusals -= 1;
      this.refused += 1;
      return Promise.reject(new Error('The disk is full.'));
    }
    this.messages.push(message);
    return Promise.resolve();
  }

  receipt(receipt: DeliveryReceipt): Promise<void> {
    this.receipts.push(receipt);
    return Promise.resolve();
  }

  amended(amendment: Amendment): Promise<void> {
    this.amendments.push(amendment);
    return Promise.resolve();
  }

  samePerson(known: SamePerson): Promise<void> {
    this.samePersons.push(known);
    return Promise.resolve();
  }

  warned(warning: AccountWarning): Promise<void> {
    this.warnings.push(warning);
    return Promise.resolve();
  }

  stateChanged(state: ChannelState): void {
    this.states.push(state);
  }

  typing(chatAddress: string, active: boolean): void {
    this.typed.push({ chatAddress, active });
  }
}
