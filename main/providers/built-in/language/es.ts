import type { SpokenLanguage } from './spoken-language.ts';

export const es: SpokenLanguage = {
  topics: {
    hours:
      'abre, abren, abris, abierto*, abierta*, cierra*, cerrado*, cerrais, horario*, a que hora, hasta que hora',
    price: 'cuanto, cuanto cuesta, cuanto vale, cuesta, cuestan, precio*, a como, que vale',
    delivery:
      'envio, envios, envian, enviais, domicilio, reparto, reparten, entrega*, me lo traen, a casa, llevan pedidos',
    allergens:
      'alerg*, gluten, frutos secos, nueces, nuez, cacahuete*, avellana*, vegan*, lactosa, celiac*, halal, kosher, gelatina, cerdo, alcohol, ingrediente*, contiene*, lleva, llevan, sin huevo',
    returns:
      'devolu*, devolver, reembols*, reclam*, queja*, cancelar, anular, cancelo, anulo, equivocad*, cambiar el pedido',
    location:
      'donde estan, donde estais, donde queda, donde esta la tienda, direccion, ubicacion, como llego, aparcar, aparcamiento, parking, silla de ruedas',
    contact: 'telefono*, llamar, llamaros, llamarles, correo, email',
    payment: 'pagar, pago, pagos, tarjeta*, efectivo, bizum, apple pay, google pay, fianza',
    ordering:
      'encargar, encargo, encargos, antelacion, reservar, hacer un pedido, quiero pedir, puedo pedir, como pido, con cuanto tiempo, con cuantos dias',
  },
  empty:
    'un, una, unos, unas, el, la, los, las, lo, yo, tu, usted, ustedes, vosotros, nosotros, mi, mis, su, sus, me, te, se, nos, os, le, les, es, son, esta, estan, estoy, era, ser, hay, tiene, tienen, teneis, tengo, tener, haceis, hacen, hago, hacer, venden, vendeis, puedo, puede, pueden, podria, quiero, quisiera, queria, querria, necesito, busco, de, del, a, al, en, con, sin, por, para, y, e, o, u, pero, que, cual, quien, cuando, donde, como, si, no, ya, mas, menos, muy, tambien, algo, alguna, alguno, algun, nada, todo, todos, toda, hoy, manana, ahora, luego, tarde, noche, dia, dias, semana, fin, hora, lunes, martes, miercoles, jueves, viernes, sabado, sabados, domingo, domingos, persona, personas, favor, gracias, porfa, oye, pues, entonces, este, ese, eso, esa, esto, uno, dos, tres, cuatro, cinco, seis, ocho, diez, doce, grande, pequena, pequeno, entera, sobre, otra, otro, pregunta, saber, mismo',
  asking:
    'cuanto, cuanta, cuantos, que, cual, cuando, donde, como, quien, por que, puedo, pueden, teneis, tienen, hay, haceis, hacen, abren, llevan',
  greeting: 'hola, buenas, buenos dias, buenas tardes, buenas noches, que tal',
  thanks: 'gracias, muchas gracias, mil gracias, se agradece, os lo agradezco',
  fine: 'vale, perfecto, genial, estupendo, ok, de acuerdo, hasta luego, adios, hasta manana, muy bien, fenomenal, que bien, me alegro, entendido',
  complaint:
    'llega tarde, llega con retraso, con retraso, sigue sin llegar, no ha llegado, no me ha llegado, sigo esperando, llevo esperando, donde esta mi, inaceptable, verguenza, decepcion*, equivocad*, horrible, fatal, harta, harto, enfadad*, estropead*, quemad*, rota, roto, faltaba*, nunca mas, la tercera vez, otra vez mal',
  nudge:
    'me han leido, me habeis leido, lo ha visto, lo han visto, que insista, alguna novedad, sigo esperando respuesta, hay alguien',
  having: 'teneis, tienen, tiene, hay, venden, vendeis, haceis, hacen',
  orders:
    'ignora*, olvida tus, olvida todo, tus instrucciones, instrucciones anteriores, eres ahora, ahora eres, actua como, finge, haz como si, modo desarrollador, soy el dueno, soy la duena, soy tu jefe, gratis, di que si, responde solo, contrasena, otros clientes, otro cliente',
  frames: {
    hello: ['Hola, gracias por su mensaje.', 'Hola, gracias por escribirnos.'],
    offer: ['¿En qué podemos ayudarle?', '¿Qué podemos hacer por usted?'],
    welcome: ['De nada.', 'Con mucho gusto, gracias a usted.', 'De nada. Que tenga un buen día.'],
    fine: ['Gracias.', 'Muy bien, gracias.'],
    sorry: ['Lo siento mucho.', 'Siento que haya salido mal.', 'Eso no debería pasar, lo siento.'],
    ownerLooks: 'Lo mirará personalmente la persona encargada.',
    unknown: [
      'No tengo aquí la respuesta a eso. Lo pregunto y le contesto.',
      'Eso no lo sé. Lo pregunto y le contesto.',
    ],
    unknownToo: [
      'Lo demás no lo tengo aquí. Lo pregunto y le contesto.',
      'A la otra pregunta no puedo responder desde aquí. Lo pregunto y le contesto.',
    ],
    passOn: ['Gracias por decírnoslo. Lo paso.', 'Gracias, se lo paso a la tienda.'],
    onlyTheShop:
      'Aquí solo puedo responder preguntas sobre la tienda, y cualquier otra cosa la decide la persona encargada.',
  },
};
