import type { DayNumber } from '../../day-number.ts';
import type { Forum, Sitting } from '../../organisation.ts';
import { childrenFit } from '../children.ts';
import type { Hours } from '../diary.ts';
import { harmOfAbsence } from '../problem/day-options.ts';
import type { Ground } from '../problem/ground.ts';
import { clockOf, meetingTimes, minutesOf } from '../times.ts';
import type { Fault, Faults } from './day-faults.ts';
import { HARM } from './harm.ts';

/** An hour of a day, with what stands against it. */
export interface Trial {
  readonly hours: Hours;
  readonly faults: readonly Fault[];
  readonly cost: number;
}

/** How far outside its hours a forum may be asked to sit; not in the night. */
const EARLIER = 60;
const LATER = 120;
const [MORNING, NIGHT] = [8 * 60, 21 * 60];
const HALF_HOUR = 30;

/** The hours of a day at which a meeting could be held if at most one thing were otherwise. */
export const trialsOn = (ground: Ground, forum: Forum): ((day: DayNumber) => readonly Trial[]) => {
  const times = timesTried(forum.sitting);
  return (day) =>
    times.flatMap(({ hours, faults }, index) => {
      const absent = absences(ground, forum, day, hours);
      if (!absent || faults.length + absent.length > 1) return [];
      const children = childFaults(ground, forum, day, hours);
      if (!children || faults.length + absent.length + children.length > 1) return [];
      const cost = index === 0 ? 0 : ground.weights.otherTime;
      return [{ hours, faults: [...faults, ...absent, ...children], cost }];
    });
};

/** The forum's own times, and others with what stands against them. */
export const timesTried = (sitting: Sitting): readonly Pick<Trial, 'hours' | 'faults'>[] => [
  ...meetingTimes(sitting, sitting.minutes).map((hours) => ({ hours, faults: [] })),
  ...otherTimes(sitting),
];

/** Before the forum's hours and after them, those nearest to them first. */
const otherTimes = (sitting: Sitting): readonly Pick<Trial, 'hours' | 'faults'>[] => {
  const { minutes } = sitting;
  const [earliest, latest] = [minutesOf(sitting.earliest), minutesOf(sitting.latest)];
  const early = steps(earliest - HALF_HOUR, Math.max(MORNING, earliest - EARLIER), -HALF_HOUR)
    .filter((start) => start + minutes <= latest)
    .map((start) => ({
      start,
      change: { kind: 'earlier', earliest: clockOf(start) } as const,
      far: earliest - start,
    }));
  const late = steps(
    Math.max(earliest, latest - minutes + HALF_HOUR),
    Math.min(NIGHT, latest + LATER) - minutes,
    HALF_HOUR,
  ).map((start) => ({
    start,
    change: { kind: 'later', latest: clockOf(start + minutes) } as const,
    far: start + minutes - latest,
  }));
  return [...early, ...late].map(({ start, change, far }) => ({
    hours: { start, end: start + minutes },
    faults: [{ change, harm: HARM.otherHour + HARM.halfHour * Math.ceil(far / HALF_HOUR) }],
  }));
};

const steps = (first: number, last: number, by: number): readonly number[] =>
  Array.from({ length: Math.max(0, Math.floor((last - first) / by) + 1) }, (_, index) => first + index * by);

/** The one person without whom the hour would do: in another meeting, or one too many who are engaged elsewhere. */
const absences = (ground: Ground, forum: Forum, day: DayNumber, hours: Hours): Faults => {
  const { table, busy } = ground;
  const { people } = table.calendarOf(forum).rosterOn(day);
  const meeting = table.engaged(forum, people, day, hours);
  const engaged = people.filter((person) => busy.busy(person, day, hours));
  if (meeting.length === 0 && engaged.length <= people.length / 2) return [];
  if (meeting.length > 1 || people.length < 2) return undefined;
  const harm = harmOfAbsence(ground, forum, day);
  const [person] = meeting.length === 1 ? meeting : engaged.toSorted((a, b) => harm(a) - harm(b));
  const others = engaged.filter((one) => one !== person);
  if (person === undefined || others.length > (people.length - 1) / 2) return undefined;
  return [{ change: { kind: 'without', person }, harm: harm(person) }];
};

const childFaults = ({ table }: Ground, forum: Forum, day: DayNumber, hours: Hours): Faults => {
  if (childrenFit(table, forum, { day, hours })) return [];
  const [child, another] = forum.children;
  if (!child || another) return undefined;
  return [{ change: { kind: 'withoutChild', child: child.name }, harm: HARM.withoutChild }];
};
