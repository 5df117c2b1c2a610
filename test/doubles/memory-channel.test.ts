import { describeChannel } from '../contract-suites/channel.ts';
import { FakeClock, settle } from './fake-clock.ts';
import { ChannelWorld, MemoryChannel } from './memory-channel.ts';

describeChannel('in memory', () => {
  const clock = new FakeClock();
  const world = new ChannelWorld();
  const make = (): MemoryChannel => {
    const channel = new MemoryChannel({ clock, world, ticks: true });
    channel.behave = ({ recipient }) => (recipient === 'nobody' ? 'refuse' : 'deliver');
    return channel;
  };
  let channel = make();
  return Promise.resolve({
    channel,
    customer: 'lina',
    other: 'omar',
    nobody: 'nobody',
    async customerWrites(address: string, text: string) {
      await channel.receive(address, text);
      await settle();
    },
    arrivedAt: (address: string) => Promise.resolve(world.textsTo(address)),
    pass: (ms: number) => clock.advance(ms),
    reborn() {
      channel = make();
      return Promise.resolve(channel);
    },
    close: () => channel.stop(),
  });
});
