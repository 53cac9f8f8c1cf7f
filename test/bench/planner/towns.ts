import type { Cadence, Weekday } from '../../../src/domain/cadence.ts';
import { asId, type ForumId } from '../../../src/domain/ids.ts';
import type { DatedDays, Forum, Level, Person } from '../../../src/domain/organisation.ts';
import type { BusyTime, PlanInput } from '../../../src/domain/planning/plan.ts';
import { type Random, randomFrom } from '../../../src/domain/planning/solve/random.ts';
import { Temporal } from '../../../src/domain/time.ts';
import { plainForum, plainOrganisation, plainPerson } from '../../support/plain.ts';

export interface TownSize {
  readonly forums: number;
  readonly members: number;
}

const WEEKDAYS: readonly Weekday[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday'];
const LEVELS: readonly Level[] = ['styrende', 'koordinerende', 'utforende', 'utforende'];

/** An invented municipality of a size and its year; the same for the same seed. */
export const town = (seed: number, size?: TownSize): PlanInput => {
  const random = randomFrom(seed);
  const { forums, members } = size ?? { forums: 2 + whole(random, 7), members: 3 + whole(random, 10) };
  const year = 2025 + whole(random, 11);
  const people = Array.from({ length: members * 2 + whole(random, members * 2) }, (_, index) =>
    person(random, index),
  );
  const ids = Array.from({ length: forums }, (_, index) => asId<ForumId>(`forum-${index}`));
  const organisation = plainOrganisation(`town-${seed}`, {
    name: `Kommune ${seed}`,
    municipalities: [{ id: 'kommunen', name: 'Kommunen' }],
    coordinators: people.slice(0, 1).map(({ id }) => id),
    people,
    forums: ids.map((id, index) => forum(random, id, index, ids, people, members)),
    calendar: {
      schoolHolidays: [
        days(year, 'vinterferie', 50 + 7 * whole(random, 3), 4),
        days(year, 'høstferie', 275, 4),
      ],
      planningDays: [
        days(year, 'planleggingsdag', 4, 0),
        days(year, 'planleggingsdag', 310 + whole(random, 20), 0),
      ],
      councilDays: [40, 75, 110, 150, 250, 290, 330].map((day) => days(year, 'kommunestyre', day, 0)),
      closedDays: [],
    },
  });
  const input = { organisation, year, booked: [] };
  return { ...withMore(input, seed), ...(random() < 0.3 && { busy: busyTimes(random, year, people) }) };
};

/** Of every eight towns one meets in two places, with a second anchor, and one follows the dates of an event. */
const withMore = (input: PlanInput, seed: number): PlanInput => {
  const change = seed % 8 === 7 ? inTwoPlaces : seed % 8 === 5 ? afterAnEvent(input.year) : undefined;
  if (!change) return input;
  const { organisation } = input;
  return { ...input, organisation: { ...organisation, forums: organisation.forums.map(change) } };
};

/** What is tied to the forum before it also comes within two months after the first forum. */
const inTwoPlaces = (one: Forum, index: number, all: readonly Forum[]): Forum => ({
  ...one,
  sitting: { ...one.sitting, online: false, place: index % 2 === 0 ? 'Rådhuset' : 'Lensmannskontoret' },
  anchors: [...one.anchors, ...one.anchors.slice(0, 1).flatMap((anchor) => secondTo(anchor, all))],
});

const secondTo = ({ to }: Forum['anchors'][number], [first]: readonly Forum[]): Forum['anchors'] =>
  !first || (to.kind === 'forum' && to.forum === first.id)
    ? []
    : [{ relation: 'after', to: { kind: 'forum', forum: first.id }, leastDays: 0, mostDays: 60 }];

const EVENT_DAYS = [45, 110, 260, 320];

const afterAnEvent =
  (year: number) =>
  (one: Forum, index: number, all: readonly Forum[]): Forum =>
    index < all.length - 1 || one.anchors.length > 0
      ? one
      : {
          ...one,
          cadence: [{ rule: { kind: 'followsAnchor' } }],
          anchors: [{ relation: 'after', to: eventOf(year), leastDays: 3, mostDays: 24 }],
        };

const eventOf = (year: number): Forum['anchors'][number]['to'] => ({
  kind: 'event',
  name: 'formannskapet',
  dates: EVENT_DAYS.map((day) => new Temporal.PlainDate(year, 1, 1).add({ days: day })),
});

const whole = (random: Random, below: number): number => Math.floor(random() * below);
const pick = <T>(random: Random, all: readonly T[]): T => all[whole(random, all.length)] as T;

const person = (random: Random, index: number): Person =>
  plainPerson(`person-${index}`, {
    name: `Person ${index}`,
    service: pick(random, ['skole', 'politi', 'barnevern', 'helse', 'nav']),
  });

const forum = (
  random: Random,
  id: ForumId,
  index: number,
  ids: readonly ForumId[],
  people: readonly Person[],
  members: number,
): Forum => {
  const chosen = [people[0], ...people.slice(1).toSorted(() => random() - 0.5)].slice(0, members);
  const tied = index > 0 && random() < 0.2;
  const cadence = tied && random() < 0.6 ? ({ kind: 'followsAnchor' } as const) : rule(random);
  return plainForum(id, {
    level: LEVELS[index % LEVELS.length] ?? 'utforende',
    municipalities: ['kommunen'],
    members: chosen.flatMap((one, place) =>
      one ? [{ person: one.id, role: place === 1 ? 'chair' : place === 0 ? 'secretary' : 'member' }] : [],
    ),
    cadence: [{ rule: cadence }],
    anchors: tied
      ? [
          {
            relation: random() < 0.7 ? 'after' : 'before',
            to: { kind: 'forum', forum: pick(random, ids.slice(0, index)) },
            leastDays: 1 + whole(random, 7),
            mostDays: 10 + whole(random, 14),
          },
        ]
      : [],
    sitting: {
      minutes: pick(random, [60, 90, 120]),
      online: true,
      weekdays: random() < 0.7 ? WEEKDAYS : ['tuesday', 'wednesday', 'thursday'],
      earliest: '08:30',
      latest: '15:30',
      ...(random() < 0.4 && { preferredWeekday: pick(random, WEEKDAYS.slice(1, 4)) }),
    },
  });
};

const rule = (random: Random): Cadence =>
  pick<Cadence>(random, [
    { kind: 'perYear', least: 4, most: 4 },
    { kind: 'perYear', least: 2 + whole(random, 6) },
    { kind: 'perYear', least: 5, most: 6 },
    { kind: 'perHalfYear', spring: 3, autumn: 2 },
    { kind: 'monthly' },
    { kind: 'monthly', about: true },
    { kind: 'everyWeeks', weeks: 2 + whole(random, 5) },
    { kind: 'everyWeeks', weeks: 1, weekday: pick(random, WEEKDAYS) },
    { kind: 'unknown' },
  ]);

const days = (year: number, name: string, day: number, more: number): DatedDays => {
  const from = new Temporal.PlainDate(year, 1, 1).add({ days: day });
  return { name, from, to: from.add({ days: more }), areas: [], municipalities: [] };
};

/** About one day in twelve, half of it, for everybody. */
const busyTimes = (random: Random, year: number, people: readonly Person[]): readonly BusyTime[] =>
  people.flatMap(({ id }) =>
    Array.from({ length: 30 }, () => {
      const start = new Temporal.PlainDate(year, 1, 1)
        .add({ days: whole(random, 364) })
        .toPlainDateTime({ hour: pick(random, [8, 12]) });
      return { person: id, start, end: start.add({ hours: 4 }) };
    }),
  );
