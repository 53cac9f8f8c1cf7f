import { z } from 'zod';
import { date, days, meetings, weekday } from './written-basics.ts';

const word = z.enum(['monthly', 'onceAYear', 'asNeeded', 'unknown', 'followsAnchor']);

/** `3-4`, as people write it. */
const span = z.stringFormat('span', /^[1-9]\d{0,2} ?[-–] ?[1-9]\d{0,2}$/);

/** One object with every key, and a rule that one form is chosen: the mistakes then name the key, not a union. */
const counted = z.strictObject({
  perYear: z
    .union([meetings, span, z.tuple([meetings, meetings])])
    .optional()
    .describe('Møter i året: 5, 3-4 eller [3, 4]'),
  atLeast: meetings.optional().describe('Minst så mange møter i året'),
  about: z
    .union([meetings, z.literal('monthly')])
    .optional()
    .describe('Omtrent så mange møter i året, eller «monthly» for omtrent en gang i måneden'),
  spring: days.optional().describe('Møter på våren (sammen med autumn)'),
  autumn: days.optional().describe('Møter på høsten (sammen med spring)'),
  everyWeeks: z.int().min(1).max(26).optional().describe('Hver N. uke utenom sommeren'),
  weekday: weekday.optional().describe('Fast ukedag (sammen med everyWeeks)'),
  weekly: weekday.optional().describe('Hver uke på denne dagen'),
});

const rule = z.union([word, counted]);

export const cadence = z
  .union([
    word,
    counted,
    z.array(z.strictObject({ from: date.optional().describe('Gjelder fra'), rule })).min(1),
  ])
  .describe(
    'Hvor ofte forumet møtes: monthly, onceAYear, asNeeded, unknown, followsAnchor, { perYear: 5 }, { atLeast: 4 } … ' +
      'En liste med from og rule når det endrer seg.',
  );

export type WrittenRule = z.infer<typeof rule>;
export type WrittenCadence = z.infer<typeof cadence>;
export type CountedCadence = z.infer<typeof counted>;
