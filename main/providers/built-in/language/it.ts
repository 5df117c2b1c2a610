import type { SpokenLanguage } from './spoken-language.ts';

export const it: SpokenLanguage = {
  topics: {
    hours: 'aperti, aperto, aperta, aprite, apre, chiudete, chiuso, chiusi, orari*, a che ora',
    price: 'quanto costa, quanto costano, quanto, costa, costano, prezz*, quanto viene',
    delivery: 'consegn*, a domicilio, portate a casa, spedi*',
    allergens:
      'allerg*, glutine, noci, arachid*, nocciol*, vegan*, lattosio, celiac*, halal, alcol, maiale, gelatina, ingredient*, contiene, contengono',
    returns: 'rimbors*, annullare, reclamo, reclami, disdire, restitu*',
    location:
      'dove siete, dove si trova, dove vi trovo, indirizzo, come arrivo, parcheggi*, sedia a rotelle',
    contact: 'telefono, chiamare, chiamarvi, mail, email',
    payment: 'pagare, pagamento, carta, contanti, bancomat, acconto',
    ordering: 'ordinare, prenotare, in anticipo, prenotazione, fare un ordine',
  },
  empty:
    'un, uno, una, il, lo, la, i, gli, le, l, d, di, del, della, dei, da, a, al, alla, in, nel, con, senza, per, su, e, o, ma, io, tu, lei, noi, voi, mi, ti, ci, vi, si, mio, mia, vostro, vostra, che, chi, cosa, quale, quali, quando, dove, come, perche, sono, siete, avete, ho, ha, c, fate, fa, vendete, posso, puo, potete, vorrei, voglio, serve, bisogno, anche, piu, molto, no, non, oggi, domani, mattina, sera, giorno, giorni, settimana, ora, lunedi, martedi, mercoledi, giovedi, venerdi, sabato, domenica, persona, persone, favore, questo, questa, qualcosa, tutto, due, tre, quattro, sei, otto, grande, piccola',
  asking:
    'quanto, quanti, quando, dove, come, chi, che, quale, perche, avete, fate, siete, posso, potete, c e',
  greeting: 'ciao, buongiorno, buonasera, salve, buon pomeriggio',
  thanks: 'grazie, grazie mille, molte grazie, vi ringrazio',
  fine: 'va bene, perfetto, ok, ottimo, benissimo, arrivederci, a domani, a presto, d accordo',
  complaint:
    'in ritardo, inaccettabile, delus*, sbagliat*, ancora non, non e arrivat*, dov e il mio, vergogn*, bruciat*, rotto, rotta, mancava, arrabbiat*',
  nudge: 'avete visto, avete letto, c e qualcuno, ci sono novita, aspetto una risposta',
  having: 'avete, vendete, fate, c e, ci sono',
  orders:
    'ignora*, dimentica le, istruzioni precedenti, le tue istruzioni, ora sei, adesso sei, fai finta, sono il proprietario, sono il titolare, gratis, password, altri clienti',
  frames: {
    hello: ['Salve, grazie per il messaggio.'],
    offer: ['Come possiamo aiutare?'],
    welcome: ['Prego.', 'Con piacere, grazie a lei.'],
    fine: ['Grazie.', 'Va bene, grazie.'],
    sorry: ['Mi dispiace molto.', 'Mi dispiace che sia andata così.'],
    ownerLooks: 'La direzione guarderà la cosa di persona.',
    unknown: ['Questo da qui non lo so. Chiedo e le rispondo.'],
    unknownToo: ['Al resto da qui non so rispondere. Chiedo e le rispondo.'],
    passOn: ['Grazie di avercelo detto, lo riferisco.'],
    onlyTheShop:
      'Qui posso rispondere solo a domande sul negozio; per tutto il resto decide la direzione.',
  },
};
