import type { ShopLanguage } from './told-fact.ts';

export type Allergen = 'gluten' | 'milk' | 'eggs' | 'almonds' | 'walnuts' | 'soya';

export interface Product {
  id: string;
  name: Readonly<Record<ShopLanguage, string>>;
  /** What it costs, as a sentence. */
  price: Readonly<Record<ShopLanguage, string>>;
  contains: readonly Allergen[];
  keywords: string;
  /** Where the name says what is left out, other words for what is in it would mislead. */
  allergenKeywords?: string;
}

/** Everything on the counter and to order. */
export const products: readonly Product[] = [
  {
    id: 'lemon-cake',
    name: { en: 'Lemon cake', es: 'Tarta de limón', ar: 'كيك الليمون' },
    price: {
      en: 'The lemon cake costs €32 for 8 people, €45 for 12 and €58 for 16.',
      es: 'La tarta de limón cuesta 32 € para 8 personas, 45 € para 12 y 58 € para 16.',
      ar: 'سعر كيك الليمون 32 يورو لـ 8 أشخاص، و45 يورو لـ 12 شخصًا، و58 يورو لـ 16 شخصًا.',
    },
    contains: ['gluten', 'milk', 'eggs'],
    keywords:
      'lemon, lemon cake, limón, pastel de limón, ليمون, كعكة الليمون, كيكة الليمون, gâteau au citron, citron, zitronenkuchen, zitrone, torta al limone, limone',
  },
  {
    id: 'chocolate-cake',
    name: { en: 'Chocolate cake', es: 'Tarta de chocolate', ar: 'كيك الشوكولاتة' },
    price: {
      en: 'The chocolate cake costs €34 for 8 people, €48 for 12 and €62 for 16.',
      es: 'La tarta de chocolate cuesta 34 € para 8 personas, 48 € para 12 y 62 € para 16.',
      ar: 'سعر كيك الشوكولاتة 34 يورو لـ 8 أشخاص، و48 يورو لـ 12 شخصًا، و62 يورو لـ 16 شخصًا.',
    },
    contains: ['gluten', 'milk', 'eggs', 'soya'],
    keywords:
      'chocolate, chocolate cake, choc, pastel de chocolate, شوكولاتة, شوكولا, شوكولاته, كعكة الشوكولاتة, gâteau au chocolat, chocolat, schokoladenkuchen, schokokuchen, schokolade, torta al cioccolato, cioccolato',
  },
  {
    id: 'carrot-cake',
    name: { en: 'Carrot cake', es: 'Tarta de zanahoria', ar: 'كيك الجزر' },
    price: {
      en: 'The carrot cake costs €33 for 8 people, €46 for 12 and €60 for 16.',
      es: 'La tarta de zanahoria cuesta 33 € para 8 personas, 46 € para 12 y 60 € para 16.',
      ar: 'سعر كيك الجزر 33 يورو لـ 8 أشخاص، و46 يورو لـ 12 شخصًا، و60 يورو لـ 16 شخصًا.',
    },
    contains: ['gluten', 'milk', 'eggs', 'walnuts'],
    keywords:
      'carrot, carrot cake, zanahoria, pastel de zanahoria, جزر, كعكة الجزر, gâteau aux carottes, carotte, karottenkuchen, möhrenkuchen, torta di carote, carote',
  },
  {
    id: 'orange-cake',
    name: { en: 'Orange cake', es: 'Tarta de naranja', ar: 'كيك البرتقال' },
    price: {
      en: 'The orange cake, made without flour, costs €36 for 8 people and €50 for 12.',
      es: 'La tarta de naranja, sin harina, cuesta 36 € para 8 personas y 50 € para 12.',
      ar: 'سعر كيك البرتقال، بدون طحين، 36 يورو لـ 8 أشخاص و50 يورو لـ 12 شخصًا.',
    },
    contains: ['eggs', 'almonds'],
    keywords:
      'orange, orange cake, flourless, naranja, pastel de naranja, برتقال, كعكة البرتقال, gâteau à l’orange, orangenkuchen, torta all’arancia, arancia',
  },
  {
    id: 'birthday-cake',
    name: { en: 'Birthday cake', es: 'Tarta de cumpleaños', ar: 'كيك عيد الميلاد' },
    price: {
      en: 'A birthday cake with filling and decoration costs €42 for 8 people, €58 for 12 and €74 for 16.',
      es: 'Una tarta de cumpleaños rellena y decorada cuesta 42 € para 8 personas, 58 € para 12 y 74 € para 16.',
      ar: 'سعر كيك عيد الميلاد المحشو والمزين 42 يورو لـ 8 أشخاص، و58 يورو لـ 12 شخصًا، و74 يورو لـ 16 شخصًا.',
    },
    contains: ['gluten', 'milk', 'eggs'],
    keywords:
      'birthday, birthday cake, cumpleaños, tarta de cumpleaños, pastel de cumpleaños, عيد ميلاد, كيكة عيد ميلاد, كعكة عيد ميلاد, anniversaire, gâteau d’anniversaire, geburtstag, geburtstagstorte, geburtstagskuchen, compleanno, torta di compleanno',
  },
  {
    id: 'apple-tart',
    name: { en: 'Apple tart', es: 'Tarta de manzana', ar: 'تارت التفاح' },
    price: {
      en: 'The apple tart costs €24 whole, for 8 people, and €3.40 a slice.',
      es: 'La tarta de manzana cuesta 24 € entera, para 8 personas, y 3,40 € la porción.',
      ar: 'سعر تارت التفاح كاملة لـ 8 أشخاص 24 يورو، وسعر القطعة 3.40 يورو.',
    },
    contains: ['gluten', 'milk', 'eggs'],
    keywords:
      'apple, apple tart, apple pie, manzana, tarta de manzana, pastel de manzana, تفاح, فطيرة التفاح, tarte aux pommes, pommes, apfelkuchen, apfel, torta di mele, mele',
  },
  {
    id: 'sourdough',
    name: { en: 'Sourdough loaf', es: 'Pan de masa madre', ar: 'خبز العجين المخمر' },
    price: {
      en: 'The sourdough loaf costs €5.20 and weighs 800 g.',
      es: 'El pan de masa madre cuesta 5,20 € y pesa 800 g.',
      ar: 'سعر خبز العجين المخمر 5.20 يورو ووزنه 800 غرام.',
    },
    contains: ['gluten'],
    keywords:
      'sourdough, white bread, loaf, bread, pan, pan de masa madre, masa madre, hogaza, خبز, عجين مخمر, خبز مخمر, pain, pain au levain, levain, brot, sauerteig, sauerteigbrot, pane, lievito madre',
  },
  {
    id: 'rye',
    name: { en: 'Rye loaf', es: 'Pan de centeno', ar: 'خبز الجاودار' },
    price: {
      en: 'The rye loaf costs €5.80 and weighs 900 g.',
      es: 'El pan de centeno cuesta 5,80 € y pesa 900 g.',
      ar: 'سعر خبز الجاودار 5.80 يورو ووزنه 900 غرام.',
    },
    contains: ['gluten'],
    keywords:
      'rye, rye bread, wholegrain, dark bread, centeno, pan de centeno, pan integral, integral, جاودار, خبز أسمر, pain de seigle, seigle, roggenbrot, roggen, segale, pane di segale',
  },
  {
    id: 'baguette',
    name: { en: 'Baguette', es: 'Baguette', ar: 'الباغيت' },
    price: {
      en: 'A baguette costs €2.40.',
      es: 'Una baguette cuesta 2,40 €.',
      ar: 'سعر الباغيت 2.40 يورو.',
    },
    contains: ['gluten'],
    keywords: 'baguette, baguettes, french stick, barra, barra de pan, باغيت, باجيت',
  },
  {
    id: 'gluten-free-loaf',
    name: { en: 'Gluten-free loaf', es: 'Pan sin gluten', ar: 'الخبز الخالي من الغلوتين' },
    price: {
      en: 'The gluten-free loaf costs €6.50 and is baked to order.',
      es: 'El pan sin gluten cuesta 6,50 € y se hornea por encargo.',
      ar: 'سعر الخبز الخالي من الغلوتين 6.50 يورو، ويُخبز حسب الطلب.',
    },
    contains: ['eggs'],
    keywords:
      'gluten-free bread, gluten free bread, gluten-free loaf, pan sin gluten, خبز بدون غلوتين, خبز خالي من الغلوتين, pain sans gluten, glutenfreies brot, pane senza glutine',
    allergenKeywords: 'gluten-free loaf',
  },
  {
    id: 'croissant',
    name: { en: 'Butter croissant', es: 'Cruasán de mantequilla', ar: 'كرواسون الزبدة' },
    price: {
      en: 'A butter croissant costs €2.30.',
      es: 'Un cruasán de mantequilla cuesta 2,30 €.',
      ar: 'سعر كرواسون الزبدة 2.30 يورو.',
    },
    contains: ['gluten', 'milk', 'eggs'],
    keywords:
      'croissant, croissants, butter croissant, cruasán, cruasanes, croasán, كرواسون, كرواسان, cornetto, cornetti, hörnchen',
  },
  {
    id: 'almond-croissant',
    name: { en: 'Almond croissant', es: 'Cruasán de almendra', ar: 'كرواسون اللوز' },
    price: {
      en: 'An almond croissant costs €3.20.',
      es: 'Un cruasán de almendra cuesta 3,20 €.',
      ar: 'سعر كرواسون اللوز 3.20 يورو.',
    },
    contains: ['gluten', 'milk', 'eggs', 'almonds'],
    keywords:
      'almond croissant, almond croissants, almond, cruasán de almendra, almendra, كرواسون اللوز, لوز, croissant aux amandes, amandes, mandelcroissant, mandel, cornetto alle mandorle, mandorle',
  },
  {
    id: 'cinnamon-bun',
    name: { en: 'Cinnamon bun', es: 'Rollo de canela', ar: 'لفائف القرفة' },
    price: {
      en: 'A cinnamon bun costs €3.10.',
      es: 'Un rollo de canela cuesta 3,10 €.',
      ar: 'سعر لفة القرفة 3.10 يورو.',
    },
    contains: ['gluten', 'milk', 'eggs'],
    keywords:
      'cinnamon, cinnamon bun, cinnamon buns, cinnamon roll, canela, rollo de canela, rollos de canela, قرفة, لفة القرفة, سينابون, brioche à la cannelle, cannelle, zimtschnecke, zimtschnecken, cannella',
  },
  {
    id: 'scone',
    name: { en: 'Scone', es: 'Scone', ar: 'السكون' },
    price: {
      en: 'A scone costs €2.60, plain or with raisins.',
      es: 'Un scone cuesta 2,60 €, solo o con pasas.',
      ar: 'سعر السكون 2.60 يورو، سادة أو بالزبيب.',
    },
    contains: ['gluten', 'milk', 'eggs'],
    keywords: 'scone, scones, raisin scone, bollo inglés, سكون, سكونز',
  },
  {
    id: 'vegan-brownie',
    name: { en: 'Vegan brownie', es: 'Brownie vegano', ar: 'البراوني النباتي' },
    price: {
      en: 'The vegan brownie costs €3.50.',
      es: 'El brownie vegano cuesta 3,50 €.',
      ar: 'سعر البراوني النباتي 3.50 يورو.',
    },
    contains: ['gluten', 'soya'],
    keywords: 'brownie, brownies, vegan brownie, brownie vegano, براوني, براونيز',
  },
  {
    id: 'sandwich',
    name: { en: 'Cheese sandwich', es: 'Bocadillo de queso', ar: 'ساندويش الجبن' },
    price: {
      en: 'A cheese sandwich on sourdough costs €6.90.',
      es: 'Un bocadillo de queso en pan de masa madre cuesta 6,90 €.',
      ar: 'سعر ساندويش الجبن بخبز العجين المخمر 6.90 يورو.',
    },
    contains: ['gluten', 'milk'],
    keywords:
      'sandwich, sandwiches, cheese sandwich, bocadillo, bocadillos, bocata, ساندويش, سندويش, ساندويتش, belegtes brötchen, panino, panini',
  },
  {
    id: 'coffee',
    name: { en: 'Coffee and tea', es: 'Café y té', ar: 'القهوة والشاي' },
    price: {
      en: 'A coffee costs €3.00 and a pot of tea €2.80. Oat milk is €0.40 more.',
      es: 'Un café cuesta 3,00 € y una tetera 2,80 €. La bebida de avena cuesta 0,40 € más.',
      ar: 'سعر القهوة 3.00 يورو وإبريق الشاي 2.80 يورو. وحليب الشوفان بزيادة 0.40 يورو.',
    },
    contains: ['milk'],
    keywords:
      'coffee, tea, flat white, cappuccino, oat milk, café, té, قهوة, شاي, كابتشينو, thé, kaffee, tee, caffè, tè',
  },
];
