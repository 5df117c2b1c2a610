import { scene, type PretendCustomer } from './pretend-customer.ts';

/** Asks what the shop cannot know. */
export const priya: PretendCustomer = {
  id: 'priya',
  name: 'Priya Nair',
  language: 'en',
  temper: 'asks-unknown',
  typing: 13,
  scenes: [
    scene(
      'calories',
      ['How many calories are in the carrot cake?', 'Hi, how much sugar is in one cinnamon bun?'],
      ['OK. And how much is it?', 'And what does one cost?'],
    ),
    scene('weather', [
      'Do you think it will rain at the Saturday market?',
      'Will the weather hold for an outdoor party on Sunday?',
    ]),
    scene('recipe', [
      'Could I have the recipe of your scones?',
      'Which flour brand goes into the baguette dough?',
    ]),
    scene('stock', [
      'How many lemon cakes are left right now?',
      'Did my neighbour Aoife pick up her parcel yesterday?',
    ]),
    scene('mixed', [
      'Are you open on Saturday? And who plays music at the harbour that day?',
      'What time do you close on Friday? And is the harbour pool heated?',
    ]),
    scene('jobs', [
      'Are you hiring at the moment?',
      'My son is looking for a summer job, are you hiring?',
    ]),
  ],
  nudge: ['Any idea?', 'Did you find out?'],
  thanks: ['OK, thank you anyway', 'No problem, thanks', 'Thanks for asking around'],
};
