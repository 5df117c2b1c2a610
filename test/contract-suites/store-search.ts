import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { OpenedStore, OpenStore } from './opened-store.ts';
import type { Store } from '../../main/engine/ports/store.ts';
import { conversation, message, put, saying } from './store-records.ts';

const TEXTS: readonly (readonly [string, string])[] = [
  ['en', 'Do you have the Walnut cake for Saturday?'],
  ['es', '¿Tenéis JALAPEÑOS en el menú de mañana?'],
  ['ar', 'هَلْ لَدَيْكُمْ كعكة الجوز يوم السبت؟'],
  ['zh', '请问星期六有核桃蛋糕吗？'],
  ['ja', 'ケーキを予約したいです'],
  ['ko', '케이크 주문 가능한가요'],
  ['hi', 'क्या केक मिलेगा'],
  ['th', 'มีเค้กไหม'],
  ['emoji', 'Party 🎂🎉 at six ❤️'],
  ['sign', `100% "best" cake; DROP TABLE message;-- C++ a_b user@example.com`],
  ['operators', 'cake AND coffee OR tea NOT milk NEAR(x y)'],
  ['hidden', 'wal\u200Bnut\u00ADty and \uD83D cut'],
  ['turkish', 'İSTANBUL simidi'],
  ['greek', 'ΣΟΦΟΣ πίτα'],
];

/** Search: any script, parts of words, and every sign is looked for and never obeyed. */
export function storeSearch(name: string, open: OpenStore): void {
  async function filled(): Promise<OpenedStore> {
    const opened = await open();
    await opened.store.commit([
      put.conversation(conversation('a', { title: 'Lina' })),
      put.conversation(conversation('b', { title: 'Omar' })),
      ...TEXTS.map(([id, text]) => put.message(saying(id, 'a', text))),
    ]);
    return opened;
  }
  const hits = async (store: Store, text: string, limit = 50) =>
    (await store.messages.search({ text, limit })).map((hit) => hit.message.id);

  describe(`${name} searches`, () => {
    let opened: OpenedStore;

    beforeAll(async () => {
      opened = await filled();
    });
    afterAll(() => opened.dispose());

    it.each<[string, string, string[]]>([
      ['a part of a word, whatever its case', 'WALN', ['hidden', 'en']],
      ['words without their accents', 'jalapenos menu', ['es']],
      ['words with accents that the text lacks', 'cáke saturdáy', ['en']],
      ['Arabic without its vowel signs', 'هل لديكم', ['ar']],
      ['Arabic with stretched letters', 'كعكـــة', ['ar']],
      ['two Chinese characters', '蛋糕', ['zh']],
      ['one Chinese character', '糕', ['zh']],
      ['three Chinese characters', '核桃蛋', ['zh']],
      ['Japanese', 'ケーキ', ['ja']],
      ['Korean', '케이크', ['ko']],
      ['Hindi, vowels told apart', 'केक', ['hi']],
      ['Thai', 'เค้ก', ['th']],
      ['one emoji', '🎂', ['emoji']],
      ['an emoji without its variation', '❤', ['emoji']],
      ['an emoji among words', 'party 🎂', ['emoji']],
      ['Turkish capitals', 'istanbul', ['turkish']],
      ['a Greek final sigma', 'σοφος', ['greek']],
      ['a quoted word', '"best"', ['sign']],
      ['a lonely quote', '"', ['sign']],
      ['a percent sign', '100%', ['sign']],
      ['an underscore', 'a_b', ['sign']],
      ['two signs', '++', ['sign']],
      ['an address', 'user@example.com', ['sign']],
      ['what looks like a command', `'; DROP TABLE message;--`, []],
      ['the end of a command', 'message;--', ['sign']],
      ['words that are operators elsewhere', 'cake AND coffee', ['operators']],
      ['OR as a word', 'walnut OR coffee', []],
      ['a bracketed operator', 'NEAR(x y)', ['operators']],
      ['a column filter', 'text:cake', []],
      ['a star', 'walnut*', []],
      ['what nobody sees', 'walnutty', ['hidden']],
      ['short and long words together', 'a_b best', ['sign']],
      ['all words, not any', 'walnut sunday', []],
      ['what is not there', 'xyzzy', []],
    ])('finds %s', async (_what, text, expected) => {
      expect(await hits(opened.store, text)).toEqual(expected);
    });

    it.each(['', '   ', '\u200B', '\uFE0F'])(
      'finds nothing for an empty query %j',
      async (text) => {
        expect(await hits(opened.store, text)).toEqual([]);
      },
    );
  });

  describe(`${name} searches what has just been stored`, () => {
    let opened: OpenedStore;

    beforeEach(async () => {
      opened = await filled();
    });
    afterEach(() => opened.dispose());

    it('gives newest first, at most as many as asked for, short words included', async () => {
      const { store } = opened;
      await store.commit([
        put.message(saying('later1', 'b', 'cake one ab')),
        put.message(saying('later2', 'b', 'cake two ab')),
      ]);
      expect(await hits(store, 'cake', 3)).toEqual(['later2', 'later1', 'operators']);
      expect(await hits(store, 'ab', 1)).toEqual(['later2']);
    });

    it('can stay within one conversation, and names the chat of each hit', async () => {
      const { store } = opened;
      await store.commit([put.message(saying('mine', 'b', 'cake'))]);
      const b = conversation('b').id;
      const found = await store.messages.search({ text: 'cake', limit: 9, conversationId: b });
      expect(found.map((hit) => [hit.message.id, hit.conversationTitle])).toEqual([
        ['mine', 'Omar'],
      ]);
      expect(await store.messages.search({ text: '蛋', limit: 9, conversationId: b })).toEqual([]);
    });

    it('finds captions and file names, and shows the ticks of now', async () => {
      const { store } = opened;
      const file = message('file', 'a', {
        direction: 'out',
        origin: 'owner-desk',
        delivery: 'sent',
        body: { kind: 'media', media: 'document', caption: 'Your bill', fileName: 'Rechnung.pdf' },
      });
      await store.commit([put.message(file)]);
      await store.commit([{ type: 'set-delivery', messageId: file.id, delivery: 'read' }]);
      const [byName] = await store.messages.search({ text: 'rechnung', limit: 5 });
      expect(byName?.message).toEqual({ ...file, delivery: 'read' });
      expect(await hits(store, 'your bill')).toEqual(['file']);
    });

    it('finds a word at the very end of the longest text', async () => {
      const { store } = opened;
      await store.commit([put.message(saying('long', 'a', `${'ab '.repeat(19_998)}zebra`))]);
      expect(await hits(store, 'zebra')).toEqual(['long']);
    });
  });
}
