import type { Cadence } from '../../../domain/cadence.ts';
import { WEEKDAYS } from '../../../domain/cadence.ts';
import type { Meeting } from '../../../domain/meeting.ts';
import type { Anchor, DatedDays, Forum, Organisation } from '../../../domain/organisation.ts';
import { Temporal } from '../../../domain/time.ts';
import { isClosedForAll } from '../closed-days.ts';
import type { ObservedYear } from '../observed.ts';
import {
  type Breach,
  called,
  childOf,
  dateOf,
  daysBetween,
  forumOf,
  isBefore,
  personName,
  regulars,
} from './lookups.ts';

/** Each forum has as many meetings as its cadence says, or the plan had said that it would not. */
export const cadenceKept = (observed: ObservedYear): readonly Breach[] =>
  observed.organisation.forums.flatMap((forum) => {
    const found = mainMeetings(observed, forum).length;
    const [least, most] = expectedMeetings(observed, forum);
    if (found > most) return [`${forum.name} fikk ${found} møter, mer enn ${most}`];
    if (found >= least || wasSaid(observed, forum)) return [];
    return [`${forum.name} fikk ${found} møter, færre enn ${least}, og planen sa det ikke`];
  });

const mainMeetings = ({ plan }: ObservedYear, { id }: Forum): readonly Meeting[] =>
  plan.meetings.filter(({ forum, child }) => forum === id && !child);

/** A line about what found no place begins with the forum's name. */
const wasSaid = ({ plan }: ObservedYear, { name }: Forum): boolean =>
  plan.said.some((line) => line.startsWith(`${name}. Møte `) || line.startsWith(`${name}: Fikk `));

type Range = readonly [least: number, most: number];

/** Over the stretches of the year in which one rule holds; a part of a year has its part of the meetings. */
const expectedMeetings = (observed: ObservedYear, forum: Forum): Range => {
  const days = daysOfYear(observed.year).filter((date) => exists(forum, date));
  const stretches = Map.groupBy(days, (date) => ruleOn(forum, date));
  return [...stretches].reduce<Range>(
    ([least, most], [rule, stretch]) => {
      const range = rangeOf(observed, forum, rule, stretch);
      return [least + range[0], most + range[1]];
    },
    [0, 0],
  );
};

const daysOfYear = (year: number): readonly Temporal.PlainDate[] => {
  const first = Temporal.PlainDate.from({ year, month: 1, day: 1 });
  return Array.from({ length: first.daysInYear }, (_, index) => first.add({ days: index }));
};

const exists = ({ from, until }: Forum, date: Temporal.PlainDate): boolean =>
  (!from || daysBetween(from, date) >= 0) && (!until || daysBetween(date, until) >= 0);

const ruleOn = ({ cadence }: Forum, date: Temporal.PlainDate): Cadence =>
  (cadence.findLast(({ from }) => !from || daysBetween(from, date) >= 0) ?? cadence[0])?.rule ?? {
    kind: 'unknown',
  };

const rangeOf = (
  observed: ObservedYear,
  forum: Forum,
  rule: Cadence,
  days: readonly Temporal.PlainDate[],
): Range => {
  const share = days.length / 365;
  const part = (least: number, most: number): Range => [Math.floor(least * share), Math.ceil(most * share)];
  switch (rule.kind) {
    case 'perYear':
      return rule.about
        ? part(rule.least - 1, (rule.most ?? rule.least) + 1)
        : part(rule.least, rule.most ?? Number.POSITIVE_INFINITY);
    case 'perHalfYear':
      return part(rule.spring + rule.autumn, rule.spring + rule.autumn);
    case 'monthly':
      return part(rule.about ? 9 : 10, 11);
    case 'everyWeeks': {
      const weeks = weeksWithADay(observed, forum, days) / rule.weeks;
      return [Math.floor(weeks), Math.ceil(weeks)];
    }
    case 'followsAnchor': {
      const count = forum.anchors.flatMap((anchor) => anchorDates(observed, anchor)).length;
      return part(count, count);
    }
    case 'asNeeded':
      return [0, 0];
    case 'unknown':
      return part(1, 12);
  }
};

const weeksWithADay = (
  { organisation }: ObservedYear,
  forum: Forum,
  days: readonly Temporal.PlainDate[],
): number => {
  const open = days.filter((date) => !closedReason(organisation, forum, date));
  return new Set(open.map((date) => date.subtract({ days: date.dayOfWeek - 1 }).toString())).size;
};

/** No meeting is on a day on which its forum may not meet, at the end as in the plan. */
export const noForbiddenDay = ({ organisation, plan, meetings }: ObservedYear): readonly Breach[] =>
  [...plan.meetings, ...meetings].flatMap((meeting) => {
    const forum = forumOf(organisation, meeting);
    const reason = closedReason(
      organisation,
      forum,
      dateOf(organisation, meeting.start),
      meeting.child !== undefined,
    );
    return reason ? [`${called(organisation, meeting)}: ${reason}`] : [];
  });

