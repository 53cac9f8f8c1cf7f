import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asId, type ForumId, type PersonId } from '../../../src/domain/ids.ts';
import type { Anchor, Forum } from '../../../src/domain/organisation.ts';
import { allowedDays } from '../../../src/domain/planning/allowed-days.ts';
import { brokenRules } from '../../../src/domain/planning/check-plan.ts';
import type { Slot, SlotKey } from '../../../src/domain/planning/plan.ts';
import { planYear } from '../../../src/domain/planning/plan-year.ts';
import type { PlanChange, ReplanInput } from '../../../src/domain/planning/replan/plan-change.ts';
import { consequencesOf, replan } from '../../../src/domain/planning/replan/replan.ts';
import { Temporal } from '../../../src/domain/time.ts';
import { runs } from '../../support/seed.ts';
import { anForum, anOrganisation, aPerson, date, members, tiedTo } from './makers.ts';

const at = (text: string): Temporal.PlainDateTime => Temporal.PlainDateTime.from(text);
const key = (text: string): SlotKey => text as SlotKey;

const politirad: Forum = {
  ...anForum('politirad'),
  level: 'styrende',
  cadence: [{ rule: { kind: 'followsAnchor' } }],
  anchors: [tiedTo('slt', 7, 14)],
  members: [{ person: asId<PersonId>('ordforer'), role: 'chair' }, ...members('koordinator')],
};
const slt: Forum = { ...anForum('slt'), members: members('koordinator', 'rektor') };

const planned = (forums: readonly Forum[]) => {
  const people = ['ordforer', 'koordinator', 'rektor'].map(aPerson);
  const input = { organisation: { ...anOrganisation('nordvik'), forums, people }, year: 2027, booked: [] };
  return { ...input, current: planYear(input).slots };
};

const dateOf = (slots: readonly Slot[], slot: SlotKey): string =>
  slots
    .find((one) => one.key === slot)
    ?.start.toPlainDate()
    .toString() ?? 'none';

describe('after a change', () => {
  it('a meeting that moves takes along what is tied to it, and nothing else', () => {
    const input = planned([politirad, slt]);
    const to = input.current.find((slot) => slot.key === 'slt-2027-2')?.start.add({ days: 21 });
    const change: PlanChange = { kind: 'move', slot: key('slt-2027-2'), to: to ?? at('2027-05-25T09:00') };
    const { moved, unmended } = replan({ ...input, change });
    expect(unmended).toEqual([]);
    expect(moved.map((move) => [move.to.key, move.because])).toEqual([
      ['slt-2027-2', { kind: 'asked' }],
      ['politirad-2027-2', { kind: 'follows', slot: 'slt-2027-2' }],
    ]);
  });

  it('what would follow is told before anything is moved', () => {
    const input = planned([politirad, slt]);
    const to = input.current.find((slot) => slot.key === 'slt-2027-2')?.start.add({ days: 21 });
    const change: PlanChange = { kind: 'move', slot: key('slt-2027-2'), to: to ?? at('2027-05-25T09:00') };
    const { conflicts, mended } = consequencesOf({ ...input, change });
    expect(conflicts).toEqual([{ kind: 'anchor', slot: 'politirad-2027-2', anchor: 'slt' }]);
    expect(mended.moved).toHaveLength(2);
  });

  it('a day that is closed moves only the meeting on it, and not far', () => {
    const input = planned([slt]);
    const day = date(dateOf(input.current, key('slt-2027-3')));
    const { moved, slots } = replan({ ...input, change: { kind: 'exclude', days: [day] } });
    expect(moved.map((move) => [move.to.key, move.because.kind])).toEqual([['slt-2027-3', 'excludedDay']]);
    expect(Math.abs(date(dateOf(slots, key('slt-2027-3'))).until(day).days)).toBeLessThanOrEqual(7);
  });

  it('when the chair is ill the politiråd moves; when a member is, it does not', () => {
    const input = planned([politirad, slt]);
    const day = date(dateOf(input.current, key('politirad-2027-1')));
    const away = (person: string): PlanChange => ({
      kind: 'away',
      person: asId<PersonId>(person),
      from: day.toPlainDateTime(),
      to: day.add({ days: 1 }).toPlainDateTime(),
    });
    const { moved } = replan({ ...input, change: away('ordforer') });
    expect(moved.map((move) => [move.to.key, move.because])).toEqual([
      ['politirad-2027-1', { kind: 'away', person: 'ordforer' }],
    ]);
    expect(replan({ ...input, change: away('koordinator') }).moved).toEqual([]);
  });

  it('a meeting that may not move stays, and the conflict is shown', () => {
    const input = planned([politirad, slt]);
    const change: PlanChange = { kind: 'move', slot: key('slt-2027-2'), to: at('2027-06-22T09:00') };
    const { moved, unmended } = replan({ ...input, keep: [key('politirad-2027-2')], change });
    expect(moved.map(({ to }) => to.key)).toEqual(['slt-2027-2']);
    expect(unmended).toEqual([{ kind: 'anchor', slot: 'politirad-2027-2', anchor: 'slt' }]);
  });

  it('the preparation goes along with its meeting', () => {
    const child = {
      id: 'forberedelse',
      name: 'Forberedelse',
      relation: 'before' as const,
      leastDays: 1,
      mostDays: 5,
      minutes: 30,
      participants: [asId<PersonId>('koordinator')],
    };
    const input = planned([{ ...slt, children: [child] }]);
    const change: PlanChange = { kind: 'move', slot: key('slt-2027-2'), to: at('2027-06-09T09:00') };
    const { moved, unmended } = replan({ ...input, change });
    expect(unmended).toEqual([]);
    expect(moved.map((move) => [move.to.key, move.because.kind])).toEqual([
      ['slt-2027-2/forberedelse', 'follows'],
      ['slt-2027-2', 'asked'],
    ]);
  });
});

