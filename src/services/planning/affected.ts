import { nameOf } from '../../domain/forum.ts';
import type { MissedView, PlanMovesNotice } from '../../domain/notices/plan-moves.ts';
import type { SlotKey } from '../../domain/planning/plan.ts';
import { isBlocked, type Touched, touchedBy } from '../../domain/planning/replan/away.ts';
import type { Away } from '../../domain/planning/replan/plan-change.ts';
import { enqueue } from '../delivery.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import type { Scope } from '../scope.ts';
import { type Follow, followIn, printOf, together, type Upcoming, upcomingIn } from './follow.ts';
import { movesNotice } from './moves-notice.ts';
import { slotView } from './reason-views.ts';

interface YearAffected {
  readonly upcoming: Upcoming;
  readonly follow: Follow;
  readonly touched: readonly Touched[];
}

/** The meetings that somebody who is away was to be at, and the fewest moves for those that need them. */
export interface Affected {
  readonly away: Away;
  readonly years: readonly YearAffected[];
  readonly follow: Follow;
  readonly touched: readonly Touched[];
}

export const affectedBy = async (deps: Deps, scope: Scope, away: Away): Promise<Affected> => {
  const years: YearAffected[] = [];
  for (let year = Math.max(scope.today.year, away.from.year); year <= away.to.year; year += 1) {
    const upcoming = await upcomingIn(deps, scope, year);
    const touched = touchedBy(upcoming.ground, upcoming.current, away);
    const isHeld = !touched.some((one) => isBlocked(one, away));
    const follow = isHeld ? together([]) : await followIn(upcoming, away);
    years.push({ upcoming, touched, follow });
  }
  return {
    away,
    years,
    follow: together(years.map((one) => one.follow)),
    touched: years.flatMap((one) => one.touched),
  };
};

/** Every meeting that is touched, with what comes of it, and the moves to say yes to. */
export const awayNotice = ({ organisation }: Scope, { away, follow, touched }: Affected): PlanMovesNotice => {
  const { person, varaComes = false } = away;
  const [from, to] = [away.from.toPlainDate(), away.to.toPlainDate().subtract({ days: 1 })];
  const moved = new Set(follow.moved.map(({ to: slot }) => slot.key));
  const data = { person, from: from.toString(), to: to.toString(), vara: varaComes };
  const view = (one: Touched): MissedView => ({
    ...slotView(organisation, one.slot),
    as: one.as,
    outcome: outcomeOf(one, away, moved),
    ...(one.vara && { vara: nameOf(organisation, one.vara) }),
  });
  return {
    ...movesNotice(organisation, 'away', follow, { kind: 'away', ...data, print: printOf(follow) }),
    away: {
      ...data,
      name: nameOf(organisation, person),
      days: { from, to },
      meetings: touched.map(view),
      mayChoose: touched.some(({ as, vara }) => as !== 'member' && vara !== undefined),
    },
  };
};

const outcomeOf = (one: Touched, away: Away, moved: ReadonlySet<SlotKey>): MissedView['outcome'] => {
  if (moved.has(one.slot.key)) return 'moves';
  if (isBlocked(one, away)) return 'stuck';
  return one.vara ? 'vara' : 'held';
};

/** A vara gets the innkalling with everybody else's; where that has gone out already, now. */
export const callVaras = async (
  deps: Deps,
  tx: Repositories,
  scope: Scope,
  { years, touched }: Affected,
  moved: ReadonlySet<SlotKey>,
): Promise<void> => {
  const called = touched.flatMap(({ slot, vara }) => {
    const meeting = years.map(({ upcoming }) => upcoming.meetings.get(slot.key)).find((one) => one);
    return meeting && vara && !slot.child && !moved.has(slot.key) ? [{ meeting, vara }] : [];
  });
  const done = await tx.meetings.stepsDone(called.map(({ meeting }) => meeting.id));
  for (const { meeting, vara } of called) {
    if (!done.get(meeting.id)?.has('innkalling')) continue;
    await enqueue(deps, tx, scope, {
      people: [vara],
      notice: { kind: 'saksliste', meeting: meeting.id },
      meeting: meeting.id,
      occasion: `${meeting.id}/${meeting.start.epochMilliseconds}`,
    });
  }
};
