import { scene, type PretendCustomer } from './pretend-customer.ts';

/** Writes Spanish, warm and thorough. */
export const carmen: PretendCustomer = {
  id: 'carmen',
  name: 'Carmen Ruiz',
  language: 'es',
  temper: 'curious',
  typing: 12,
  scenes: [
    scene(
      'limon',
      [
        'Buenos días, ¿cuánto cuesta la tarta de limón para 12 personas?',
        'Hola, ¿qué precio tiene la tarta de limón?',
      ],
      ['¿Y lleva frutos secos? Mi hijo es alérgico.', '¿Lleva nueces? Es por una alergia.'],
      ['¿Con cuántos días de antelación la tengo que encargar?'],
    ),
    scene('horario', ['Hola, ¿abren los domingos?', '¿Qué horario tienen el sábado?']),
    scene(
      'envio',
      [
        'Hola, ¿hacen envíos a domicilio?',
        'Buenas, ¿llevan pedidos a casa? ¿Cuánto cuesta el envío?',
      ],
      ['¿Se puede pagar con tarjeta?', '¿Puedo pagar con Bizum o con tarjeta?'],
    ),
    scene('singluten', [
      '¿Tenéis algo sin gluten?',
      'Hola, ¿el pan sin gluten sirve para celíacos?',
    ]),
    scene(
      'cumple',
      [
        'Hola, quiero una tarta de cumpleaños para mi hija. ¿Qué precio tiene?',
        'Buenas tardes, ¿cuánto vale una tarta de cumpleaños?',
      ],
      ['¿Pueden escribir su nombre en la tarta?'],
    ),
    scene(
      'donde',
      ['Hola, ¿dónde están?', '¿Me da la dirección, por favor?'],
      ['¿Se puede aparcar cerca?', '¿Hay aparcamiento?'],
    ),
  ],
  nudge: ['¿Hola? ¿Me han leído?', 'Perdone que insista, ¿lo ha visto?'],
  thanks: ['Muchas gracias', 'Perfecto, mil gracias', 'Genial, gracias 😊'],
};
