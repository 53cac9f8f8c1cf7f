import type { Lane } from '../../../../src/domain/planning/problem/problem.ts';
import { constant, type LinearModel, minus, plus } from './linear-model.ts';
import { type Meeting, meetingsWithin, type Take, total } from './meetings.ts';

/** What the lane is anchored to: its leader's meetings, each with one of its own, and other lanes within reach. */
export const keepAnchors = (
  model: LinearModel,
  lane: Lane,
  meetings: readonly Meeting[],
  byLane: readonly (readonly Meeting[])[],
): void => {
  const movable = meetings.filter(({ target, takes }) => !target.fixed && takes.length > 0);
  if (lane.tie) keepTies(model, lane.tie, movable, byLane[lane.tie.lane] ?? []);
  for (const { lane: other, least, most } of lane.keeps) {
    for (const { takes } of movable) {
      for (const [day, mine] of Map.groupBy(takes, ({ option }) => option.day))
        model.atMost(total(mine), meetingsWithin(byLane[other], day - most, day - least));
    }
  }
};

/** What belongs to a leader's meeting lies within reach of it; no two belong to the same, and none cross. */
const keepTies = (
  model: LinearModel,
  { least, most }: NonNullable<Lane['tie']>,
  movable: readonly Meeting[],
  leading: readonly Meeting[],
): void => {
  const takes = movable.flatMap((meeting) => meeting.takes);
  for (const [index, tied] of Map.groupBy(takes, ({ tie }) => tie)) {
    const leader = leading[index];
    if (!leader) continue;
    model.atMost(total(tied), leader.placed);
    for (const day of new Set(tied.map(({ option }) => option.day))) {
      model.atMost(total(tied.filter(({ option }) => option.day <= day)), leader.upTo(day - least));
      model.atMost(
        total(tied.filter(({ option }) => option.day >= day)),
        minus(leader.placed, leader.upTo(day - most - 1)),
      );
    }
  }
  movable.forEach((a, at) => {
    for (const b of movable.slice(at + 1)) keepInOrder(model, a.takes, b.takes);
  });
};

const keepInOrder = (model: LinearModel, first: readonly Take[], second: readonly Take[]): void => {
  for (const leader of new Set(first.map(({ tie }) => tie))) {
    const late = first.filter(({ tie }) => tie >= leader);
    const early = second.filter(({ tie }) => tie <= leader);
    if (early.length > 0) model.atMost(plus(total(late), total(early)), constant(1));
  }
};
