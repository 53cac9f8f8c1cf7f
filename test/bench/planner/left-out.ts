import type { Problem, Solution } from '../../../src/domain/planning/problem/problem.ts';
import { type Placed, placedIn } from '../../../src/domain/planning/score/evaluate.ts';
import { EASY_WEEK, nearCost } from '../../../src/domain/planning/score/pairs.ts';
import type { Contended, Included } from './year-as-program.ts';

/** What must be part of the program because the solution pays for it, or breaks it; undefined if nothing is missing. */
export const leftOut = (problem: Problem, solution: Solution, included: Included): Included | undefined => {
  const lanes = problem.lanes.map((_, lane) => placedIn(problem, solution, lane));
  const contended = [...included.contended, ...clashes(problem, lanes.flat())];
  const distances = new Set([
    ...included.distances,
    ...lanes.flatMap((lane) => shortDistances(problem, lane)),
  ]);
  const weeks = new Set([...included.weeks, ...fullWeeks(problem, lanes.flat())]);
  const nothing =
    contended.length === included.contended.length &&
    distances.size === included.distances.size &&
    weeks.size === included.weeks.size;
  return nothing ? undefined : { contended, distances, weeks };
};

const shortDistances = ({ lanes }: Problem, placed: readonly Placed[]): readonly string[] =>
  placed.slice(1).flatMap((after, index) => {
    const before = placed[index];
    if (!before || (before.target.fixed && after.target.fixed)) return [];
    const days = after.option.day - before.option.day;
    const lane = lanes[after.lane];
    if (!lane) return [];
    const pays = days < lane.gap || nearCost(lane, before.target.interval, days) > 0;
    return pays ? [`${after.lane} ${before.index}`] : [];
  });

const fullWeeks = ({ rosters }: Problem, placed: readonly Placed[]): readonly string[] => {
  const keys = placed.flatMap(({ option }) =>
    (rosters[option.roster] ?? []).map((one) => `${one} ${option.week}`),
  );
  return [...Map.groupBy(keys, (key) => key)].filter(([, all]) => all.length > EASY_WEEK).map(([key]) => key);
};

/** Pairs of meetings with somebody in both at the same time. Two that both stand are left alone. */
const clashes = (problem: Problem, placed: readonly Placed[]): readonly Contended[] =>
  placed.flatMap((a, index) =>
    placed.slice(index + 1).flatMap((b) => {
      const way = problem.travel(a.lane, b.lane);
      const clash =
        a.lane !== b.lane &&
        !(a.target.fixed && b.target.fixed) &&
        a.option.day === b.option.day &&
        problem.shares(a.option.roster, b.option.roster) &&
        a.hour.start < b.hour.end + way &&
        b.hour.start < a.hour.end + way;
      return clash ? [{ day: a.option.day, lanes: [a.lane, b.lane] as const }] : [];
    }),
  );
