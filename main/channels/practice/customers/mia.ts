import { scene, type PretendCustomer } from './pretend-customer.ts';

/** Friendly and simple: the first that a newcomer answers. */
export const mia: PretendCustomer = {
  id: 'mia',
  name: 'Mia Brennan',
  language: 'en',
  temper: 'friendly',
  typing: 14,
  scenes: [
    scene(
      'sunday',
      ['Hi, are you open on Sunday?'],
      ['Lovely. And can I pay by card?', 'Great. Do you take cards?'],
    ),
    scene('croissants', [
      'Hello, how much is a butter croissant?',
      'Hi, what do your croissants cost?',
    ]),
    scene(
      'parking',
      ['Is there parking near the shop?', 'Hi, is there somewhere to park?'],
      ['And what is the address?', 'Thanks. Where exactly are you?'],
    ),
    scene(
      'birthday',
      ['Hi, how much is a birthday cake for 12 people?', 'Hello, what does a birthday cake cost?'],
      ['Can you write a name on it?', 'Could you write "Finn" on the cake?'],
      ['How many days ahead do I need to order?', 'How far in advance should I order the cake?'],
    ),
    scene('dog', ['Can I bring my dog?', 'Hi, are dogs allowed at your tables?']),
    scene('christmas', ['Are you open on bank holidays?', 'What are your hours at Christmas?']),
    scene(
      'bread',
      ['How much is a sourdough loaf?', 'Hello, what is the price of the rye bread?'],
      ['Do you deliver bread too?', 'And can you deliver it?'],
    ),
  ],
  nudge: ['No hurry, just checking you saw this.', 'Hello, did you get my message?'],
  thanks: ['Thanks a lot', 'Perfect, thank you', 'Great, thanks. See you soon'],
};
