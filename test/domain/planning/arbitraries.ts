import fc from 'fast-check';
import type { Cadence } from '../../../src/domain/cadence.ts';
import { asId, type ForumId, type OrganisationId, type PersonId } from '../../../src/domain/ids.ts';
import type {
  Anchor,
  CalendarDays,
  ChildMeeting,
  DatedDays,
  Forum,
  Membership,
  Organisation,
  Person,
  Sitting,
} from '../../../src/domain/organisation.ts';
import { LEVELS } from '../../../src/domain/organisation.ts';
import type { PlanInput } from '../../../src/domain/planning/plan.ts';
import { Temporal } from '../../../src/domain/time.ts';
import { anForum, anOrganisation, aPerson } from './makers.ts';

const years = fc.integer({ min: 2025, max: 2035 });

export const datesIn = (year: number): fc.Arbitrary<Temporal.PlainDate> =>
  fc.integer({ min: 0, max: 364 }).map((days) => new Temporal.PlainDate(year, 1, 1).add({ days }));

const MUNICIPALITIES = ['nordvik', 'sorvik'];
const SCHOOLS = ['bakken', 'lia', 'moen'];

/** The key is left out half of the time: `exactOptionalPropertyTypes` has no undefined values. */
const maybe = <K extends string, T>(
  key: K,
  arbitrary: fc.Arbitrary<T>,
): fc.Arbitrary<Partial<Record<K, T>>> =>
  fc.option(arbitrary, { nil: undefined }).map((value) => {
    const written: Partial<Record<K, T>> = {};
    if (value !== undefined) written[key] = value;
    return written;
  });

const person = (index: number): fc.Arbitrary<Person> =>
  fc
    .record({
      service: fc.constantFrom('skole', 'politi', 'barnevern'),
      schools: fc.subarray(SCHOOLS, { maxLength: 1 }),
    })
    .map((facts) => ({ ...aPerson(`person-${index}`), ...facts }));

export const cadences: fc.Arbitrary<Cadence> = fc.oneof(
  fc.integer({ min: 1, max: 12 }).map((least): Cadence => ({ kind: 'perYear', least, most: least })),
  fc.integer({ min: 1, max: 6 }).map((least): Cadence => ({ kind: 'perYear', least })),
  fc.integer({ min: 1, max: 6 }).map((least): Cadence => ({ kind: 'perYear', least, most: least + 1 })),
  fc.integer({ min: 1, max: 8 }).map((least): Cadence => ({ kind: 'perYear', least, about: true })),
  fc
    .record({ spring: fc.integer({ min: 0, max: 4 }), autumn: fc.integer({ min: 0, max: 4 }) })
    .map((halves): Cadence => ({ kind: 'perHalfYear', ...halves })),
  fc.boolean().map((about): Cadence => ({ kind: 'monthly', about })),
  fc
    .record({
      weeks: fc.integer({ min: 1, max: 6 }),
      weekday: fc.constantFrom('monday', 'tuesday', 'thursday', 'saturday'),
    })
    .map((every): Cadence => ({ kind: 'everyWeeks', ...every })),
  fc.integer({ min: 1, max: 4 }).map((weeks): Cadence => ({ kind: 'everyWeeks', weeks })),
  fc.constant<Cadence>({ kind: 'asNeeded' }),
  fc.constant<Cadence>({ kind: 'unknown' }),
);

const validity = (year: number) =>
  fc
    .record({ from: fc.option(datesIn(year)), until: fc.option(datesIn(year)), bounded: fc.nat({ max: 3 }) })
    .map(({ from, until, bounded }) => ({
      ...(bounded === 0 && from && { from }),
      ...(bounded === 1 && until && { until }),
    }));

const member = (year: number, people: readonly PersonId[]): fc.Arbitrary<Membership> =>
  fc
    .record({
      person: fc.constantFrom(...people),
      role: fc.constantFrom('chair', 'secretary', 'member', 'member', 'member', 'substitute', 'guestByRule'),
      valid: validity(year),
    })
    .map(({ valid, ...membership }) => ({ ...membership, ...valid }));

const sitting: fc.Arbitrary<Sitting> = fc
  .record({
    minutes: fc.constantFrom(30, 60, 90, 120, 180),
    weekdays: fc.subarray(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const, {
      minLength: 1,
    }),
    hours: fc.constantFrom(['08:30', '15:30'], ['17:00', '20:30'], ['09:15', '11:00'], ['12:00', '13:00']),
    preferred: maybe('preferredStart', fc.constantFrom('09:00', '12:30', '18:00')),
    weekday: maybe('preferredWeekday', fc.constantFrom('tuesday', 'thursday')),
    place: maybe('place', fc.constantFrom('Rådhuset', 'Skolen')),
  })
  .map(({ minutes, weekdays, hours: [earliest = '08:30', latest = '15:30'], preferred, weekday, place }) => ({
    minutes,
    weekdays,
    online: true,
    earliest,
    latest,
    ...preferred,
    ...weekday,
    ...place,
  }));