/** A year in which only these days of March are open, so that every plan can be tried. */
const OPEN = ['2027-03-08', '2027-03-09', '2027-03-15', '2027-03-16', '2027-03-17'];

const crowded = (
  forums: number,
  anchors: readonly (readonly Anchor[])[] = [],
): Omit<ReplanInput, 'change'> => {
  const sitting = { ...anForum('x').sitting, minutes: 60, earliest: '09:00', latest: '11:00' };
  const base = planned(
    Array.from({ length: forums }, (_, index) => ({
      ...anForum(`f${index}`),
      anchors: anchors[index] ?? [],
      sitting,
      members: members('koordinator'),
      cadence: [{ rule: { kind: 'perYear' as const, least: 1, most: 1 } }],
    })),
  );
  const organisation = {
    ...base.organisation,
    calendar: {
      ...base.organisation.calendar,
      closedDays: closedAround(OPEN.map(date)),
    },
  };
  return { organisation, year: 2027, booked: [], current: [] };
};

const closedAround = (open: readonly Temporal.PlainDate[]) => {
  const edges = [date('2026-12-31'), ...open, date('2028-01-01')];
  return edges.slice(1).flatMap((next, index) => {
    const from = edges[index]?.add({ days: 1 });
    const to = next.subtract({ days: 1 });
    if (!from || Temporal.PlainDate.compare(from, to) > 0) return [];
    return [{ name: 'stengt', from, to, areas: [], municipalities: [] }];
  });
};

const placesOf = ({ organisation }: Omit<ReplanInput, 'change'>): readonly Temporal.PlainDateTime[] => {
  const [forum] = organisation.forums;
  const days = forum ? allowedDays(organisation, forum, date('2027-01-01'), date('2027-12-31')) : [];
  return days.flatMap((day) =>
    ['09:00', '09:30', '10:00'].map((time) => day.toPlainDateTime(Temporal.PlainTime.from(time))),
  );
};

/** The smallest number of other meetings that must move, by trying every plan. */
const fewestMoves = (input: ReplanInput, fixed: SlotKey): number => {
  const places = placesOf(input);
  let fewest = Number.POSITIVE_INFINITY;
  const excludedDays = input.change.kind === 'exclude' ? input.change.days : [];
  const attempt = (chosen: readonly Slot[], rest: readonly Slot[], moves: number): void => {
    if (moves >= fewest) return;
    const [slot, ...others] = rest;
    const broken = brokenRules(input.organisation, chosen, { year: 2027, excludedDays }).filter(
      ({ kind }) => kind !== 'cadence',
    );
    if (broken.length > 0) return;
    if (!slot) {
      fewest = moves;
      return;
    }
    if (slot.key === fixed) {
      attempt([...chosen, slot], others, moves);
      return;
    }
    for (const start of places) {
      attempt([...chosen, { ...slot, start }], others, moves + (start.equals(slot.start) ? 0 : 1));
    }
  };
  attempt([], input.current, 0);
  return fewest;
};

describe('the fewest moves', () => {
  it.each<[string, readonly (readonly Anchor[])[]]>([
    ['forums that only share a person', []],
    ['one that follows another', [[], [tiedTo('f0', 1, 8)]]],
    ['a chain', [[], [tiedTo('f0', 0, 7)], [tiedTo('f1', 1, 8)]]],
    ['two that follow one', [[], [tiedTo('f0', 0, 6)], [tiedTo('f0', 0, 8)]]],
  ])('%s: no more meetings move than must, compared with every other plan', (_, anchors) => {
    const base = crowded(4, anchors);
    const places = placesOf(base);
    const cases = fc.record({
      seats: fc.uniqueArray(fc.nat({ max: 9 }), { minLength: 3, maxLength: 4 }),
      to: fc.nat({ max: places.length - 1 }),
      excluded: fc.subarray(OPEN, { minLength: 1, maxLength: 2 }),
      exclude: fc.boolean(),
    });
    fc.assert(
      fc.property(cases, ({ seats, to, excluded, exclude }) => {
        const current = seats.map(
          (seat, index): Slot => ({
            key: key(`f${index}-2027-1`),
            forum: asId<ForumId>(`f${index}`),
            ordinal: 1,
            start: places[Math.floor(seat / 2) * 3 + (seat % 2) * 2] ?? at('2027-03-08T09:00'),
            minutes: 60,
          }),
        );
        fc.pre(
          brokenRules(base.organisation, current, { year: 2027 }).every(({ kind }) => kind === 'cadence'),
        );
        const asked = key('f0-2027-1');
        const start = places[to] ?? at('2027-03-08T09:00');
        const change: PlanChange = exclude
          ? { kind: 'exclude', days: excluded.map(date) }
          : { kind: 'move', slot: asked, to: start };
        const input: ReplanInput = { ...base, current, change };
        const asIf = current.map((slot) => (!exclude && slot.key === asked ? { ...slot, start } : slot));
        const fewest = fewestMoves({ ...input, current: asIf }, exclude ? key('none') : asked);
        fc.pre(Number.isFinite(fewest));
        const { moved, unmended } = replan(input);
        expect(unmended).toEqual([]);
        expect(moved.filter((move) => exclude || move.to.key !== asked)).toHaveLength(fewest);
      }),
      { numRuns: runs(40) },
    );
  });
});
