import { forumNameOf, nameOf } from '../../domain/forum.ts';
import type { ConflictView, PlanMovesNotice } from '../../domain/notices/plan-moves.ts';
import type { Organisation } from '../../domain/organisation.ts';
import type { Slot, SlotKey } from '../../domain/planning/plan.ts';
import type { MoveCause } from '../../domain/planning/replan/plan-change.ts';
import { type Follow, isImpossible } from './follow.ts';
import { slotView } from './reason-views.ts';

type Conflict = Follow['conflicts'][number];

/** The moves as the coordinator reads them. */
export const movesNotice = (
  organisation: Organisation,
  why: PlanMovesNotice['why'],
  follow: Follow,
  confirm: PlanMovesNotice['confirm'],
  dayNames: ReadonlyMap<SlotKey, string> = new Map(),
): PlanMovesNotice => {
  const { slots, moved, conflicts } = follow;
  const mayBe = confirm && !isImpossible(follow);
  return {
    kind: 'planMoves',
    why,
    moves: moved.map(({ from, to, because }) => {
      const day = dayNames.get(from.key);
      return {
        ...slotView(organisation, from),
        to: to.start,
        because: REASONS[because.kind],
        ...(day !== undefined && { day }),
      };
    }),
    conflicts: conflicts.flatMap((rule) => conflictView(organisation, slots, rule, dayNames) ?? []),
    ...(mayBe && { confirm }),
  };
};

const REASONS: Readonly<Record<MoveCause['kind'], PlanMovesNotice['moves'][number]['because']>> = {
  asked: 'asked',
  excludedDay: 'closedDay',
  away: 'asked',
  mends: 'closedDay',
  follows: 'follows',
  makesRoom: 'makesRoom',
};

const conflictView = (
  organisation: Organisation,
  slots: readonly Slot[],
  rule: Conflict,
  dayNames: ReadonlyMap<SlotKey, string>,
): ConflictView | undefined => {
  const key = 'slots' in rule ? rule.slots[0] : rule.slot;
  const slot = slots.find((one) => one.key === key);
  const name = nameIn(organisation, rule) ?? dayNames.get(key);
  return slot && { kind: rule.kind, slot: slotView(organisation, slot), ...(name && { name }) };
};

const nameIn = (organisation: Organisation, rule: Conflict): string | undefined => {
  switch (rule.kind) {
    case 'twoPlaces':
    case 'travel':
    case 'busyElsewhere':
      return nameOf(organisation, rule.person);
    case 'anchor':
      return forumNameOf(organisation, rule.anchor);
    case 'child': {
      const forum = organisation.forums.find(({ children }) => children.some(({ id }) => id === rule.child));
      return forum?.children.find(({ id }) => id === rule.child)?.name;
    }
    default:
      return undefined;
  }
};
