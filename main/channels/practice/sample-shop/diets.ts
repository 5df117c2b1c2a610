import type { ToldFact } from './told-fact.ts';

/** What people who leave something out ask for, across all products. */
export const diets: readonly ToldFact[] = [
  {
    id: 'gluten-free',
    topic: 'allergens',
    told: {
      en: [
        'Without gluten',
        'Our gluten-free loaf and our orange cake are made without gluten. They are baked in the same kitchen as everything else, so they can contain traces and are not suitable for coeliacs.',
      ],
      es: [
        'Sin gluten',
        'Nuestro pan sin gluten y nuestra tarta de naranja se hacen sin gluten. Se hornean en la misma cocina que lo demás, así que pueden contener trazas y no son aptos para celíacos.',
      ],
      ar: [
        'بدون غلوتين',
        'خبزنا الخالي من الغلوتين وكيك البرتقال يُصنعان بدون غلوتين. لكنهما يُخبزان في المطبخ نفسه مع بقية المنتجات، لذلك قد يحتويان على آثار منه ولا يناسبان مرضى السيلياك.',
      ],
    },
    keywords:
      'gluten, gluten free, gluten-free, coeliac, celiac, wheat free, sin gluten, celíaco, celiaco, غلوتين, جلوتين, سيلياك, sans gluten, coeliaque, glutenfrei, zöliakie, senza glutine, celiaco',
  },
  {
    id: 'nuts',
    topic: 'allergens',
    told: {
      en: [
        'Nuts',
        'The almond croissant, the orange cake and the carrot cake contain nuts. Everything comes from one kitchen, so all our products can contain traces of nuts and we cannot promise that anything is free of them.',
      ],
      es: [
        'Frutos secos',
        'El cruasán de almendra, la tarta de naranja y la tarta de zanahoria llevan frutos secos. Todo sale de una sola cocina, así que cualquier producto puede contener trazas y no podemos asegurar que algo esté libre de ellos.',
      ],
      ar: [
        'المكسرات',
        'كرواسون اللوز وكيك البرتقال وكيك الجزر تحتوي على مكسرات. وكل شيء يُصنع في مطبخ واحد، لذلك قد تحتوي جميع منتجاتنا على آثار مكسرات ولا نستطيع أن نضمن خلو أي منها.',
      ],
    },
    keywords:
      'nut, nuts, nut-free, nut allergy, peanut, peanuts, hazelnut, frutos secos, nueces, nuez, cacahuete, avellana, مكسرات, جوز, فول سوداني, بندق, noix, cacahuète, nüsse, nuss, erdnuss, noci, arachidi',
  },
  {
    id: 'vegan',
    topic: 'allergens',
    told: {
      en: [
        'Vegan',
        'The sourdough loaf, the rye loaf, the baguette and the vegan brownie contain nothing from animals.',
      ],
      es: [
        'Vegano',
        'El pan de masa madre, el pan de centeno, la baguette y el brownie vegano no llevan nada de origen animal.',
      ],
      ar: [
        'نباتي',
        'خبز العجين المخمر وخبز الجاودار والباغيت والبراوني النباتي لا تحتوي على أي مكونات حيوانية.',
      ],
    },
    keywords:
      'vegan, plant-based, dairy-free, lactose, lactose-free, egg-free, vegano, vegana, sin lactosa, sin huevo, نباتي, بدون حليب, لاكتوز, بدون بيض, végan, végétalien, sans lactose, laktosefrei, laktose, vegane, senza lattosio',
  },
  {
    id: 'no-alcohol',
    topic: 'allergens',
    told: {
      en: [
        'Alcohol, gelatine, pork',
        'Nothing we bake contains alcohol, gelatine or pork fat. We have no halal or kosher certificate.',
      ],
      es: [
        'Alcohol, gelatina, cerdo',
        'Nada de lo que horneamos lleva alcohol, gelatina ni grasa de cerdo. No tenemos certificado halal ni kosher.',
      ],
      ar: [
        'الكحول والجيلاتين والخنزير',
        'لا يحتوي أي شيء نخبزه على كحول أو جيلاتين أو دهن خنزير. وليست لدينا شهادة حلال أو كوشر.',
      ],
    },
    keywords:
      'alcohol, gelatine, gelatin, pork, lard, halal, kosher, gelatina, cerdo, manteca, كحول, جيلاتين, خنزير, حلال, alcool, gélatine, porc, alkohol, schwein, maiale, strutto',
  },
];
