import { beforeAll, describe, expect, it } from 'vitest';
import { createLanguageIdentifier } from '../../../../main/understanding/language/index.ts';

const identifier = createLanguageIdentifier();
beforeAll(() => identifier.ready());

const ALONE: readonly (readonly [language: string, text: string])[] = [
  ['en', 'hi'],
  ['en', 'Hi, are you open on Sunday?'],
  ['en', 'how much is the lemon cake'],
  ['en', 'do you deliver?'],
  ['en', 'thanks a lot'],
  ['en', 'where are you'],
  ['en', 'any gluten free bread?'],
  ['en', 'my order is late'],
  ['en', 'tomorrow at 5?'],
  ['en', 'for 8 people'],
  ['en', 'CAN I PAY BY CARD???'],
  ['es', 'hola'],
  ['es', '¿Abren el domingo?'],
  ['es', 'cuanto cuesta la tarta de limon'],
  ['es', 'hacen envíos a domicilio?'],
  ['es', 'muchas gracias'],
  ['es', 'sin gluten tenéis algo?'],
  ['es', 'para 8 personas'],
  ['es', 'mi pedido llega tarde'],
  ['es', 'buenos dias'],
  ['ar', 'مرحبا'],
  ['ar', 'كم سعر كعكة الليمون؟'],
  ['ar', 'هل تفتحون يوم الأحد؟'],
  ['ar', 'شكرا'],
  ['ar', 'السلام عليكم 🌙'],
  ['fr', 'bonjour'],
  ['fr', 'Vous êtes ouverts dimanche ?'],
  ['fr', 'combien coûte le gâteau au citron'],
  ['fr', 'vous livrez à domicile'],
  ['fr', 'merci beaucoup'],
  ['fr', 'avez-vous du pain sans gluten'],
  ['fr', 'pour 8 personnes'],
  ['de', 'Hallo, habt ihr Sonntag offen?'],
  ['de', 'was kostet der zitronenkuchen'],
  ['de', 'liefert ihr auch'],
  ['de', 'vielen dank'],
  ['de', 'guten morgen'],
  ['de', 'glutenfreies brot?'],
  ['de', 'für 8 personen'],
  ['it', 'ciao'],
  ['it', 'siete aperti domenica?'],
  ['it', 'quanto costa la torta al limone'],
  ['it', 'fate consegne a domicilio'],
  ['it', 'grazie mille'],
  ['it', 'buongiorno'],
  ['it', 'per 8 persone'],
  ['pt', 'olá, bom dia'],
  ['pt', 'vocês abrem no domingo?'],
  ['pt', 'quanto custa o bolo de limão'],
  ['pt', 'muito obrigado'],
  ['pt', 'fazem entregas?'],
  ['pt', 'para 8 pessoas'],
  ['tr', 'merhaba'],
  ['tr', 'pazar günü açık mısınız?'],
  ['tr', 'limonlu kek ne kadar'],
  ['tr', 'teşekkürler'],
  ['ru', 'привет'],
  ['ru', 'сколько стоит лимонный торт'],
  ['ru', 'вы работаете в воскресенье?'],
  ['zh', '你好'],
  ['zh', '柠檬蛋糕多少钱?'],
  ['zh', '星期天开门吗'],
  ['uk', 'скільки коштує торт'],
  ['ja', '日曜日は開いていますか'],
  ['ko', '일요일에 문 열어요?'],
  ['he', 'אתם פתוחים ביום ראשון?'],
  ['fa', 'سلام، قیمت کیک لیمویی چنده؟'],
  ['el', 'Πόσο κάνει η τούρτα;'],
  ['hi', 'केक कितने का है?'],
  ['nl', 'hebben jullie glutenvrij brood?'],
  ['pl', 'dzień dobry, ile kosztuje ciasto?'],
];

describe('a message on its own', () => {
  it.each(ALONE)('is not taken for another language than %s: %s', (language, text) => {
    expect(identifier.identify(text, null)).toBe(language);
  });
});

const IN_CONVERSATION: readonly (readonly [prior: string, text: string, language: string])[] = [
  ['es', 'ok', 'es'],
  ['ar', 'ok', 'ar'],
  ['de', 'Ok!', 'de'],
  ['fr', 'super', 'fr'],
  ['es', 'sí', 'es'],
  ['it', 'sì', 'it'],
  ['ar', '😂', 'ar'],
  ['es', '👍👍', 'es'],
  ['pt', '10:30', 'pt'],
  ['en', 'no', 'en'],
  ['es', 'no', 'es'],
  ['tr', 'tamam', 'tr'],
  ['es', 'Croissant', 'es'],
  ['ar', 'https://example.com/menu', 'ar'],
  ['fa', 'سلام', 'fa'],
  ['es', 'Do you have anything without nuts for tomorrow?', 'en'],
  ['en', '¿Cuánto cuesta la tarta de limón?', 'es'],
  ['en', 'كم السعر؟', 'ar'],
  ['ar', 'How much is a birthday cake?', 'en'],
  ['de', 'Combien coûte le gâteau au chocolat ?', 'fr'],
];

describe('a message within a conversation', () => {
  it.each(IN_CONVERSATION)('after %s, "%s" does not lose its language', (prior, text, language) => {
    expect(identifier.identify(text, prior)).toBe(language);
  });
});

describe('what no language can be told of', () => {
  it.each(['', '   ', '😂', '12', '???', '\u200f\u200b', 'https://a.example', 'a@b.example'])(
    'is not guessed: %j',
    (text) => {
      expect(identifier.identify(text, null)).toBe('und');
    },
  );

  it('does not choke on 60,000 characters', () => {
    expect(identifier.identify('How much is the bread? '.repeat(2600), null)).toBe('en');
  });
});

describe('before its table is loaded', () => {
  it('answers from script and known words instead of waiting or throwing', () => {
    const fresh = createLanguageIdentifier(() => new Promise(() => undefined));
    expect(fresh.identify('Hi, are you open on Sunday?', null)).toBe('en');
    expect(fresh.identify('¿Cuánto cuesta?', null)).toBe('es');
    expect(fresh.identify('هل تفتحون؟', null)).toBe('ar');
    expect(fresh.identify('zzz qqq', 'es')).toBe('es');
  });

  it('fetches the table with the first message, not at the start', async () => {
    let loads = 0;
    const fresh = createLanguageIdentifier(() => {
      loads += 1;
      return Promise.resolve(() => ({ it: 0.9 }));
    });
    expect(loads).toBe(0);
    expect(fresh.identify('lorem ipsum dolor', null)).toBe('und');
    await fresh.ready();
    expect(loads).toBe(1);
    expect(fresh.identify('lorem ipsum dolor', null)).toBe('it');
  });

  it('goes on without a table that cannot be loaded', async () => {
    const fresh = createLanguageIdentifier(() => Promise.reject(new Error('gone')));
    expect(fresh.identify('Hi, are you open?', null)).toBe('en');
    await expect(fresh.ready()).rejects.toThrow('gone');
    expect(fresh.identify('¿Cuánto cuesta?', null)).toBe('es');
  });

  it('loads the table once, however often it is asked for', async () => {
    let loads = 0;
    const fresh = createLanguageIdentifier(() => {
      loads += 1;
      return Promise.resolve(() => ({ it: 0.9 }));
    });
    await Promise.all([fresh.ready(), fresh.ready()]);
    await fresh.ready();
    expect(loads).toBe(1);
    expect(fresh.identify('lorem ipsum dolor', null)).toBe('it');
  });
});
