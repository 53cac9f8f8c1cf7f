import type { Problem } from '../../../../src/domain/planning/problem/problem.ts';
import { EASY_WEEK } from '../../../../src/domain/planning/score/pairs.ts';
import { constant, type LinearModel, minus } from './linear-model.ts';
import { type Meeting, type Take, total } from './meetings.ts';

/** For each class of people, the weeks in which they may have too many meetings. */
export const payFullWeeks = (
  model: LinearModel,
  { rosters, classes }: Problem,
  byLane: readonly (readonly Meeting[])[],
): void => {
  const takes = byLane.flat().flatMap((meeting) => meeting.takes);
  const inWeeks = takes.flatMap((take) =>
    (rosters[take.option.roster] ?? []).map((person) => ({ person, week: take.option.week, take })),
  );
  for (const all of Map.groupBy(inWeeks, ({ person, week }) => `${person} ${week}`).values()) {
    const mine = all.map(({ take }) => take);
    if (meetingsIn(mine) <= EASY_WEEK) continue;
    const cost = classes[all[0]?.person ?? -1]?.fullWeek ?? 0;
    const excess = model.fresh(cost, { most: mine.length });
    model.atMost(minus(total(mine), constant(EASY_WEEK)), excess);
  }
};

const meetingsIn = (takes: readonly Take[]): number =>
  new Set(takes.map(({ lane, target }) => `${lane} ${target}`)).size;
