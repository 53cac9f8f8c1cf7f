import type { DayNumber } from '../../../../src/domain/day-number.ts';
import type { DayOption, Problem } from '../../../../src/domain/planning/problem/problem.ts';
import { amount, constant, type Expression, type LinearModel, plus } from './linear-model.ts';
import { type Meeting, type Take, total } from './meetings.ts';
import type { Tighten } from './news.ts';

/** The hours of a lane's days, where they are part of the program. */
export interface Hours {
  /** Adds the hours of days on which two lanes that share people both meet. */
  readonly tighten: Tighten;
  /** The hour chosen on the day; the cheapest where hours are not part of the program. */
  chosen(lane: number, day: DayNumber, values: Float64Array): number;
}

/** What a lane may do on a day. */
interface LaneDay {
  readonly lane: number;
  readonly option: DayOption;
  readonly fixed: boolean;
  readonly meets: Expression;
}

const BOTH = 1.02;

export const shareHours = (
  model: LinearModel,
  problem: Problem,
  byLane: readonly (readonly Meeting[])[],
): Hours => {
  const days = laneDays(byLane);
  const hours = new Map<LaneDay, readonly Expression[]>();
  const parted = new Set<string>();
  const hoursOf = (one: LaneDay): readonly Expression[] => {
    const known = hours.get(one) ?? hourColumns(model, one);
    hours.set(one, known);
    return known;
  };
  const part = (a: LaneDay, b: LaneDay): number => {
    const name = `${a.lane} ${b.lane} ${a.option.day}`;
    if (parted.has(name)) return 0;
    parted.add(name);
    keepApart(model, problem.travel(a.lane, b.lane), [a, b], hoursOf);
    return 1;
  };
  return {
    tighten(values) {
      let added = 0;
      for (const all of days.values()) {
        const meeting = all
          .map((one) => ({ one, sum: amount(values, one.meets) }))
          .filter(({ sum }) => sum > 0.01);
        for (const [index, a] of meeting.entries())
          for (const b of meeting.slice(index + 1))
            if (a.sum + b.sum > BOTH && mayClash(problem, a.one, b.one)) added += part(a.one, b.one);
      }
      return added;
    },
    chosen(lane, day, values) {
      const one = days.get(day)?.find((other) => other.lane === lane);
      const known = (one && hours.get(one)) ?? [];
      return Math.max(
        0,
        known.findIndex((hour) => amount(values, hour) > 0.5),
      );
    },
  };
};

const laneDays = (byLane: readonly (readonly Meeting[])[]): ReadonlyMap<DayNumber, readonly LaneDay[]> => {
  const all = byLane.flatMap((meetings, lane) => {
    const takes = meetings.flatMap((meeting) => meeting.takes.map((take) => ({ take, meeting })));
    return [...Map.groupBy(takes, ({ take }) => take.option.day).values()].flatMap((mine): LaneDay[] => {
      const [first] = mine;
      if (!first) return [];
      const meets = total(mine.map(({ take }): Take => take));
      return [{ lane, option: first.take.option, fixed: first.meeting.target.fixed, meets }];
    });
  });
  return Map.groupBy(all, ({ option }) => option.day);
};

/** Two that both stand are left alone. */
const mayClash = (problem: Problem, a: LaneDay, b: LaneDay): boolean =>
  !(a.fixed && b.fixed) && problem.shares(a.option.roster, b.option.roster);

const hourColumns = (model: LinearModel, { option, meets }: LaneDay): readonly Expression[] => {
  const cheapest = option.hours[0]?.cost ?? 0;
  const all = option.hours.map(({ cost }) => model.fresh(cost - cheapest, { whole: true }));
  model.equal(plus(...all), meets);
  return all;
};

/** At any moment at most one of them meets, or is on its way to the other. */
const keepApart = (
  model: LinearModel,
  way: number,
  both: readonly LaneDay[],
  hoursOf: (one: LaneDay) => readonly Expression[],
): void => {
  const all = both.flatMap((one) =>
    one.option.hours.map((hour, index) => ({
      ...hour,
      lane: one.lane,
      at: hoursOf(one)[index] ?? constant(0),
    })),
  );
  for (const moment of new Set(all.map(({ start }) => start))) {
    const busy = all.filter(({ start, end }) => start <= moment && moment < end + way);
    if (new Set(busy.map(({ lane }) => lane)).size > 1)
      model.atMost(plus(...busy.map(({ at }) => at)), constant(1));
  }
};
