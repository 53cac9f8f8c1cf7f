import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cadence, WEEKDAYS } from '../../../src/domain/cadence.ts';
import type { ChildMeeting, DatedDays, Forum, Organisation } from '../../../src/domain/organisation.ts';
import { type BrokenRule, brokenRules } from '../../../src/domain/planning/check-plan.ts';
import type { PlanInput, Slot, Unplaced } from '../../../src/domain/planning/plan.ts';
import { planYear } from '../../../src/domain/planning/plan-year.ts';
import type { Relaxation } from '../../../src/domain/planning/relax/relaxation.ts';
import { childKey, slotKey } from '../../../src/domain/planning/slot-key.ts';
import { Temporal } from '../../../src/domain/time.ts';
import { runs } from '../../support/seed.ts';
import { datesIn, planInputs } from './arbitraries.ts';

type Proposed = Extract<Relaxation, { at: Temporal.PlainDateTime }>;

const holds = ({ from, to }: DatedDays, date: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(from, date) <= 0 && Temporal.PlainDate.compare(date, to) <= 0;

const withWeekday = (forum: Forum, date: Temporal.PlainDate): Forum => {
  const weekday = WEEKDAYS[date.dayOfWeek - 1] ?? 'monday';
  const free = (rule: Cadence): Cadence =>
    rule.kind === 'everyWeeks' ? { kind: 'everyWeeks', weeks: rule.weeks } : rule;
  return {
    ...forum,
    cadence: forum.cadence.map((entry) => ({ ...entry, rule: free(entry.rule) })),
    sitting: { ...forum.sitting, weekdays: [...forum.sitting.weekdays, weekday] },
  };
};

const widened = (forum: Forum, change: Extract<Proposed, { kind: 'widerAnchor' }>): Forum => {
  const { leastDays, mostDays, relation } = change;
  const index = forum.anchors.findIndex(
    ({ to, ...anchor }) =>
      (to.kind === 'forum' ? to.forum : to.name) === change.anchor &&
      anchor.relation === relation &&
      (anchor.leastDays === leastDays || anchor.mostDays === mostDays),
  );
  const anchors = forum.anchors.map((anchor, at) =>
    at === index ? { ...anchor, leastDays, mostDays } : anchor,
  );
  return { ...forum, anchors };
};

/** The forum as it would be if what is proposed were agreed. */
const changed = (forum: Forum, change: Proposed): Forum => {
  const date = change.at.toPlainDate();
  const { sitting, members } = forum;
  switch (change.kind) {
    case 'earlier':
      return { ...forum, sitting: { ...sitting, earliest: change.earliest } };
    case 'later':
      return { ...forum, sitting: { ...sitting, latest: change.latest } };
    case 'otherWeekday':
      return withWeekday(forum, date);
    case 'widerAnchor':
      return widened(forum, change);
    case 'without':
      return { ...forum, members: members.filter(({ person }) => person !== change.person) };
    case 'longer':
      return { ...forum, [change.end]: date };
    default:
      return forum;
  }
};

const opened = ({ calendar }: Organisation, change: Proposed): Organisation['calendar'] => {
  const date = change.at.toPlainDate();
  const without = (days: readonly DatedDays[]) => days.filter((one) => !holds(one, date));
  if (change.kind !== 'openDay') return calendar;
  return change.closed === 'closedDay'
    ? { ...calendar, closedDays: without(calendar.closedDays) }
    : { ...calendar, schoolHolidays: without(calendar.schoolHolidays) };
};

/** The rules that the plan breaks with the meeting where it is proposed, if what is proposed is agreed. */
const brokenWith = (
  input: PlanInput,
  slots: readonly Slot[],
  { forum: id }: Unplaced,
  change: Proposed,
): readonly BrokenRule[] => {
  const { organisation, excludedDays = [] } = input;
  const forum = organisation.forums.find((one) => one.id === id);
  const date = change.at.toPlainDate();
  const slot: Slot = {
    key: slotKey(id, input.year, 99),
    forum: id,
    ordinal: 99,
    start: change.at,
    minutes: forum?.sitting.minutes ?? 0,
  };
  const relaxed: Organisation = {
    ...organisation,
    calendar: opened(organisation, change),
    forums: organisation.forums.map((one) => (one.id === id ? changed(one, change) : one)),
  };
  const lifted = change.kind === 'openDay' && change.closed === 'excluded';
  return brokenRules(relaxed, [...slots, slot], {
    ...input,
    excludedDays: excludedDays.filter((day) => !(lifted && day.equals(date))),
  }).filter(
    (rule) =>
      rule.kind !== 'cadence' &&
      rule.kind !== 'child' &&
      ('slots' in rule ? rule.slots.includes(slot.key) : rule.slot === slot.key),
  );
};

/** The preparation or follow-up as it would be if what is proposed were agreed. */
const changedChild = (child: ChildMeeting, change: Proposed): ChildMeeting => {
  switch (change.kind) {
    case 'widerAnchor':
      return { ...child, leastDays: change.leastDays, mostDays: change.mostDays };
    case 'without':
      return { ...child, participants: child.participants.filter((person) => person !== change.person) };
    default:
      return child;
  }
};

/** The rules that are broken with the child of a meeting where it is proposed. */
const brokenWithChild = (
  input: PlanInput,
  slots: readonly Slot[],
  { forum: id, ordinal, child }: Unplaced,
  change: Proposed,
): readonly BrokenRule[] => {
  const { organisation, excludedDays = [] } = input;
  const of = slotKey(id, input.year, ordinal);
  const key = childKey(of, child?.id ?? '');
  const sits = (forum: Forum): Forum => ({
    ...(change.kind === 'earlier' || change.kind === 'later' ? changed(forum, change) : forum),
    children: forum.children.map((one) => (one.id === child?.id ? changedChild(one, change) : one)),
  });
  const relaxed: Organisation = {
    ...organisation,
    calendar: opened(organisation, change),
    forums: organisation.forums.map((one) => (one.id === id ? sits(one) : one)),
  };
  const minutes = relaxed.forums
    .flatMap(({ children }) => children)
    .find((one) => one.id === child?.id)?.minutes;
  const slot: Slot = {
    key,
    forum: id,
    ordinal,
    start: change.at,
    minutes: minutes ?? 0,
    child: { id: child?.id ?? '', name: '', of },
  };
  const lifted = change.kind === 'openDay' && change.closed === 'excluded';
  return brokenRules(relaxed, [...slots, slot], {
    ...input,
    excludedDays: excludedDays.filter((day) => !(lifted && day.equals(change.at.toPlainDate()))),
  }).filter((rule) => {
    if (rule.kind === 'child') return rule.slot === of && rule.child === child?.id;
    if (rule.kind === 'cadence') return false;
    return 'slots' in rule ? rule.slots.includes(key) : rule.slot === key;
  });
};

describe('what would make a meeting fit', () => {
  it('is said of every meeting that has no place, and is true', () => {
    const inputs = fc
      .record({ input: planInputs })
      .chain(({ input }) =>
        fc.array(datesIn(input.year), { maxLength: 60 }).map((excludedDays) => ({ ...input, excludedDays })),
      );
    fc.assert(
      fc.property(inputs, (input) => {
        const { slots, unplaced } = planYear(input);
        for (const missing of unplaced.filter(({ child }) => !child)) {
          const { relaxation } = missing;
          if (!relaxation || !('at' in relaxation)) continue;
          expect(brokenWith(input, slots, missing, relaxation)).toEqual([]);
        }
      }),
      { numRuns: runs(80) },
    );
  });

  it('nor is anything promised of a preparation or follow-up that is not true', () => {
    const around = ({ start }: Slot) =>
      [-4, -3, -2, -1, 1, 2, 3, 4].map((days) => start.toPlainDate().add({ days }));
    fc.assert(
      fc.property(planInputs, (input) => {
        // The meetings stay where they were placed while all days were open; many of their children lose theirs.
        const pins = planYear(input).slots.filter(({ child }) => !child);
        const later: PlanInput = { ...input, pins, excludedDays: pins.flatMap(around) };
        const { slots, unplaced } = planYear(later);
        for (const missing of unplaced.filter(({ child }) => child)) {
          const { relaxation } = missing;
          if (!relaxation || !('at' in relaxation)) continue;
          expect(brokenWithChild(later, slots, missing, relaxation)).toEqual([]);
        }
      }),
      { numRuns: runs(80) },
    );
  });
});
