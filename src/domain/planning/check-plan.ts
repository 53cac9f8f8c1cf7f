import type { ForumId, PersonId } from '../ids.ts';
import type { Organisation } from '../organisation.ts';
import type { Temporal } from '../time.ts';
import { brokenAnchors } from './check-anchors.ts';
import { brokenCadences } from './check-cadences.ts';
import { brokenChildren } from './check-children.ts';
import { brokenDays } from './check-days.ts';
import { type Clash, clashingSlots } from './clashes.ts';
import { clashesElsewhere } from './clashes-elsewhere.ts';
import type { Elsewhere, Slot, SlotKey, Unplaced } from './plan.ts';

/** A hard rule that a plan breaks. An independent judgement: nothing of the planner's own working is used. */
export type BrokenRule =
  | { readonly kind: 'unknownForum'; readonly slot: SlotKey }
  | { readonly kind: 'outsidePeriod'; readonly slot: SlotKey }
  | { readonly kind: 'outsideValidity'; readonly slot: SlotKey }
  | { readonly kind: 'forbiddenDay'; readonly slot: SlotKey; readonly reason: ClosedReason }
  | { readonly kind: 'outsideHours'; readonly slot: SlotKey }
  | { readonly kind: 'sameKey'; readonly slot: SlotKey }
  /** Of two meetings, or of one while the other is another organisation's. */
  | {
      readonly kind: 'twoPlaces';
      readonly person: PersonId;
      readonly slots: readonly [SlotKey, ...SlotKey[]];
    }
  /** The second begins before somebody can have come from the first. */
  | {
      readonly kind: 'travel';
      readonly person: PersonId;
      readonly slots: readonly [SlotKey, ...SlotKey[]];
      readonly minutes: number;
    }
  | { readonly kind: 'anchor'; readonly slot: SlotKey; readonly anchor: string }
  | { readonly kind: 'child'; readonly slot: SlotKey; readonly child: string }
  | {
      readonly kind: 'cadence';
      readonly forum: ForumId;
      readonly least: number;
      readonly most: number;
      readonly found: number;
    };

/** The meetings that break the rule. */
export const slotsOf = (rule: BrokenRule): readonly SlotKey[] => {
  if (rule.kind === 'cadence') return [];
  return 'slots' in rule ? rule.slots : [rule.slot];
};

export type ClosedReason =
  | 'weekday'
  | 'publicHoliday'
  | 'eve'
  | 'easterWeek'
  | 'romjul'
  | 'summer'
  | 'weekend'
  | 'closedDay'
  | 'excluded'
  | 'schoolHoliday';

export interface CheckOptions {
  readonly year: number;
  /** The plan was made for the rest of the year from here. */
  readonly from?: Temporal.PlainDate;
  /** Only these forums were planned. */
  readonly forums?: readonly ForumId[];
  /** What stood before the plan: it counts, but its own days are not judged. */
  readonly booked?: readonly Slot[];
  /** Meetings that our people have in other organisations. */
  readonly elsewhere?: readonly Elsewhere[];
  /** Days that the coordinator keeps free of meetings, or of one forum's. */
  readonly excludedDays?: readonly Temporal.PlainDate[];
  readonly excludedFor?: ReadonlyMap<ForumId, readonly Temporal.PlainDate[]>;
  /** What the plan says it could not place is not held against it. */
  readonly unplaced?: readonly Unplaced[];
}

/** A plan as the checks see it. */
export interface Judged extends CheckOptions {
  readonly organisation: Organisation;
  readonly slots: readonly Slot[];
}

/** Every hard rule that the slots break; none for a plan that may be approved. */
export const brokenRules = (
  organisation: Organisation,
  slots: readonly Slot[],
  options: CheckOptions,
): readonly BrokenRule[] => {
  const plan: Judged = { ...options, organisation, slots };
  return [
    ...brokenKeys(plan),
    ...slots.flatMap((slot) => brokenDays(plan, slot)),
    ...slots.flatMap((slot) => brokenAnchors(plan, slot)),
    ...slots.flatMap((slot) => brokenChildren(plan, slot)),
    ...clashingSlots(organisation, slots, options.booked ?? []).map(clashRule),
    ...clashesElsewhere(organisation, slots, options.elsewhere ?? []).map(clashRule),
    ...brokenCadences(plan),
  ];
};

const clashRule = ({ person, slots: [first, ...others], way }: Clash): BrokenRule => {
  const clash = { person, slots: [first.key, ...others.map(({ key }) => key)] } as const;
  return way === undefined ? { kind: 'twoPlaces', ...clash } : { kind: 'travel', ...clash, minutes: way };
};

const brokenKeys = ({ slots, booked = [] }: Judged): readonly BrokenRule[] => {
  const keys = [...booked, ...slots].map(({ key }) => key);
  return slots
    .filter(({ key }) => keys.indexOf(key) !== keys.lastIndexOf(key))
    .map(({ key }) => ({ kind: 'sameKey', slot: key }));
};
