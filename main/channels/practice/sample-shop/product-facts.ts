import type { Allergen, Product } from './products.ts';
import type { ShopLanguage, ToldFact } from './told-fact.ts';

const ALLERGENS: Readonly<Record<Allergen, Readonly<Record<ShopLanguage, string>>>> = {
  gluten: { en: 'gluten', es: 'gluten', ar: 'الغلوتين' },
  milk: { en: 'milk', es: 'leche', ar: 'الحليب' },
  eggs: { en: 'eggs', es: 'huevo', ar: 'البيض' },
  almonds: { en: 'almonds', es: 'almendras', ar: 'اللوز' },
  walnuts: { en: 'walnuts', es: 'nueces', ar: 'الجوز' },
  soya: { en: 'soya', es: 'soja', ar: 'الصويا' },
};

const TRACES: Readonly<Record<ShopLanguage, string>> = {
  en: 'Traces of other allergens are possible, as we have one kitchen.',
  es: 'Puede haber trazas de otros alérgenos, porque tenemos una sola cocina.',
  ar: 'وقد توجد آثار لمسببات حساسية أخرى لأن مطبخنا واحد.',
};

export function priceFact({ id, name, price, keywords }: Product): ToldFact {
  return {
    id: `price-${id}`,
    topic: 'price',
    told: { en: [name.en, price.en], es: [name.es, price.es], ar: [name.ar, price.ar] },
    keywords,
  };
}

function listed(contains: readonly Allergen[], language: ShopLanguage): string {
  return new Intl.ListFormat(language).format(
    contains.map((allergen) => ALLERGENS[allergen][language]),
  );
}

export function allergenFact({
  id,
  name,
  contains,
  keywords,
  allergenKeywords,
}: Product): ToldFact {
  return {
    id: `allergens-${id}`,
    topic: 'allergens',
    told: {
      en: [`${name.en}: allergens`, `${name.en}: contains ${listed(contains, 'en')}. ${TRACES.en}`],
      es: [`${name.es}: alérgenos`, `${name.es}: lleva ${listed(contains, 'es')}. ${TRACES.es}`],
      ar: [
        `${name.ar}: مسببات الحساسية`,
        `${name.ar}: يحتوي على ${listed(contains, 'ar')}. ${TRACES.ar}`,
      ],
    },
    keywords: allergenKeywords ?? [...Object.values(name), keywords].join(', '),
  };
}
