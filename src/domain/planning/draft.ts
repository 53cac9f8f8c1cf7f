import { toDayNumber, toPlainDate } from '../day-number.ts';
import type { ForumId } from '../ids.ts';
import type { Temporal } from '../time.ts';
import type { PlanInput, Slot, SlotKey } from './plan.ts';

/** Days kept free of meetings, both ends included: of all forums, or of one. */
export interface Exclusion {
  readonly from: Temporal.PlainDate;
  readonly to: Temporal.PlainDate;
  readonly forum?: ForumId;
}

/** A meeting, and the day on which it is to stay. */
export interface Standing {
  readonly slot: SlotKey;
  readonly on: Temporal.PlainDate;
}

/** What the coordinator has said about a draft so far. */
export interface DraftWork {
  /** Only these forums are planned; none given is all of them. */
  readonly forums?: readonly ForumId[];
  /** Meetings of the draft that stay where they are. */
  readonly pins: readonly SlotKey[];
  readonly exclusions: readonly Exclusion[];
  /** Proposals that were turned down for another one. */
  readonly seen: readonly (readonly Slot[])[];
  /** Forums whose meetings are approved already; they are not in the draft any more. */
  readonly approved: readonly ForumId[];
  /** Meetings that stay on days that do not suit: nobody asks about them again. */
  readonly standing?: readonly Standing[];
  /** What was asked for last, and of which version: a second click on the same button asks for nothing new. */
  readonly last?: { readonly act: string; readonly version: number };
}

export const NO_WORK: DraftWork = { pins: [], exclusions: [], seen: [], approved: [] };

/** The exclusions as the planner takes them. */
export const excludedBy = (
  exclusions: readonly Exclusion[],
): Required<Pick<PlanInput, 'excludedDays' | 'excludedFor'>> => {
  const narrow = Map.groupBy(
    exclusions.filter(({ forum }) => forum !== undefined),
    ({ forum }) => forum as ForumId,
  );
  return {
    excludedDays: exclusions.filter(({ forum }) => forum === undefined).flatMap(daysOf),
    excludedFor: new Map([...narrow].map(([forum, some]) => [forum, some.flatMap(daysOf)])),
  };
};

export const daysOf = ({ from, to }: Exclusion): readonly Temporal.PlainDate[] => {
  const first = toDayNumber(from);
  return Array.from({ length: Math.max(0, toDayNumber(to) - first + 1) }, (_, day) =>
    toPlainDate(first + day),
  );
};

/** Pinned are the meetings themselves and what they bring with them. */
export const isPinned = ({ pins }: DraftWork, { key, child }: Slot): boolean =>
  pins.includes(key) || (child !== undefined && pins.includes(child.of));
