import type { ToldFact } from './told-fact.ts';

/** What a customer who orders a cake should know beyond its price. */
export const cakeFacts: readonly ToldFact[] = [
  {
    id: 'cake-sizes',
    topic: 'other',
    told: {
      en: [
        'Cake sizes',
        'Our cakes come in three sizes: 18 cm for 8 people, 22 cm for 12 people and 26 cm for 16 people.',
      ],
      es: [
        'Tamaños de las tartas',
        'Hacemos tartas de tres tamaños: 18 cm para 8 personas, 22 cm para 12 personas y 26 cm para 16 personas.',
      ],
      ar: [
        'أحجام الكيك',
        'لدينا ثلاثة أحجام: 18 سم لـ 8 أشخاص، و22 سم لـ 12 شخصًا، و26 سم لـ 16 شخصًا.',
      ],
    },
    keywords:
      'size, sizes, how big, slices, portions, tamaño, tamaños, raciones, porciones, حجم, أحجام, مقاس, taille, parts, größe, grösse, stücke, dimensioni, porzioni',
  },
  {
    id: 'cake-writing',
    topic: 'other',
    told: {
      en: [
        'Writing on a cake',
        'We write a name or a short wish on any cake at no extra cost. We do not make sugar figures or photo cakes.',
      ],
      es: [
        'Texto en la tarta',
        'Escribimos un nombre o una felicitación corta en cualquier tarta sin coste. No hacemos figuras de azúcar ni tartas con foto.',
      ],
      ar: [
        'الكتابة على الكيك',
        'نكتب اسمًا أو تهنئة قصيرة على أي كيك بلا تكلفة إضافية. ولا نصنع مجسمات سكر ولا كيكًا بالصور.',
      ],
    },
    keywords:
      'write, writing, inscription, name on the cake, figure, photo cake, escribir, texto, nombre en la tarta, figura, كتابة, تكتبون, اسم على الكيك, صورة على الكيك, écrire, prénom, aufschrift, namen, scrivere, scritta',
  },
  {
    id: 'weddings',
    topic: 'ordering',
    told: {
      en: [
        'Wedding cakes',
        'We make wedding cakes for up to 80 guests. Nora talks them through with you in the shop, and the price depends on the cake.',
      ],
      es: [
        'Tartas de boda',
        'Hacemos tartas de boda para hasta 80 invitados. Nora las prepara con usted en la tienda y el precio depende de la tarta.',
      ],
      ar: [
        'كيك الأعراس',
        'نصنع كيك الأعراس لما يصل إلى 80 ضيفًا. تتحدث نورا معكم عن التفاصيل في المحل، والسعر بحسب الكيك.',
      ],
    },
    keywords:
      'wedding, wedding cake, marriage, boda, tarta de boda, عرس, زفاف, الأعراس, mariage, hochzeit, hochzeitstorte, matrimonio',
  },
];
