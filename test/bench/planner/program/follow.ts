import type { Lane } from '../../../../src/domain/planning/problem/problem.ts';
import { NEAR } from '../../../../src/domain/planning/score/pairs.ts';
import { constant, type Expression, type LinearModel, minus, plus } from './linear-model.ts';
import { type Meeting, type Take, total } from './meetings.ts';

/** What follows what in a lane: the least gap as a rule, nearness and another weekday or week of the month as costs. */
export const followEachOther = (model: LinearModel, lane: Lane, meetings: readonly Meeting[]): void => {
  const open = meetings.filter(({ takes }) => takes.length > 0);
  open.forEach((a, index) => {
    for (const b of open.slice(index + 1)) {
      if (!(a.target.fixed && b.target.fixed)) keepGap(model, lane, a, b);
    }
  });
  meetings.slice(1).forEach((b, index) => {
    const a = meetings[index];
    if (!a || (a.target.fixed && b.target.fixed) || a.takes.length === 0 || b.takes.length === 0) return;
    payPattern(model, lane, a, b);
    payNearness(model, lane, a, b);
  });
};

/** For each day: the first is on it or later, and the second less than so many days after it. */
const closerThan = (a: Meeting, b: Meeting, days: number): readonly Expression[] =>
  a.days
    .filter((day) => (b.days[0] ?? Infinity) < day + days)
    .map((day) => plus(minus(a.placed, a.upTo(day - 1)), b.upTo(Math.ceil(day + days) - 1)));

const keepGap = (model: LinearModel, { gap }: Lane, a: Meeting, b: Meeting): void => {
  for (const both of closerThan(a, b, gap)) model.atMost(both, constant(1));
};

const payNearness = (model: LinearModel, { weights, gap }: Lane, a: Meeting, b: Meeting): void => {
  for (const part of NEAR) {
    const days = a.target.interval * part;
    const rows = days > gap ? closerThan(a, b, days) : [];
    if (rows.length === 0) continue;
    const near = model.fresh(weights.tooClose);
    for (const both of rows) model.atMost(minus(both, constant(1)), near);
  }
};

/** Another weekday costs most; the same saves a part, the same week of the month the rest. */
const payPattern = (model: LinearModel, { weights, monthlyPattern }: Lane, a: Meeting, b: Meeting): void => {
  const { otherWeekdayThanLast, otherWeekThanLast } = weights;
  const week = monthlyPattern ? otherWeekThanLast : 0;
  const both = model.fresh(otherWeekdayThanLast);
  model.atMost(minus(plus(a.placed, b.placed), constant(1)), both);
  match(model, a, b, week - otherWeekdayThanLast, ({ option }) => `${option.weekday}`);
  if (week > 0) match(model, a, b, -week, ({ option }) => `${option.weekday} ${option.nth}`);
};

/** For each class of days, a column that is 1 only if both are in it. */
const match = (
  model: LinearModel,
  a: Meeting,
  b: Meeting,
  cost: number,
  classOf: (take: Take) => string,
): void => {
  const others = Map.groupBy(b.takes, classOf);
  for (const [name, mine] of Map.groupBy(a.takes, classOf)) {
    const theirs = others.get(name);
    if (!theirs) continue;
    const same = model.fresh(cost);
    model.atMost(same, total(mine));
    model.atMost(same, total(theirs));
  }
};
