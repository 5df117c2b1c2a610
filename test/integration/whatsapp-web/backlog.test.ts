import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { bodyText } from '../../../main/engine/domain/message.ts';
import { RecordingSink } from '../../doubles/recording-sink.ts';
import { ChannelLab } from './remote-channel.ts';

const CUSTOMERS = 20;
const WAITING = 500;
const EACH = WAITING / CUSTOMERS;
const LENA = '15551230001@c.us';

const addressOf = (customer: number): string => `1555300${String(customer).padStart(4, '0')}@c.us`;

/** Five hundred messages, from twenty customers in turn. */
const MEANWHILE = `__wa.meanwhile(Array.from({ length: ${WAITING} }, (_, at) => ({
  from: '1555300' + String(at % ${CUSTOMERS}).padStart(4, '0') + '@c.us',
  body: 'waited ' + at,
})))`;

describe('what waited at WhatsApp’s servers, with the real library in the real Electron', () => {
  let lab: ChannelLab;
  let sink: RecordingSink;

  beforeEach(async () => {
    lab = await ChannelLab.open();
    sink = new RecordingSink();
    await lab.begin(sink);
  });
  afterEach(() => lab.close());

  const saidBy = (address: string): string[] =>
    sink.messages.filter(({ chatAddress }) => chatAddress === address).map((m) => bodyText(m.body));

  async function allCame(): Promise<void> {
    await lab.channel.until(() => (sink.messages.length >= WAITING ? true : undefined));
    // Whatever comes twice comes before an answer to this.
    await lab.page(`__wa.receive({ body: 'the last' })`);
    await lab.channel.until(() => (saidBy(LENA).length > 0 ? true : undefined));
  }

  function expectEachOnceInOrder(): void {
    for (let customer = 0; customer < CUSTOMERS; customer += 1) {
      const expected = Array.from(
        { length: EACH },
        (_, at) => `waited ${at * CUSTOMERS + customer}`,
      );
      expect(saidBy(addressOf(customer))).toEqual(expected);
    }
    expect(sink.messages).toHaveLength(WAITING + 1);
    expect(sink.messages.filter(({ earlier }) => earlier === true)).toEqual([]);
  }

  it('comes whole, once and in order where the connection was gone', async () => {
    await lab.page("__wa.setSocket({ state: 'OPENING', stream: 'DISCONNECTED' })");
    await lab.page(MEANWHILE);
    await lab.page("__wa.setSocket({ state: 'CONNECTED', stream: 'CONNECTED' })");
    await allCame();
    expectEachOnceInOrder();
  });

  it('comes whole, once and in order where the app was not running', async () => {
    await lab.page(MEANWHILE);
    await lab.channel.stop();
    await lab.host.call('unlink');
    await lab.channel.start(sink);
    await allCame();
    expectEachOnceInOrder();
  });

  it('comes whole, once and in order where one customer wrote all of it', async () => {
    await lab.page(
      `__wa.meanwhile(Array.from({ length: ${WAITING} }, (_, at) => ({ from: '${addressOf(0)}', body: 'waited ' + at })))`,
    );
    await lab.channel.stop();
    await lab.host.call('unlink');
    await lab.channel.start(sink);
    await allCame();
    expect(saidBy(addressOf(0))).toEqual(
      Array.from({ length: WAITING }, (_, at) => `waited ${at}`),
    );
    expect(sink.messages).toHaveLength(WAITING + 1);
  });

  it('comes whole where more customers wrote than a list of chats shows', async () => {
    await lab.page(
      `__wa.meanwhile(Array.from({ length: ${WAITING} }, (_, at) => ({ from: '1555300' + String(at).padStart(4, '0') + '@c.us', body: 'waited ' + at })))`,
    );
    await lab.channel.stop();
    await lab.host.call('unlink');
    await lab.channel.start(sink);
    await allCame();
    expect(new Set(sink.messages.map(({ chatAddress }) => chatAddress)).size).toBe(WAITING + 1);
    expect(sink.messages).toHaveLength(WAITING + 1);
  });

  it('comes whole, once and in order where the page died', async () => {
    await lab.page(MEANWHILE);
    await lab.host.call('crash');
    const left = ({ status }: { status: string }) => status === 'reconnecting';
    await lab.channel.until(() => sink.states.find(left));
    await lab.becomes('ready');
    await allCame();
    expectEachOnceInOrder();
  });
});
