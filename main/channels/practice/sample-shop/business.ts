import { Business } from '../../../engine/domain/business.ts';

const clock = (hours: number, minutes = 0): number => hours * 60 + minutes;
const WEEKDAYS = [2, 3, 4, 5];

export const sampleBusiness = Business.parse({
  name: 'Lark Bakery',
  about: 'A small bakery in Galway: bread, pastries and cakes to order. Nora Lark runs it.',
  timeZone: 'Europe/Dublin',
  currency: 'EUR',
  languages: ['en', 'es', 'ar'],
  openingHours: [
    ...WEEKDAYS.map((day) => ({ day, opens: clock(7, 30), closes: clock(18) })),
    { day: 6, opens: clock(8), closes: clock(16) },
    { day: 0, opens: clock(9), closes: clock(13) },
  ],
  signature: '',
});
