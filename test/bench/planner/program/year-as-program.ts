import type { Problem, Solution } from '../../../../src/domain/planning/problem/problem.ts';
import { emptySolution } from '../../../../src/domain/planning/solve/board.ts';
import { keepAnchors } from './anchors.ts';
import { followEachOther } from './follow.ts';
import { shareHours } from './hours.ts';
import { amount, type LinearModel, linearModel } from './linear-model.ts';
import { columnOf, meetingsOf, type Take } from './meetings.ts';
import { payStaleNews, type Tighten } from './news.ts';
import { payFullWeeks } from './weeks.ts';

/** The planner's problem as a mixed-integer program with the same choices and the same costs. */
export interface YearProgram {
  readonly model: LinearModel;
  /** The takes that are columns. */
  readonly takes: readonly Take[];
  /** Adds the rows that an answer breaks and that were left out, since there are too many of them. */
  readonly tighten: Tighten;
  /** Of those, the rows without which an answer in whole numbers can be wrong. */
  readonly tightenHours: Tighten;
  read(values: Float64Array): Solution;
}

export const yearAsProgram = (problem: Problem): YearProgram => {
  const model = linearModel();
  const byLane = meetingsOf(problem, model);
  problem.lanes.forEach((lane, index) => {
    const meetings = byLane[index] ?? [];
    followEachOther(model, lane, meetings);
    keepAnchors(model, lane, meetings, byLane);
  });
  const tightenNews = payStaleNews(model, problem, byLane);
  payFullWeeks(model, problem, byLane);
  const hours = shareHours(model, problem, byLane);
  const all = byLane.flat().flatMap(({ takes }) => takes);
  return {
    model,
    takes: all.filter((take) => columnOf(take) >= 0),
    tighten: (values) => tightenNews(values) + hours.tighten(values),
    tightenHours: hours.tighten,
    read(values) {
      const solution = emptySolution(problem);
      for (const take of all) {
        if (amount(values, take.taken) > 0.5)
          write(solution, take, hours.chosen(take.lane, take.option.day, values));
      }
      return solution;
    },
  };
};

const write = ({ choice, hour, tie }: Solution, take: Take, at: number): void => {
  choice[take.lane]?.fill(take.choice, take.target, take.target + 1);
  hour[take.lane]?.fill(at, take.target, take.target + 1);
  tie[take.lane]?.fill(take.tie, take.target, take.target + 1);
};