const days = { leastDays: fc.integer({ min: 0, max: 5 }), span: fc.integer({ min: 0, max: 20 }) };

const children = (people: readonly PersonId[]): fc.Arbitrary<readonly ChildMeeting[]> =>
  fc.array(
    fc
      .record({
        id: fc.constantFrom('forberedelse', 'oppfolging'),
        participants: fc.subarray([...people], { maxLength: 3 }),
        minutes: fc.constantFrom(30, 60),
        ...days,
      })
      .map(
        ({ span, ...child }): ChildMeeting => ({
          ...child,
          name: child.id,
          relation: child.id === 'forberedelse' ? 'before' : 'after',
          mostDays: child.leastDays + span,
        }),
      ),
    { maxLength: 1 },
  );

const anchor = (year: number, forums: readonly ForumId[]): fc.Arbitrary<Anchor> =>
  fc
    .record({
      relation: fc.constantFrom('after', 'before'),
      to: fc.oneof(
        {
          weight: 4,
          arbitrary: fc.constantFrom(...forums).map((forum) => ({ kind: 'forum' as const, forum })),
        },
        fc
          .array(datesIn(year), { maxLength: 6 })
          .map((dates) => ({ kind: 'event' as const, name: 'kommunestyret', dates })),
      ),
      ...days,
    })
    .map(({ span, ...rest }) => ({ ...rest, mostDays: rest.leastDays + span }));

const forum = (year: number, id: ForumId, ids: readonly ForumId[], people: readonly PersonId[]) =>
  fc
    .record({
      level: fc.constantFrom(...LEVELS),
      municipalities: fc.subarray(MUNICIPALITIES, { minLength: 1 }),
      members: fc.array(member(year, people), { maxLength: 8 }),
      rule: cadences,
      change: fc.option(fc.record({ from: datesIn(year), rule: cadences }), { freq: 4 }),
      anchors: fc.oneof(
        { weight: 3, arbitrary: fc.constant([]) },
        fc.array(anchor(year, ids), { maxLength: 2 }),
      ),
      follows: fc.boolean(),
      children: fc.oneof({ weight: 3, arbitrary: fc.constant([]) }, children(people)),
      sitting,
      valid: validity(year),
    })
    .map(({ rule, change, follows, valid, ...facts }): Forum => {
      const first: Cadence = follows && facts.anchors.length > 0 ? { kind: 'followsAnchor' } : rule;
      return { ...anForum(id), ...facts, ...valid, cadence: [{ rule: first }, ...(change ? [change] : [])] };
    });

const datedDays = (year: number): fc.Arbitrary<DatedDays> =>
  fc
    .record({
      from: datesIn(year),
      length: fc.integer({ min: 0, max: 10 }),
      areas: fc.subarray(SCHOOLS, { maxLength: 2 }),
      municipalities: fc.subarray(MUNICIPALITIES, { maxLength: 1 }),
    })
    .map(({ length, ...facts }) => ({ ...facts, name: 'fri', to: facts.from.add({ days: length }) }));

const calendar = (year: number): fc.Arbitrary<CalendarDays> => {
  const some = fc.array(datedDays(year), { maxLength: 4 });
  return fc.record({ schoolHolidays: some, planningDays: some, councilDays: some, closedDays: some });
};

/** Any organisation, sensible or not: anchors in circles, forums without members, hours that are too short. */
const organisations = (year: number): fc.Arbitrary<Organisation> => {
  const people = Array.from({ length: 8 }, (_, index) => asId<PersonId>(`person-${index}`));
  const ids = Array.from({ length: 6 }, (_, index) => asId<ForumId>(`forum-${index}`));
  return fc
    .record({
      people: fc.tuple(...people.map((_, index) => person(index))),
      forums: fc
        .integer({ min: 1, max: ids.length })
        .chain((count) => fc.tuple(...ids.slice(0, count).map((id) => forum(year, id, ids, people)))),
      calendar: calendar(year),
    })
    .map((facts) => ({ ...anOrganisation(asId<OrganisationId>('vikene')), ...facts }));
};

/** A whole year, or the rest of one. */
export const planInputs: fc.Arbitrary<PlanInput> = years.chain((year) =>
  fc
    .record({ organisation: organisations(year), from: maybe('from', datesIn(year)) })
    .map(({ organisation, from }) => ({ organisation, year, booked: [], ...from })),
);
