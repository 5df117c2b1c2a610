import { customerMarksIn } from './marks.ts';
import type { Delivery } from './delivery.ts';
import type { Scene } from './scene.ts';
import { readVault } from './vault.ts';
import { becomesTrue } from './waiting.ts';

const STORED_MS = 15_000;

/** Of shapes that no page has. */
export function arriveOddly(): Delivery['does'][] {
  const shapes = [
    { type: 'mystery' },
    { type: 'chat', body: 42, t: 'yesterday', from: null },
    { type: 'chat', body: { words: ['deep'] }, t: -1 },
    { type: 'image', mimetype: 7, size: 'huge' },
    { type: 'vcard', body: '<<<' },
    { type: 'location', lat: 'north', lng: null },
    { type: 'poll_creation', pollOptions: 'many' },
    { type: '', body: null, t: 1e15 },
  ];
  return shapes.map((malformed) => ({ malformed }));
}

/** Somebody sends an image of so many bytes, and the desk wants to see it. */
export async function fetchMedia(scene: Scene, mediaBytes: number): Promise<void> {
  const { app, people, servers } = scene;
  const writes = people.words(people.anyRegular(), { mediaBytes });
  const [mark = ''] = customerMarksIn(String(writes.body));
  servers.deliver([{ writes }]);
  await becomesTrue(STORED_MS, async () => {
    const stored = (await readVault(app)).flatMap(({ messages }) => messages);
    const mediaId = stored.find(({ text }) => text.includes(mark))?.mediaId;
    if (mediaId === undefined) return false;
    await app.ask('media.fetch', { mediaId });
    return true;
  });
}
