import { spawn } from 'node:child_process';
import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ChannelMessageId, SendId } from '../../../main/engine/domain/ids.ts';
import { createPracticeChannel } from '../../../main/channels/practice/channel.ts';
import { FileJournal } from '../../../main/channels/practice/journal.ts';
import type { Delivered } from '../../../main/channels/practice/practice-journal.ts';
import { FakeClock } from '../../doubles/fake-clock.ts';
import { RecordingSink } from '../../doubles/recording-sink.ts';
import { SeededRandom } from '../../doubles/seeded-random.ts';
import { SilentLogger } from '../../doubles/silent-logger.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'practice-'));
  file = path.join(folder, 'practice.jsonl');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const delivered = (id: string): Delivered => ({
  sendId: SendId.parse(id),
  to: 'digest',
  channelMessageId: ChannelMessageId.parse(`m-${id}`),
  at: 5,
});
const journal = (at = file) => new FileJournal(at, new SilentLogger());
const idsOf = async (): Promise<string[]> =>
  (await journal().load()).delivered.map(({ sendId }) => sendId);

function practiceOver(at = file) {
  const practice = createPracticeChannel(
    {
      clock: new FakeClock(),
      random: new SeededRandom(1),
      logger: new SilentLogger(),
      journal: journal(at),
    },
    { customers: [] },
  );
  const send = (id: string, recipient = 'visitor:Ada') =>
    practice.channel.send(
      { sendId: SendId.parse(id), recipient, text: 'A secret recipe' },
      new AbortController().signal,
    );
  const find = (id: string) => practice.channel.lookUp(SendId.parse(id), 'visitor:Ada');
  return { ...practice, send, find };
}

describe('the journal of the practice', () => {
  it('has everything that was appended, in order, also when all come at once', async () => {
    const one = journal();
    await one.load();
    const ids = Array.from({ length: 500 }, (_, index) => `s${String(index)}`);
    await Promise.all(ids.map((id) => one.append(delivered(id))));
    await one.close();
    expect(await idsOf()).toEqual(ids);
  });

  it('is not spoilt by a line that a crash cut off', async () => {
    const one = journal();
    await one.append(delivered('a'));
    await one.close();
    await appendFile(file, '{"sendId":"b","to":"dig');
    const two = journal();
    expect(await two.load()).toMatchObject({ whole: true, delivered: [{ sendId: 'a' }] });
    await two.append(delivered('c'));
    await two.close();
    expect(await idsOf()).toEqual(['a', 'c']);
  });

  it('admits that it is not whole where a line makes no sense', async () => {
    await writeFile(file, `${JSON.stringify(delivered('a'))}\nnonsense\n`);
    expect(await journal().load()).toMatchObject({ whole: false, delivered: [{ sendId: 'a' }] });
  });

  it('holds no text and no name, since it is not encrypted', async () => {
    const { channel, send } = practiceOver();
    await channel.start(new RecordingSink());
    await send('a');
    await channel.stop();
    const written = await readFile(file, 'utf8');
    expect(written).toContain('"a"');
    expect(written).not.toMatch(/secret|recipe|Ada/u);
  });
});

describe('a look-up', () => {
  it('does not claim proof over a spoilt journal', async () => {
    await writeFile(file, 'nonsense\n');
    const { channel, find } = practiceOver();
    await channel.start(new RecordingSink());
    expect(await find('a')).toEqual({ found: false, proven: false });
    await channel.stop();
  });

  it('does not claim proof, and practice does not fail, where the journal cannot be read', async () => {
    const { channel, find, send } = practiceOver(folder);
    await channel.start(new RecordingSink());
    expect(channel.state().status).toBe('ready');
    expect(await find('a')).toEqual({ found: false, proven: false });
    await expect(send('a')).rejects.toMatchObject({ delivered: 'no', code: 'channel.rejected' });
    await channel.stop();
  });
});

const CHANNEL = pathToFileURL(path.resolve('main/channels/practice/channel.ts')).href;
const JOURNAL = pathToFileURL(path.resolve('main/channels/practice/journal.ts')).href;
const PROCESS = `
  import { createPracticeChannel } from '${CHANNEL}';
  import { FileJournal } from '${JOURNAL}';
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  let ids = 0;
  const { channel } = createPracticeChannel({
    clock: { now: () => Date.now(), monotonic: () => performance.now(), schedule: () => () => undefined },
    random: { id: () => String(ids++) + process.pid, fraction: () => 0.5 },
    logger: quiet,
    journal: new FileJournal(process.argv[1], quiet),
  }, { customers: [] });
  const sink = { inbound: async () => {}, receipt: async () => {}, stateChanged() {}, typing() {} };
  await channel.start(sink);
  const { signal } = new AbortController();
  for (let n = 0; ; n += 1) {
    await channel.send({ sendId: 's' + n, recipient: 'visitor:Ada', text: 'x' }, signal);
    process.stdout.write('s' + n + '\\n');
  }
`;

/** Sends until it is killed after `lines` acknowledgements; returns what it had acknowledged. */
function killedAfter(lines: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', PROCESS, file], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (data: Buffer) => {
    output += data.toString();
    if (output.split('\n').length > lines) child.kill('SIGKILL');
  });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', () => resolve(output.split('\n').slice(0, -1)));
  });
}

describe('a process that is killed while it sends', () => {
  it.each([1, 20, 300])('has kept all that it acknowledged (%i)', async (lines) => {
    const acknowledged = await killedAfter(lines);
    expect(acknowledged.length).toBeGreaterThanOrEqual(lines);
    const { channel, find, send } = practiceOver();
    await channel.start(new RecordingSink());
    for (const id of acknowledged) expect(await find(id)).toMatchObject({ found: true });
    expect(await find('never')).toEqual({ found: false, proven: true });
    const before = (await readFile(file, 'utf8')).length;
    await send(acknowledged.at(-1) ?? '');
    expect((await readFile(file, 'utf8')).length).toBe(before);
    await channel.stop();
  });
});
