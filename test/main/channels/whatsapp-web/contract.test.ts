import { describeChannel } from '../../../contract-suites/channel.ts';
import { settle } from '../../../doubles/fake-clock.ts';
import { ChannelLab, LENA, NOBODY, OMAR } from './channel-lab.ts';

describeChannel('WhatsApp, on a page in memory', () => {
  const lab = new ChannelLab();
  return Promise.resolve({
    channel: lab.channel,
    customer: LENA,
    other: OMAR,
    nobody: NOBODY,
    customerWrites: async (address, text) => {
      lab.link.receive(address, { body: text });
      await settle();
    },
    arrivedAt: (address) =>
      Promise.resolve(
        lab.world.arrived.filter(({ chat }) => chat === address).map(({ order }) => order.text),
      ),
    pass: (ms) => lab.clock.advance(ms),
    reborn() {
      lab.reborn();
      return Promise.resolve(lab.channel);
    },
    close: () => lab.channel.stop(),
  });
});
