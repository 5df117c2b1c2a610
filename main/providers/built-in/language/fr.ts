import type { SpokenLanguage } from './spoken-language.ts';

export const fr: SpokenLanguage = {
  topics: {
    hours: 'ouvert*, ouvrez, ouvre, fermez, ferme*, horaire*, a quelle heure',
    price: 'combien, prix, coute, coutent, tarif*, c est combien',
    delivery: 'livrez, livraison*, livrer, a domicile',
    allergens:
      'allerg*, gluten, noix, noisette*, cacahuete*, vegan*, vegetalien*, lactose, coeliaque*, halal, alcool, porc, gelatine, ingredient*, contient, contiennent',
    returns: 'rembours*, annuler, annulation, reclam*, plainte',
    location:
      'ou etes, ou se trouve, ou vous trouvez, adresse, comment venir, se garer, me garer, parking, fauteuil roulant',
    contact: 'telephone*, appeler, mail, courriel',
    payment: 'payer, paiement*, carte, especes, acompte',
    ordering: 'commander, passer commande, a l avance, reserver, precommander',
  },
  empty:
    'un, une, des, le, la, les, l, d, de, du, au, aux, je, j, tu, il, elle, nous, vous, ils, mon, ma, mes, votre, vos, notre, ce, cette, ces, cela, ca, c, est, sont, etes, suis, avez, ai, a, y, faites, fait, vendez, puis, peux, peut, pouvez, voudrais, veux, aimerais, besoin, et, ou, mais, avec, sans, pour, par, en, dans, sur, que, qu, quel, quelle, quels, quelles, qui, quand, comment, pourquoi, si, non, oui, pas, plus, aussi, aujourd, hui, demain, matin, soir, midi, jour, jours, semaine, lundi, mardi, mercredi, jeudi, vendredi, samedi, dimanche, personne, personnes, s, t, plait, svp, bien, tout, deux, trois, quatre, six, huit, grand, grande, petit, petite',
  asking:
    'combien, quel, quelle, quand, ou, comment, qui, pourquoi, est ce que, avez, pouvez, puis, faites, vous',
  greeting: 'bonjour, salut, bonsoir, coucou',
  thanks: 'merci, merci beaucoup, je vous remercie',
  fine: 'd accord, parfait, super, tres bien, ok, au revoir, a bientot, a demain, entendu',
  complaint:
    'en retard, inacceptable, decu, decue, toujours pas, pas arrive*, scandal*, ou est ma, honteux, casse, brule, manquait, furieu*',
  nudge: 'avez vous vu, vous avez recu mon, des nouvelles, il y a quelqu un, j attends',
  having: 'avez vous, vous avez, vendez, faites vous, y a t il',
  orders:
    'ignore*, oublie tes, instructions precedentes, tes instructions, tu es maintenant, fais comme si, je suis le patron, je suis le proprietaire, gratuitement, gratuit, mot de passe, autres clients',
  frames: {
    hello: ['Bonjour, merci pour votre message.'],
    offer: ['Comment pouvons-nous vous aider ?'],
    welcome: ['Avec plaisir.', 'Je vous en prie, merci à vous.'],
    fine: ['Merci.', 'Très bien, merci.'],
    sorry: ['Je regrette ce qui est arrivé.', 'Je regrette que cela se soit mal passé.'],
    ownerLooks: 'La direction va regarder cela personnellement.',
    unknown: ['Je n’ai pas la réponse ici. Je demande et je reviens vers vous.'],
    unknownToo: ['Pour le reste, je n’ai pas la réponse ici. Je demande et je reviens vers vous.'],
    passOn: ['Merci de nous l’avoir dit. Je transmets.'],
    onlyTheShop:
      'Ici, je peux seulement répondre aux questions sur la boutique ; pour le reste, c’est la direction qui décide.',
  },
};
