import { Temporal } from '../../domain/time.ts';
import type { Chance } from './random.ts';

type Zoned = Temporal.ZonedDateTime;

/** Some time in the working hours so many days later; a weekend is slept over. Never before `from`. */
export const someTime = (chance: Chance, from: Zoned, days: number): Temporal.Instant => {
  const at = weekday(from.add({ days })).withPlainTime({
    hour: chance.between(9, 15),
    minute: chance.between(0, 59),
  });
  const soon = from.add({ minutes: chance.between(3, 90) });
  return (Temporal.ZonedDateTime.compare(at, soon) < 0 ? soon : at).toInstant();
};

const weekday = (at: Zoned): Zoned => (at.dayOfWeek > 5 ? at.add({ days: 8 - at.dayOfWeek }) : at);
