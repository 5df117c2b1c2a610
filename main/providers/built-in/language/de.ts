import type { SpokenLanguage } from './spoken-language.ts';

export const de: SpokenLanguage = {
  topics: {
    hours:
      'offen, geoffnet, offnet, offnungszeit*, geschlossen, schliesst, habt ihr auf, haben sie auf, wann macht',
    price: 'wie viel, wieviel, was kostet, was kosten, kostet, kosten, preis*, teuer',
    delivery: 'liefert, liefern, lieferung, lieferungen, lieferservice, bringt ihr',
    allergens:
      'allerg*, gluten*, nuss, nusse, erdnuss*, haselnuss*, vegan*, laktose*, zoliakie, halal, alkohol, schwein*, gelatine, zutat*, enthalt, enthalten',
    returns: 'erstatt*, geld zuruck, stornier*, absagen, reklam*, beschwer*, umtausch*',
    location:
      'wo seid, wo ist euer, wo ist der laden, wo sind sie, wo findet, adresse, parken, parkplatz*, rollstuhl, anfahrt',
    contact: 'telefon*, anrufen, mail, email, rufnummer',
    payment: 'zahlen, bezahlen, zahlung, karte, ec karte, bar zahlen, in bar, bargeld, anzahlung',
    ordering: 'bestellen, vorbestell*, im voraus, vorher bestellen, reservier*, wie lange vorher',
  },
  empty:
    'ein, eine, einen, einem, einer, der, die, das, den, dem, des, ich, du, er, sie, es, wir, ihr, mich, mir, uns, euch, mein, meine, dein, euer, eure, ihre, ist, sind, bin, seid, war, habt, haben, hat, habe, gibt, macht, machen, kann, konnen, konnt, konnte, mochte, mochten, will, wollen, brauche, hatte, hatten, gerne, gern, verkauft, und, oder, aber, mit, ohne, fur, von, zu, zum, zur, in, im, am, an, auf, bei, bis, um, nach, aus, was, wer, wie, wo, wann, welche, welcher, welches, warum, ob, ja, nein, nicht, kein, keine, auch, noch, schon, mal, bitte, heute, morgen, fruh, abend, mittag, tag, tage, woche, uhr, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag, personen, person, leute, zwei, drei, vier, sechs, acht, zwolf, gross, klein, da, dann, etwas, alles, so, viel',
  asking:
    'wie, was, wann, wo, wer, welche, welcher, welches, warum, kann, konnt, konnen, habt, haben, gibt, ist, sind, macht, liefert',
  greeting: 'hallo, guten morgen, guten tag, guten abend, moin, servus, hi, gruss gott',
  thanks: 'danke, vielen dank, danke schon, besten dank, dankeschon',
  fine: 'alles klar, perfekt, super, ok, okay, gut, passt, tschuss, bis morgen, bis dann, wunderbar, prima',
  complaint:
    'zu spat, verspat*, unverschamt*, enttausch*, inakzeptabel, immer noch nicht, nicht angekommen, nicht gekommen, falsche torte, falsch geliefert, wo bleibt, frechheit, verbrannt, kaputt, fehlte*, sauer, wutend',
  nudge:
    'habt ihr gesehen, haben sie gesehen, ist da jemand, schon was neues, ich warte noch auf antwort',
  having: 'habt ihr, haben sie, gibt es, verkauft ihr, macht ihr',
  orders:
    'ignorier*, vergiss alles, vergiss deine, deine anweisungen, vorherigen anweisungen, du bist jetzt, tu so als, ich bin der chef, ich bin der inhaber, ich bin die inhaberin, gratis, kostenlos, umsonst, passwort, andere kunden, anderen kunden',
  frames: {
    hello: ['Hallo, danke für die Nachricht.'],
    offer: ['Womit können wir helfen?'],
    welcome: ['Gern geschehen.', 'Sehr gern, danke ebenfalls.'],
    fine: ['Danke.', 'Alles klar, danke.'],
    sorry: ['Das tut mir leid.', 'Es tut mir leid, dass das schiefgegangen ist.'],
    ownerLooks: 'Die Leitung des Ladens sieht sich das persönlich an.',
    unknown: ['Das kann ich von hier aus nicht beantworten. Ich frage nach und melde mich.'],
    unknownToo: [
      'Das Übrige kann ich von hier aus nicht beantworten. Ich frage nach und melde mich.',
    ],
    passOn: ['Danke für die Nachricht, ich gebe das weiter.'],
    onlyTheShop:
      'Hier kann ich nur Fragen zum Laden beantworten; über alles andere entscheidet die Leitung.',
  },
};
