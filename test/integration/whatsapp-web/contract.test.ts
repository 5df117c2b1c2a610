import { z } from 'zod';
import { describeChannel } from '../../contract-suites/channel.ts';
import { ChannelLab } from './remote-channel.ts';

const Sent = z.array(z.object({ kind: z.string(), to: z.string().optional(), body: z.unknown() }));
/** What was put off comes back after a second. */
const PUT_OFF_MS = 1500;

const pause = (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

describeChannel('WhatsApp, with the real library in the real Electron', async () => {
  const lab = await ChannelLab.open();
  let started = false;
  const watch = (): void => {
    const { channel } = lab;
    const [start, stop] = [channel.start.bind(channel), channel.stop.bind(channel)];
    channel.start = async (sink) => {
      started = true;
      await start(sink);
    };
    channel.stop = async () => {
      started = false;
      await stop();
    };
  };
  watch();
  return {
    channel: lab.channel,
    customer: '15551230001@c.us',
    other: '15551230002@c.us',
    nobody: '0999@c.us',
    async customerWrites(from, body) {
      const told = () => lab.host.events.filter(({ event }) => event === 'sink').length;
      const before = told();
      await lab.page(`__wa.receive(${JSON.stringify({ from, body })})`);
      await lab.host.until(() => (told() > before ? true : undefined));
      await pause(50);
    },
    async arrivedAt(address) {
      // What a stopped app sent cannot be asked for in it; what arrived at a phone is no less there.
      if (!started) {
        await lab.host.call('link');
        await lab.becomes('ready');
      }
      const sent = Sent.parse(await lab.page('__wa.sent'));
      if (!started) await lab.host.call('unlink');
      return sent.filter(({ to }) => to === address).map(({ body }) => z.string().parse(body));
    },
    async pass(ms) {
      if (started) await lab.becomes('ready');
      await pause(ms > 5000 ? PUT_OFF_MS : 50);
    },
    async reborn() {
      started = false;
      await lab.reborn();
      watch();
      return lab.channel;
    },
    close: () => lab.close(),
  };
});
