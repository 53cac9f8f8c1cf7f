import type { PersonId } from '../ids.ts';
import type { Organisation } from '../organisation.ts';
import { attendeesOf, type Clash } from './clashes.ts';
import type { BusyTime, Elsewhere, Slot } from './plan.ts';

/** Where the slots would have somebody in two places at once, the other one in another organisation. */
export const clashesElsewhere = (
  organisation: Organisation,
  slots: readonly Slot[],
  elsewhere: readonly Elsewhere[],
): readonly Clash[] => {
  const times = Map.groupBy(elsewhere, ({ person, start }) => `${start.toPlainDate()} ${person}`);
  if (times.size === 0) return [];
  return slots.flatMap((slot) =>
    attendeesOf(organisation, slot).flatMap((person) =>
      clashIn(slot, person, times.get(`${slot.start.toPlainDate()} ${person}`) ?? []),
    ),
  );
};

const clashIn = (slot: Slot, person: PersonId, times: readonly Elsewhere[]): readonly Clash[] => {
  const gaps = times.map((time) => ({ between: minutesBetween(slot, time), way: time.way }));
  const clash = { person, slots: [slot] } as const;
  if (gaps.some(({ between }) => between < 0)) return [clash];
  const short = gaps.find(({ between, way }) => between < way);
  return short ? [{ ...clash, way: short.way }] : [];
};

/** Minutes from the end of one to the start of the other; negative where they overlap. */
const minutesBetween = ({ start, minutes }: Slot, time: BusyTime): number =>
  Math.max(start.add({ minutes }).until(time.start).total('minutes'), time.end.until(start).total('minutes'));

/** The times with the way there and back. */
export const withTheWay = (elsewhere: readonly Elsewhere[]): readonly BusyTime[] =>
  elsewhere.map(({ person, start, end, way }) => ({
    person,
    start: start.subtract({ minutes: way }),
    end: end.add({ minutes: way }),
  }));
