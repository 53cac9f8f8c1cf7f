import { describe, expect, it } from 'vitest';
import { asId, type ForumId } from '../../../src/domain/ids.ts';
import type { Organisation } from '../../../src/domain/organisation.ts';
import { type BrokenRule, brokenRules, type CheckOptions } from '../../../src/domain/planning/check-plan.ts';
import type { Slot } from '../../../src/domain/planning/plan.ts';
import { planYear } from '../../../src/domain/planning/plan-year.ts';
import { Temporal } from '../../../src/domain/time.ts';
import { anForum, anOrganisation, aPerson, date, members } from './makers.ts';

const politirad = asId<ForumId>('politirad');
const slt = asId<ForumId>('slt');

const organisation: Organisation = {
  ...anOrganisation('nordvik'),
  people: [{ ...aPerson('rektor'), service: 'skole', schools: ['lia'] }],
  forums: [
    { ...anForum('slt'), members: members('rektor') },
    {
      ...anForum('politirad'),
      from: date('2027-01-10'),
      sitting: { ...anForum('politirad').sitting, weekdays: ['monday', 'tuesday', 'wednesday', 'thursday'] },
      members: members('rektor'),
      anchors: [{ relation: 'after', to: { kind: 'forum', forum: slt }, leastDays: 3, mostDays: 20 }],
      children: [
        {
          id: 'forberedelse',
          name: 'Forberedelse',
          relation: 'before',
          leastDays: 1,
          mostDays: 7,
          minutes: 30,
          participants: [],
        },
      ],
    },
  ],
  calendar: {
    ...anOrganisation('nordvik').calendar,
    closedDays: [
      { name: 'valg', from: date('2027-09-13'), to: date('2027-09-13'), areas: [], municipalities: [] },
    ],
    schoolHolidays: [
      {
        name: 'høstferie',
        from: date('2027-10-04'),
        to: date('2027-10-08'),
        areas: ['lia'],
        municipalities: ['nordvik'],
      },
    ],
  },
};

const { slots } = planYear({ organisation, year: 2027, booked: [] });

const kinds = (broken: readonly BrokenRule[]) => new Set(broken.map(({ kind }) => kind));
const check = (changed: readonly Slot[], options: Partial<CheckOptions> = {}) =>
  brokenRules(organisation, changed, { year: 2027, ...options });

/** The plan with its first politiråd begun at another time. */
const moved = (start: string) =>
  slots.map((slot) =>
    slot.key === 'politirad-2027-1' ? { ...slot, start: Temporal.PlainDateTime.from(start) } : slot,
  );

describe('the judge of plans', () => {
  it('finds nothing in a plan that keeps every rule', () => {
    expect(slots).toHaveLength(12);
    expect(check(slots)).toEqual([]);
  });

  it.each([
    ['2027-05-17T10:00', 'publicHoliday'],
    ['2027-03-23T10:00', 'easterWeek'],
    ['2027-07-20T10:00', 'summer'],
    ['2027-12-29T10:00', 'romjul'],
    ['2027-02-13T10:00', 'weekday'],
    ['2027-02-12T10:00', 'weekday'],
    ['2027-09-13T10:00', 'closedDay'],
    ['2027-10-05T10:00', 'schoolHoliday'],
  ])('a meeting on %s: %s', (start, reason) => {
    expect(check(moved(start))).toContainEqual({ kind: 'forbiddenDay', slot: 'politirad-2027-1', reason });
  });

  it.each([
    ['2027-02-10T07:00', 'outsideHours'],
    ['2027-02-10T15:00', 'outsideHours'],
    ['2027-01-05T10:00', 'outsideValidity'],
    ['2028-02-09T10:00', 'outsidePeriod'],
    ['2027-12-16T10:00', 'anchor'],
    ['2027-06-02T10:00', 'child'],
  ] as const)('a meeting at %s: %s', (start, kind) => {
    expect(kinds(check(moved(start)))).toContain(kind);
  });

  it('a meeting before the part of the year that is planned', () => {
    expect(kinds(check(slots, { from: date('2027-03-01') }))).toContain('outsidePeriod');
  });

  it('somebody in two places', () => {
    const [other] = slots.filter(({ forum }) => forum === slt);
    const overlapping = moved(
      (other?.start ?? date('2027-01-01').toPlainDateTime()).add({ minutes: 30 }).toString(),
    );
    expect(check(overlapping)).toContainEqual({
      kind: 'twoPlaces',
      person: 'rektor',
      slots: ['slt-2027-1', 'politirad-2027-1'],
    });
  });

  it('too few meetings, unless the plan says which are missing; and too many', () => {
    const fewer = slots.filter(({ key }) => key !== 'slt-2027-4');
    const reason = { kind: 'peopleBusy', people: [] } as const;
    expect(check(fewer)).toContainEqual({ kind: 'cadence', forum: slt, least: 4, most: 4, found: 3 });
    expect(kinds(check(fewer, { unplaced: [{ forum: slt, ordinal: 4, reason }] }))).not.toContain('cadence');
    expect(kinds(check(slots, { booked: fewer.slice(0, 1) }))).toContain('cadence');
  });

  it('a key given twice, and a forum that nobody knows', () => {
    const [first] = slots;
    const stranger = slots.map((slot) => ({ ...slot, forum: asId<ForumId>('ukjent') }));
    expect(kinds(check(first ? [...slots, first] : []))).toContain('sameKey');
    expect(kinds(check(stranger))).toContain('unknownForum');
    expect(kinds(check([], { forums: [politirad] }))).toEqual(new Set(['cadence']));
  });
});
