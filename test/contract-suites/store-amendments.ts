import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MediaId } from '../../main/engine/domain/ids.ts';
import { Media } from '../../main/engine/domain/media.ts';
import type { Change, Store } from '../../main/engine/ports/store.ts';
import type { OpenedStore, OpenStore } from './opened-store.ts';
import { conversation, message, put, saying } from './store-records.ts';

const amend = (changed: ReturnType<typeof message>): Change => ({
  type: 'amend-message',
  message: changed,
});

function media(id: string, over: object = {}): Media {
  return Media.parse({
    id,
    messageId: null,
    state: 'stored',
    mimeType: 'image/jpeg',
    bytes: 4,
    updatedAt: 7,
    ...over,
  });
}

const BYTES = Uint8Array.from([0, 255, 128, 10]);

/** Messages that change after they were stored, that come from before, and their media. */
export function storeAmendments(name: string, open: OpenStore): void {
  describe(`${name} keeps what happens to a message`, () => {
    let opened: OpenedStore;
    let store: Store;

    beforeEach(async () => {
      opened = await open();
      ({ store } = opened);
      await store.commit([put.conversation(conversation('a'))]);
    });
    afterEach(() => opened.dispose());

    const thread = async (before: string | null = null): Promise<string[]> => {
      const page = await store.messages.page({
        conversationId: conversation('a').id,
        before: before === null ? null : message(before, 'a').id,
        limit: 50,
      });
      return page.items.map(({ id }) => id);
    };

    it('finds an edited message by its new words and no more by its old ones', async () => {
      const first = saying('m', 'a', 'A lemon cake');
      await store.commit([put.message(first), put.message(saying('n', 'a', 'Another'))]);
      const second = { ...saying('m', 'a', 'A carrot cake'), editedAt: 9 };
      await store.commit([amend(second)]);
      expect(await store.messages.get(first.id)).toEqual(second);
      const hits = async (text: string): Promise<number> =>
        (await store.messages.search({ text, limit: 10 })).length;
      expect([await hits('lemon'), await hits('carrot'), await hits('another')]).toEqual([0, 1, 1]);
      await store.commit([amend({ ...second, body: { kind: 'unsupported', type: 'x' } })]);
      expect([await hits('carrot'), await thread()]).toEqual([0, ['m', 'n']]);
    });

    it('does not take a tick back that came while a message was being changed', async () => {
      const out = message('m', 'a', { direction: 'out', origin: 'auto', delivery: 'sent' });
      await store.commit([put.message(out)]);
      await store.commit([{ type: 'set-delivery', messageId: out.id, delivery: 'read' }]);
      await store.commit([amend({ ...out, editedAt: 9 })]);
      expect(await store.messages.get(out.id)).toEqual({ ...out, editedAt: 9, delivery: 'read' });
    });

    it.each<[string, object, string]>([
      ['nothing', { id: 'none' }, 'not-found'],
      ['one of another chat', { conversationId: 'b' }, 'conflict'],
      ['one of another name', { channelMessageId: 'wire-other' }, 'conflict'],
      ['one of another sender', { senderId: 'k' }, 'conflict'],
    ])('refuses to make %s out of a message', async (_what, over, code) => {
      await store.commit([put.message(message('m', 'a'))]);
      await expect(store.commit([amend(message('m', 'a', over))])).rejects.toMatchObject({ code });
      expect(await store.messages.get(message('m', 'a').id)).toEqual(message('m', 'a'));
    });

    it('puts history where its time belongs, also when it comes after newer messages', async () => {
      const live = (id: string, at: number): Change =>
        put.message(message(id, 'a', { sentAt: at, storedAt: at }));
      const past = (id: string, at: number): Change =>
        put.message(message(id, 'a', { sentAt: at, storedAt: 900, earlier: true }));
      await store.commit([live('m100', 100), live('m300', 300)]);
      await store.commit([past('m50', 50), past('m200', 200), past('m200-b', 200)]);
      await store.commit([past('m300-b', 300), past('m20', 20), live('late', 10)]);
      const order = ['m20', 'm50', 'm100', 'm200', 'm200-b', 'm300', 'm300-b', 'late'];
      expect(await thread()).toEqual(order);
      expect(await thread('m200')).toEqual(['m20', 'm50', 'm100']);
      expect(await thread('m20')).toEqual([]);
    });

    it('puts nothing into the future because a clock runs ahead', async () => {
      await store.commit([
        put.message(message('ahead', 'a', { sentAt: 9_999, storedAt: 100 })),
        put.message(message('past', 'a', { sentAt: 8_888, storedAt: 90, earlier: true })),
        put.message(message('next', 'a', { sentAt: 101, storedAt: 101 })),
      ]);
      expect(await thread()).toEqual(['past', 'ahead', 'next']);
    });

    it('gives bytes back as they came, and only where they are asked for', async () => {
      const photo = media('photo', { messageId: 'm' });
      await store.commit([
        put.message(message('m', 'a')),
        { type: 'put-media', media: photo, content: BYTES },
        { type: 'put-media', media: media('note', { state: 'remote' }) },
      ]);
      expect(await store.media.get(photo.id)).toEqual(photo);
      expect(await store.media.content(photo.id)).toEqual(BYTES);
      expect(await store.media.content(MediaId.parse('note'))).toBeNull();
      expect(await store.media.content(MediaId.parse('none'))).toBeNull();
      const found = await store.media.byIds(
        ['note', 'none', 'photo'].map((id) => MediaId.parse(id)),
      );
      expect(found.map(({ id }) => id).toSorted()).toEqual(['note', 'photo']);
    });

    it('keeps bytes while their state changes, and lets go of them when told', async () => {
      const photo = media('photo');
      await store.commit([{ type: 'put-media', media: photo, content: BYTES }]);
      await store.commit([{ type: 'put-media', media: { ...photo, updatedAt: 8 } }]);
      expect(await store.media.content(photo.id)).toEqual(BYTES);
      const other = Uint8Array.from([1]);
      await store.commit([{ type: 'put-media', media: photo, content: other }]);
      expect(await store.media.content(photo.id)).toEqual(other);
      await store.commit([
        { type: 'put-media', media: { ...photo, state: 'gone' }, content: null },
      ]);
      expect(await store.media.content(photo.id)).toBeNull();
      expect((await store.media.get(photo.id))?.state).toBe('gone');
    });

    it('takes a film of the largest size, and none that is larger', async () => {
      const film = media('film');
      const largest = new Uint8Array(16 * 1024 * 1024).fill(7);
      await store.commit([{ type: 'put-media', media: film, content: largest }]);
      const back = await store.media.content(film.id);
      expect([back?.byteLength, back?.at(0), back?.at(-1)]).toEqual([largest.byteLength, 7, 7]);
      const larger = new Uint8Array(largest.byteLength + 1);
      await expect(
        store.commit([{ type: 'put-media', media: film, content: larger }]),
      ).rejects.toMatchObject({ code: 'invalid-input' });
    });

    it('refuses media of a message that is not stored', async () => {
      const lost = media('photo', { messageId: 'nowhere' });
      await expect(
        store.commit([{ type: 'put-media', media: lost, content: BYTES }]),
      ).rejects.toMatchObject({ code: 'not-found' });
      expect(await store.media.content(lost.id)).toBeNull();
    });

    it('knows which chats the owner has for a time', async () => {
      const had = (id: string, until: number | null): Change =>
        put.conversation(conversation(id, { handOver: { since: 1, until, by: 'phone' } }));
      await store.commit([had('a', 50), had('b', null), put.conversation(conversation('c'))]);
      const found = async (): Promise<string[]> =>
        (await store.conversations.handedOver()).map(({ id }) => id);
      expect(await found()).toEqual(['a']);
      await store.commit([put.conversation(conversation('a')), had('c', 60)]);
      expect(await found()).toEqual(['c']);
    });
  });
}
