import { type DayNumber, mondayOf } from '../../day-number.ts';
import type { Forum } from '../../organisation.ts';
import type { Hours } from '../diary.ts';
import type { Period } from '../periods.ts';
import { dayCost } from '../problem/day-options.ts';
import type { Ground } from '../problem/ground.ts';
import { leastGap } from '../problem/lanes.ts';
import { startOf } from '../slots.ts';
import { dayOf } from '../table.ts';
import type { Tie } from '../ties.ts';
import { dayFaults, type Fault, type Faults } from './day-faults.ts';
import { HARM } from './harm.ts';
import { trialsOn } from './hour-faults.ts';
import type { Change, Relaxation } from './relaxation.ts';
import { tieFaults } from './tie-faults.ts';

/** So far before and after a period its forum may be asked to live longer. */
const MARGIN = 14;

/**
 * For each meeting that a period still lacks the least harmful change that would give it a place, found by trying every
 * day and hour against what lies on the table; or to do with fewer meetings, where that harms less. Undefined where no
 * single change is enough. Each is a change for itself, but no two propose the same place.
 */
export const relaxationsFor = (
  ground: Ground,
  forum: Forum,
  period: Period,
  missing: number,
): readonly (Relaxation | undefined)[] => {
  const places = placesFor(ground, forum, period);
  const days = ground.table.meetingsOf(forum.id).map(dayOf);
  const meetings = days.filter((day) => day >= period.from && day <= period.to).length;
  const fewer: Relaxation | undefined =
    meetings > 0 ? { kind: 'fewer', meetings, instead: meetings + missing } : undefined;
  const most = fewer ? Math.max(HARM.fewerAtLeast, HARM.fewer / missing) : Infinity;
  const given: Tie[] = [];
  return Array.from({ length: missing }, () => {
    const best = bestOf(ground, { forum, period, places, days, given, missing });
    if (!best || best.cost >= most) return fewer;
    days.push(best.place.day);
    given.push(...places.ties.taken(best.place.day, given));
    return { ...best.change, at: startOf(best.place) };
  });
};

interface Places {
  readonly all: readonly Place[];
  readonly ties: ReturnType<typeof tieFaults>;
}

/** A day and an hour, with the at most one thing that stands against it whatever else the forum does. */
interface Place {
  readonly day: DayNumber;
  readonly hours: Hours;
  readonly faults: readonly Fault[];
  readonly cost: number;
}

const placesFor = (ground: Ground, forum: Forum, period: Period): Places => {
  const ties = tieFaults(forum, ground.table.meetingsOf);
  const faultsOf = dayFaults(ground, forum, period);
  const trialsOf = trialsOn(ground, forum);
  const days = Array.from(
    { length: period.to - period.from + 1 + 2 * MARGIN },
    (_, index) => period.from - MARGIN + index,
  );
  const all = days.flatMap((day) => {
    const faults = faultsOf(day);
    const tied = faults && ties.on(day, []);
    if (!tied || faults.length + tied.length > 1) return [];
    const cost = dayCost(ground, forum, day);
    return trialsOf(day)
      .filter((trial) => faults.length + tied.length + trial.faults.length <= 1)
      .map((trial) => ({
        day,
        hours: trial.hours,
        faults: [...faults, ...trial.faults],
        cost: cost + trial.cost,
      }));
  });
  return { all, ties };
};

interface Asked {
  readonly forum: Forum;
  readonly period: Period;
  readonly places: Places;
  /** The forum's meetings, and the places proposed so far. */
  readonly days: readonly DayNumber[];
  readonly given: readonly Tie[];
  readonly missing: number;
}

interface Best {
  readonly place: Place;
  readonly change: Change;
  readonly cost: number;
}

const bestOf = (ground: Ground, asked: Asked): Best | undefined => {
  const { places, given } = asked;
  let best: Best | undefined;
  for (const place of places.all) {
    const tied = places.ties.on(place.day, given);
    const near = nearFaults(asked, place.day);
    const faults = tied && near && [...place.faults, ...tied, ...near];
    if (!faults || faults.length > 1) continue;
    const [fault] = faults;
    const cost = place.cost + (fault?.harm ?? 0) + unevenness(ground, asked, place.day);
    if (!best || cost < best.cost) best = { place, change: fault?.change ?? { kind: 'none' }, cost };
  }
  return best;
};

/** What the forum's other meetings have against the day. */
const nearFaults = ({ period: { rule }, days }: Asked, day: DayNumber): Faults => {
  if (rule.kind === 'everyWeeks' && days.some((other) => mondayOf(other) === mondayOf(day))) return undefined;
  const nearest = Math.min(...days.map((other) => Math.abs(other - day)));
  if (nearest === 0) return undefined;
  const gap = leastGap(rule);
  if (nearest >= gap) return [];
  return [
    { change: { kind: 'closer', days: nearest }, harm: HARM.closer + HARM.closerDay * (gap - nearest) },
  ];
};

/** A place far from the forum's other meetings is better than one beside them. */
const unevenness = ({ weights }: Ground, { period, days, missing }: Asked, day: DayNumber): number => {
  const even = (period.to - period.from + 1) / (days.length + missing);
  const nearest = Math.min(even, ...days.map((other) => Math.abs(other - day)));
  return (weights.uneven / 4) * (1 - nearest / even) ** 2;
};
