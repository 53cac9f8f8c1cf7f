import { toDayNumber } from '../../day-number.ts';
import { slotsOf } from '../check-plan.ts';
import { attendeesOf } from '../clashes.ts';
import type { Slot, SlotKey } from '../plan.ts';
import { dayOf, hoursOf } from '../table.ts';
import { brokenIn } from './broken-in.ts';
import type { Move, MoveCause, ReplanInput } from './plan-change.ts';

/** What moved, in order of the new dates, each with why. */
export const withCauses = (input: ReplanInput, slots: readonly Slot[]): readonly Move[] => {
  const before = new Map(input.current.map((slot) => [slot.key, slot]));
  const moves = slots.flatMap((to) => {
    const from = before.get(to.key);
    return from && !from.start.equals(to.start) ? [{ from, to }] : [];
  });
  const moved = new Set(moves.map(({ to }) => to.key));
  const broken = new Set(brokenIn(input, input.current).flatMap(slotsOf));
  return moves.map((move) => ({ ...move, because: causeOf(input, move, moves, moved, broken) }));
};

type Moved = Omit<Move, 'because'>;

const causeOf = (
  input: ReplanInput,
  { from, to }: Moved,
  moves: readonly Moved[],
  moved: ReadonlySet<SlotKey>,
  broken: ReadonlySet<SlotKey>,
): MoveCause => {
  const { change } = input;
  if (change.kind === 'move' && change.slot === to.key) return { kind: 'asked' };
  if (change.kind === 'exclude' && isExcluded(change, from)) return { kind: 'excludedDay' };
  if (change.kind === 'away' && isAway(input, change, from)) return { kind: 'away', person: change.person };
  const leader = from.child?.of ?? from.anchoredTo;
  const followed = moves.find((move) => move.to.key === leader);
  if (followed) return { kind: 'follows', slot: followed.to.key };
  if (broken.has(from.key)) return { kind: 'mends' };
  const other = moves.find((move) => move.to.key !== to.key && overlap(input, from, move.to));
  if (other) return { kind: 'makesRoom', slot: other.to.key };
  const any = [...moved].find((key) => key !== to.key);
  return any ? { kind: 'makesRoom', slot: any } : { kind: 'mends' };
};

const isExcluded = (
  { days, forum }: Extract<ReplanInput['change'], { kind: 'exclude' }>,
  slot: Slot,
): boolean => (!forum || forum === slot.forum) && days.some((day) => toDayNumber(day) === dayOf(slot));

const isAway = (
  { organisation }: ReplanInput,
  { person, from, to }: Extract<ReplanInput['change'], { kind: 'away' }>,
  slot: Slot,
): boolean => {
  const end = slot.start.add({ minutes: slot.minutes });
  const during = end.since(from).sign > 0 && to.since(slot.start).sign > 0;
  return during && attendeesOf(organisation, slot).includes(person);
};

const overlap = ({ organisation }: ReplanInput, a: Slot, b: Slot): boolean => {
  const people = attendeesOf(organisation, b);
  return (
    dayOf(a) === dayOf(b) &&
    hoursOf(a).start < hoursOf(b).end &&
    hoursOf(b).start < hoursOf(a).end &&
    attendeesOf(organisation, a).some((person) => people.includes(person))
  );
};
