import type { ToldFact } from './told-fact.ts';

/** When and where to find the shop, and how to reach it. */
export const visiting: readonly ToldFact[] = [
  {
    id: 'hours',
    topic: 'hours',
    told: {
      en: [
        'Opening hours',
        'We are open Tuesday to Friday from 7:30 to 18:00, Saturday from 8:00 to 16:00 and Sunday from 9:00 to 13:00. On Monday we are closed.',
      ],
      es: [
        'Horario',
        'Abrimos de martes a viernes de 7:30 a 18:00, los sábados de 8:00 a 16:00 y los domingos de 9:00 a 13:00. Los lunes cerramos.',
      ],
      ar: [
        'أوقات العمل',
        'نفتح من الثلاثاء إلى الجمعة من 7:30 إلى 18:00، ويوم السبت من 8:00 إلى 16:00، ويوم الأحد من 9:00 إلى 13:00. ويوم الاثنين نغلق.',
      ],
    },
    keywords:
      'open, closed, close, hours, opening times, abierto, abren, cierran, horario, hora, مفتوح, تفتحون, تغلقون, دوام, مواعيد, ouvert, horaires, fermé, offen, geöffnet, öffnungszeiten, aperti, orari',
  },
  {
    id: 'holidays',
    topic: 'hours',
    told: {
      en: [
        'Public holidays',
        'On public holidays we are open from 9:00 to 13:00. We are closed on 25 and 26 December and on 1 January.',
      ],
      es: [
        'Días festivos',
        'Los días festivos abrimos de 9:00 a 13:00. Cerramos el 25 y el 26 de diciembre y el 1 de enero.',
      ],
      ar: [
        'أيام العطل الرسمية',
        'في أيام العطل الرسمية نفتح من 9:00 إلى 13:00. ونغلق يومي 25 و26 ديسمبر ويوم 1 يناير.',
      ],
    },
    keywords:
      'holiday, bank holiday, christmas, new year, festivo, festivos, navidad, año nuevo, عطلة, العطل, عيد الميلاد, رأس السنة, jour férié, noël, feiertag, weihnachten, natale, festivi',
  },
  {
    id: 'location',
    topic: 'location',
    told: {
      en: [
        'Where we are',
        'We are at 12 Quay Lane in Galway, opposite the old fish market. The bus stops two minutes away, at Quay Corner.',
      ],
      es: [
        'Dónde estamos',
        'Estamos en Quay Lane 12, en Galway, frente al antiguo mercado de pescado. La parada de autobús Quay Corner está a dos minutos.',
      ],
      ar: [
        'موقعنا',
        'نحن في 12 شارع كواي لين في غالواي، مقابل سوق السمك القديم. وموقف الحافلة «كواي كورنر» على بعد دقيقتين.',
      ],
    },
    keywords:
      'address, location, where, find you, dirección, ubicación, dónde, عنوان, موقع, المحل, أين, adresse, où, wo, standort, indirizzo, dove',
  },
  {
    id: 'parking',
    topic: 'location',
    told: {
      en: [
        'Parking and access',
        'Behind the shop there are two parking spaces, free for 30 minutes. The entrance has no step.',
      ],
      es: [
        'Aparcamiento y acceso',
        'Detrás de la tienda hay dos plazas de aparcamiento, gratis durante 30 minutos. La entrada no tiene escalón.',
      ],
      ar: [
        'موقف السيارات والدخول',
        'خلف المحل موقفان للسيارات، مجانًا لمدة 30 دقيقة. والمدخل بلا درج.',
      ],
    },
    keywords:
      'parking, park, car, wheelchair, stroller, step, aparcar, aparcamiento, coche, silla de ruedas, موقف, سيارة, كرسي متحرك, se garer, voiture, parken, parkplatz, rollstuhl, parcheggio',
  },
  {
    id: 'seating',
    topic: 'other',
    told: {
      en: [
        'Tables and dogs',
        'We have six tables inside and four outside. Dogs are welcome at the tables outside.',
      ],
      es: [
        'Mesas y perros',
        'Tenemos seis mesas dentro y cuatro fuera. Los perros son bienvenidos en las mesas de fuera.',
      ],
      ar: [
        'الطاولات والكلاب',
        'لدينا ست طاولات في الداخل وأربع في الخارج. نرحب بالكلاب عند الطاولات الخارجية.',
      ],
    },
    keywords:
      'table, tables, sit, seats, inside, outside, dog, dogs, mesa, mesas, terraza, perro, perros, sentarse, طاولة, طاولات, جلوس, كلب, terrasse, chien, tisch, hund, tavolo, cane',
  },
  {
    id: 'contact',
    topic: 'contact',
    told: {
      en: [
        'Phone and email',
        'You reach us here, by phone at +353 20 912 4455 during opening hours, and by email at hello@larkbakery.example.',
      ],
      es: [
        'Teléfono y correo',
        'Puede escribirnos aquí, llamarnos al +353 20 912 4455 en horario de apertura o mandar un correo a hello@larkbakery.example.',
      ],
      ar: [
        'الهاتف والبريد',
        'يمكنكم مراسلتنا هنا، أو الاتصال على الرقم ‎+353 20 912 4455 خلال أوقات العمل، أو الكتابة إلى hello@larkbakery.example.',
      ],
    },
    keywords:
      'phone, telephone, number, call, email, mail, teléfono, llamar, correo, هاتف, رقم, اتصال, بريد, إيميل, téléphone, appeler, telefon, anrufen, telefono, chiamare',
  },
];
