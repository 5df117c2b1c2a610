import { scene, type PretendCustomer } from './pretend-customer.ts';

/** Angry, and not without reason. */
export const gerald: PretendCustomer = {
  id: 'gerald',
  name: 'Gerald Finch',
  language: 'en',
  temper: 'angry',
  typing: 18,
  scenes: [
    scene(
      'late',
      [
        ['Where is my order? It was meant to be here at 11.', 'My order is late AGAIN.'],
        ['This is the third time. Unacceptable.'],
      ],
      ['I want my money back.', 'And what about a refund?'],
    ),
    scene(
      'wrong',
      [
        ['I ordered a carrot cake and got chocolate. Wrong cake!', 'You gave me the wrong cake.'],
        ['My wife is very disappointed.'],
      ],
      ['So how do I complain properly?', 'Who do I complain to?'],
    ),
    scene(
      'stale',
      ['The bread I bought this morning was stale.', 'My sourdough was burnt. Terrible.'],
      ['Can I get a refund for it?', 'Do you take it back or not?'],
    ),
    scene('phone', ['Nobody picks up. What is your phone number?!', 'Give me a number to call.']),
    scene('forgotten', [
      ['You forgot the name on the cake.'],
      ['It was for my daughter. She was really disappointed.'],
    ]),
  ],
  nudge: ['Are you ignoring me now?', 'Still waiting for an answer.'],
  thanks: ['Fine.', 'We will see.', 'OK. I am waiting.'],
};
