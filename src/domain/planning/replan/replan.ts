import { toDayNumber } from '../../day-number.ts';
import { Temporal } from '../../time.ts';
import type { BrokenRule } from '../check-plan.ts';
import type { Slot } from '../plan.ts';
import { type Ground, groundOf } from '../problem/ground.ts';
import type { Problem, Solution } from '../problem/problem.ts';
import { placedIn } from '../score/evaluate.ts';
import { startOf } from '../slots.ts';
import { LEFT_OUT, layBoard } from '../solve/board.ts';
import { stateOf } from '../solve/layout.ts';
import { improve } from '../solve/solve.ts';
import { atOnce, type Steps } from '../steps.ts';
import { hoursOf } from '../table.ts';
import { isBlocked, missedIn } from './away.ts';
import { brokenIn } from './broken-in.ts';
import { withCauses } from './causes.ts';
import { moveChildren } from './move-children.ts';
import type { Consequences, PlanChange, ReplanInput, ReplanResult } from './plan-change.ts';
import { type MayMeet, MOVED, replanProblem } from './replan-problem.ts';

/**
 * Mends a plan after a change by moving as few meetings as possible, and those not far. A meeting that is tied to one
 * that moves goes along. What cannot be mended stays where it is and is said.
 */
export const replan = (input: ReplanInput): ReplanResult => atOnce(replanning(input));

/** `replan` in steps, none of them long. */
export function* replanning(input: ReplanInput): Steps<ReplanResult> {
  const change = withExclusions(input);
  const standing = input.current
    .filter((slot) => !slot.child && stands(input, slot))
    .map(asAsked(input.change));
  const movable = input.current.filter((slot) => !slot.child && !stands(input, slot));
  const ground = groundOf({ ...change, pins: standing });
  const problem = replanProblem(ground, movable, mayMeet(ground, input.change));
  yield;
  const parents = [...standing, ...(yield* moveLanes(problem, movable, input))];
  yield;
  const slots = moveChildren(ground, input.current, parents).toSorted((a, b) =>
    Temporal.PlainDateTime.compare(a.start, b.start),
  );
  return { slots, moved: withCauses(input, slots), unmended: conflictsOf(input, slots) };
}

/** What would follow if one meeting moved and nothing else did, and what it takes to mend it. */
export const consequencesOf = (input: ReplanInput): Consequences => ({
  conflicts: conflictsOf(input, input.current.map(asAsked(input.change))),
  mended: replan(input),
});

const withExclusions = ({ change, ...input }: ReplanInput): ReplanInput => {
  if (change.kind !== 'exclude') return { ...input, change };
  const { excludedDays = [], excludedFor = new Map() } = input;
  if (!change.forum) return { ...input, change, excludedDays: [...excludedDays, ...change.days] };
  const ofForum = [...(excludedFor.get(change.forum) ?? []), ...change.days];
  return { ...input, change, excludedFor: new Map([...excludedFor, [change.forum, ofForum]]) };
};

/** Meetings that were held, that may not be moved, or whose place was asked for. */
const stands = ({ keep = [], change, from }: ReplanInput, { key, start }: Slot): boolean =>
  keep.includes(key) ||
  (change.kind === 'move' && change.slot === key) ||
  (from !== undefined && Temporal.PlainDate.compare(start.toPlainDate(), from) < 0);

const asAsked =
  (change: PlanChange) =>
  (slot: Slot): Slot =>
    change.kind === 'move' && change.slot === slot.key ? { ...slot, start: change.to } : slot;

/** Where somebody without whom it cannot be held is away, the forum does not meet. */
const mayMeet = ({ input }: Ground, change: PlanChange): MayMeet => {
  if (change.kind !== 'away') return () => true;
  const missedAt = missedIn(input, change);
  return (forum, day, hour) => {
    const missed = missedAt(forum, day, hour);
    return !missed || !isBlocked(missed, change);
  };
};

/** Searches from the same start, each with its own seed; more of them while a meeting has no place. */
const TRIES = 3;
const MOST_TRIES = 12;

function* moveLanes(
  problem: Problem,
  movable: readonly Slot[],
  { seed = 1, keepGoing }: ReplanInput,
): Steps<readonly Slot[]> {
  const board = layBoard(problem);
  problem.lanes.forEach(({ targets }, lane) => {
    targets.forEach(({ fixed, slot, choices }, target) => {
      if (fixed || !slot) return;
      const choice = choices.findIndex(({ option }) => option.day === toDayNumber(slot.start));
      const option = choices[choice]?.option;
      if (!option || board.engagements.hourCost({ lane, target, option, stands: false }) > 0) return;
      board.put(lane, stateOf(board.layouts[lane], target, choice));
    });
  });
  for (let tried = 0; tried < TRIES || (tried < MOST_TRIES && board.cost() >= LEFT_OUT); tried += 1) {
    yield* improve(board, { noise: 2 * MOVED, seed: seed + tried, ...(keepGoing && { keepGoing }) });
  }
  const solution = board.solution();
  return movable.map((slot) => whereNow(problem, solution, slot));
}

/** A meeting that has no place any more stays where it was. */
const whereNow = (problem: Problem, solution: Solution, slot: Slot): Slot => {
  const lane = problem.lanes.findIndex(({ forum }) => forum === slot.forum);
  const placed = placedIn(problem, solution, lane).find(({ target }) => target.slot === slot);
  if (!placed) return slot;
  const { option, hour } = placed;
  if (option.day === toDayNumber(slot.start) && hour.start === hoursOf(slot).start) return slot;
  return { ...slot, start: startOf({ day: option.day, hours: hour }) };
};

/** Rules that the plan breaks after the change; how many meetings there should be is not asked here. */
const conflictsOf = (input: ReplanInput, slots: readonly Slot[]): readonly BrokenRule[] =>
  brokenIn(withExclusions(input), slots).filter(({ kind }) => kind !== 'cadence' && kind !== 'child');
