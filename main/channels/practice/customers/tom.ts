import { scene, type PretendCustomer } from './pretend-customer.ts';

/** Writes as people talk: many short messages, one reply wanted. */
export const tom: PretendCustomer = {
  id: 'tom',
  name: 'Tom Okafor',
  language: 'en',
  temper: 'burst',
  typing: 24,
  scenes: [
    scene(
      'lemon',
      [
        ['hey'],
        ['do you have that lemon cake'],
        ['for saturday'],
        ['8 people', 'for 8'],
        ['how much?'],
      ],
      [['ok'], ['and is it nut free?', 'any nuts in it?']],
    ),
    scene(
      'delivery',
      [['hiya'], ['do u deliver'], ['to Salthill', 'its about 4 km'], ['what does delivery cost']],
      [['cool'], ['until when do i have to order', 'how early do i have to order?']],
    ),
    scene('breakfast', [
      ['morning'],
      ['need 10 croissants', 'need 6 cinnamon buns'],
      ['how much is one'],
      ['and a coffee'],
      ['when do you open tomorrow?'],
    ]),
    scene(
      'sizes',
      [['hi again'], ['the chocolate cake'], ['what sizes do you have'], ['and the price']],
      [['nice'], ['can i change the order later', 'can i cancel if something comes up?']],
    ),
    scene('vegan', [
      ['hey'],
      ['my sister is vegan'],
      ['anything vegan for her?', 'what have you got for her'],
      ['and whats in the brownie'],
    ]),
  ],
  nudge: ['??', 'hello?', 'anyone there?'],
  thanks: ['thx', 'cheers', 'great thanks 👍'],
};