const closedReason = (
  organisation: Organisation,
  forum: Forum,
  date: Temporal.PlainDate,
  child = false,
): string | undefined => {
  const rule = ruleOn(forum, date);
  const own = rule.kind === 'everyWeeks' && rule.weekday ? [rule.weekday] : forum.sitting.weekdays;
  const usual = own.some((weekday) => weekday === WEEKDAYS[date.dayOfWeek - 1]);
  if (child ? date.dayOfWeek > 5 && !usual : !usual) return 'forumet møtes ikke den ukedagen';
  if (isClosedForAll(date)) return 'helligdag eller ferie';
  const { closedDays, schoolHolidays } = organisation.calendar;
  if (closedDays.some((days) => binds(organisation, forum, date, days))) return 'stengt dag';
  const school = hasSchoolPeople(organisation, forum, date);
  return school && schoolHolidays.some((days) => binds(organisation, forum, date, days))
    ? 'skoleferie'
    : undefined;
};

const peopleOn = (organisation: Organisation, forum: Forum, date: Temporal.PlainDate) => {
  const start = date.toZonedDateTime({ timeZone: organisation.timeZone, plainTime: '12:00' }).toInstant();
  const ids = regulars(organisation, { forum: forum.id, start } as Meeting);
  return organisation.people.filter(({ id }) => ids.includes(id));
};

const hasSchoolPeople = (organisation: Organisation, forum: Forum, date: Temporal.PlainDate): boolean =>
  peopleOn(organisation, forum, date).some(
    ({ schools, service }) => schools.length > 0 || service === 'skole',
  );

const binds = (
  organisation: Organisation,
  forum: Forum,
  date: Temporal.PlainDate,
  { from, to, areas, municipalities }: DatedDays,
): boolean => {
  if (daysBetween(from, date) < 0 || daysBetween(date, to) < 0) return false;
  const shared = municipalities.some((one) => forum.municipalities.includes(one));
  if (municipalities.length > 0 && forum.municipalities.length > 0 && !shared) return false;
  const schools = peopleOn(organisation, forum, date).flatMap((person) => person.schools);
  return areas.length === 0 || areas.some((area) => schools.includes(area));
};

/** Nobody who must be there sits in two meetings at once. */
export const nobodyInTwoPlaces = ({ organisation, meetings }: ObservedYear): readonly Breach[] => {
  const standing = meetings.filter(({ status }) => status !== 'cancelled');
  return standing.flatMap((one, index) =>
    standing
      .slice(index + 1)
      .filter((other) => isBefore(one.start, other.end) && isBefore(other.start, one.end))
      .flatMap((other) => {
        const there = regulars(organisation, other);
        return regulars(organisation, one)
          .filter((person) => there.includes(person))
          .map(
            (person) =>
              `${personName(organisation, person)}: ${called(organisation, one)} og ${called(organisation, other)}`,
          );
      }),
  );
};

/** In the plan, meetings lie as far from what they are tied to as the configuration says, and so do their children. */
export const anchorsKept = (observed: ObservedYear): readonly Breach[] =>
  observed.plan.meetings.flatMap((meeting) =>
    meeting.child ? brokenChild(observed, meeting) : brokenAnchors(observed, meeting),
  );

const brokenAnchors = (observed: ObservedYear, meeting: Meeting): readonly Breach[] => {
  const { organisation } = observed;
  const date = dateOf(organisation, meeting.start);
  return forumOf(organisation, meeting)
    .anchors.filter((anchor) => !anchorDates(observed, anchor).some((other) => isWithin(anchor, other, date)))
    .map(() => `${called(organisation, meeting)} ligger ikke der ankeret sier`);
};

const anchorDates = ({ organisation, plan }: ObservedYear, { to }: Anchor): readonly Temporal.PlainDate[] =>
  to.kind === 'event'
    ? to.dates
    : plan.meetings
        .filter(({ forum, child }) => forum === to.forum && !child)
        .map(({ start }) => dateOf(organisation, start));

const isWithin = (
  { relation, leastDays, mostDays }: Pick<Anchor, 'relation' | 'leastDays' | 'mostDays'>,
  anchor: Temporal.PlainDate,
  date: Temporal.PlainDate,
): boolean => {
  const days = relation === 'after' ? daysBetween(anchor, date) : daysBetween(date, anchor);
  return days >= leastDays && days <= mostDays;
};

const brokenChild = ({ organisation, plan }: ObservedYear, meeting: Meeting): readonly Breach[] => {
  const parent = plan.meetings.find(({ id }) => id === meeting.child?.of);
  const child = childOf(organisation, meeting);
  const date = dateOf(organisation, meeting.start);
  const kept = parent && child && isWithin(child, dateOf(organisation, parent.start), date);
  return kept ? [] : [`${called(organisation, meeting)} ligger for langt fra møtet sitt`];
};

/** The calendar shows the meetings that stand, at their times and with their people, and nothing else. */
export const calendarAgrees = ({ organisation, meetings, calendar }: ObservedYear): readonly Breach[] => {
  const standing = meetings.filter(({ status }) => status !== 'cancelled');
  const strays = calendar.filter(({ meeting }) => !standing.some(({ id }) => id === meeting));
  const wrong = standing.filter((meeting) => {
    const events = calendar.filter((event) => event.meeting === meeting.id);
    const [event] = events;
    const people = new Set(event?.people);
    return (
      events.length !== 1 ||
      !event?.start.equals(meeting.start) ||
      !event.end.equals(meeting.end) ||
      !regulars(organisation, meeting).every((person) => people.has(person))
    );
  });
  return [
    ...strays.map(({ meeting }) => `kalenderen viser noe som ikke er et møte (${meeting})`),
    ...wrong.map((meeting) => `${called(organisation, meeting)} står ikke rett i kalenderen`),
  ];
};
