import { type DayNumber, toDayNumber } from '../../day-number.ts';
import type { ForumId } from '../../ids.ts';
import type { Anchor, Forum } from '../../organisation.ts';
import { forumPeriods } from '../demand.ts';
import { forumsBelow } from '../forums-below.ts';
import { planningOrder } from '../order.ts';
import { openRounds, roundsOf } from '../periods.ts';
import type { Slot } from '../plan.ts';
import { dayOf } from '../table.ts';
import { anchoredRange } from '../ties.ts';
import type { Span } from './aims.ts';
import { assemble } from './assemble.ts';
import { eventTarget, fixedTarget } from './fixed.ts';
import type { Ground } from './ground.ts';
import { draftLane, type LaneDraft } from './lanes.ts';
import type { Rosters } from './people.ts';
import type { Lane, LaneTie, Problem, Reach, Target } from './problem.ts';
import { reachOf } from './reach.ts';
import type { Leader } from './targets.ts';

/** A forum that meets more often than this a year is always fresh, and neither waits nor is waited for. */
const TOO_OFTEN_TO_WAIT_FOR = 20;

/** The problem that an input poses, and the forums that cannot be part of it because their anchors go in a circle. */
export interface Posed {
  readonly problem: Problem;
  readonly circle: readonly ForumId[];
}

export const buildProblem = (ground: Ground): Posed => {
  const { organisation, forums } = ground.input;
  const chosen = organisation.forums.filter(({ id }) => !forums || forums.includes(id));
  const { order, circle } = planningOrder(chosen);
  const others = organisation.forums.filter((forum) => !order.includes(forum));
  const { rosters } = ground;
  const drafts: LaneDraft[] = others.map((forum) => standingLane(ground, forum, rosters));
  const leads: (Lead | undefined)[] = others.map(() => undefined);
  for (const forum of order) {
    const lead = leadOf(ground, forum, drafts, leads, rosters);
    drafts.push(draftLane(ground, forum, lead?.leader, rosters.idOf));
    leads.push(lead);
  }
  const keeps = [...drafts].map(({ forum, event }) =>
    (event === undefined && order.includes(forum) ? forum.anchors.slice(1) : []).map((anchor) =>
      reachOf(laneOfAnchor(forum, anchor, drafts, leads, rosters), anchor),
    ),
  );
  const lanes = drafts.map((draft, index) => toLane(ground, draft, leads[index], keeps[index] ?? [], drafts));
  const problem = assemble(rosters, lanes, {
    impossible: drafts.reduce((sum, { impossible }) => sum + impossible, 0),
    lapsed: order.reduce((sum, forum) => sum + lapsedIn(ground, forum), 0),
  });
  return { problem, circle };
};

interface Lead {
  readonly lane: number;
  readonly leader: Leader;
}

const laneIndex = (drafts: readonly LaneDraft[], forum: ForumId): number =>
  drafts.findIndex((draft) => draft.forum.id === forum && draft.event === undefined);

/** The meetings of a forum that is not planned now: they stand, and others go round them. */
const standingLane = (ground: Ground, forum: Forum, rosters: Rosters): LaneDraft => {
  const slots = ground.table.meetingsOf(forum.id);
  const calendar = ground.table.calendarOf(forum);
  return {
    forum,
    gap: 1,
    spans: slots.map(spanOf),
    targets: slots.map((slot) => fixedTarget(slot, (day) => calendar.rosterOn(day).people, rosters.idOf)),
    leaders: slots.map(() => []),
    impossible: 0,
  };
};

const spanOf = (slot: Slot): Span => {
  const day = dayOf(slot);
  return { ideal: day, first: day, last: day };
};

/** The lane that the forum's first anchor ties it to; an event becomes a lane of its own. */
const leadOf = (
  ground: Ground,
  forum: Forum,
  drafts: LaneDraft[],
  leads: (Lead | undefined)[],
  rosters: Rosters,
): Lead | undefined => {
  const [anchor] = forum.anchors;
  if (!anchor) return undefined;
  const lane = laneOfAnchor(forum, anchor, drafts, leads, rosters);
  const spans = drafts[lane]?.spans ?? [];
  return { lane, leader: { anchor, spans, taken: takenTies(ground, forum, anchor, drafts[lane]) } };
};

const laneOfAnchor = (
  forum: Forum,
  { to }: Anchor,
  drafts: LaneDraft[],
  leads: (Lead | undefined)[],
  rosters: Rosters,
): number => {
  if (to.kind === 'forum') return laneIndex(drafts, to.forum);
  const days = to.dates.map(toDayNumber).toSorted((a, b) => a - b);
  leads.push(undefined);
  return (
    drafts.push({
      forum,
      event: to.name,
      gap: 1,
      spans: days.map((day) => ({ ideal: day, first: day, last: day })),
      targets: days.map((day) => eventTarget(day, rosters.idOf)),
      leaders: days.map(() => []),
      impossible: 0,
    }) - 1
  );
};

/**
 * Which meetings of the leader those that stand have taken: the one they were made for, or the first that reaches
 * them, or of those that are still to be placed the one that will most likely reach them. One that has lost its
 * leader takes the nearest: it is held all the same, and the cadence counts it.
 */
const takenTies = (
  { table }: Ground,
  forum: Forum,
  anchor: Anchor,
  leader: LaneDraft | undefined,
): ReadonlySet<number> => {
  const taken = new Set<number>();
  for (const meeting of table.meetingsOf(forum.id)) {
    const left = (leader?.targets ?? []).map((_, index) => index).filter((index) => !taken.has(index));
    const found =
      left.find((index) => isNamed(meeting, leader?.targets[index])) ??
      left.find(
        (index) => leader?.targets[index]?.fixed && reaches(anchor, leader.spans[index], dayOf(meeting)),
      ) ??
      nearest(
        left.filter((index) => reaches(anchor, leader?.spans[index], dayOf(meeting))),
        leader,
        meeting,
      ) ??
      nearest(left, leader, meeting);
    if (found !== undefined) taken.add(found);
  }
  return taken;
};

const nearest = (
  targets: readonly number[],
  leader: LaneDraft | undefined,
  meeting: Slot,
): number | undefined =>
  targets.toSorted((a, b) => distance(leader?.spans[a], meeting) - distance(leader?.spans[b], meeting))[0];

const isNamed = ({ anchoredTo }: Slot, target: Target | undefined): boolean =>
  anchoredTo !== undefined && target?.slot?.key === anchoredTo;

/** Whether the day is within reach of some day of the span. */
const reaches = (anchor: Anchor, span: Span | undefined, day: DayNumber): boolean =>
  span !== undefined &&
  anchoredRange(anchor, span.first).first <= day &&
  day <= anchoredRange(anchor, span.last).last;

const distance = (span: Span | undefined, slot: Slot): number => Math.abs((span?.ideal ?? 0) - dayOf(slot));

const toLane = (
  ground: Ground,
  draft: LaneDraft,
  lead: Lead | undefined,
  keeps: readonly Reach[],
  drafts: readonly LaneDraft[],
): Lane => {
  const { forum, gap, targets } = draft;
  const tie: LaneTie | undefined = lead && {
    ...reachOf(lead.lane, lead.leader.anchor),
    leaders: draft.leaders,
  };
  const compiles = draft.event === undefined && targets.length <= TOO_OFTEN_TO_WAIT_FOR;
  const below = compiles ? forumsBelow(ground.input.organisation, forum) : [];
  return {
    forum: forum.id,
    weights: ground.weights,
    venue: ground.table.venueOf(forum),
    targets,
    gap,
    monthlyPattern: !forum.cadence.some(({ rule }) => rule.kind === 'everyWeeks'),
    keeps,
    below: below
      .map(({ id }) => laneIndex(drafts, id))
      .filter((lane) => {
        const count = drafts[lane]?.targets.length ?? 0;
        return count > 0 && count <= TOO_OFTEN_TO_WAIT_FOR;
      }),
    ...(tie && { tie }),
  };
};

/** Meetings that a weekly rhythm would have if only the country's own days were closed, and has not. */
const lapsedIn = ({ table }: Ground, forum: Forum): number => {
  const calendars = { calendar: table.calendarOf(forum), national: table.nationalCalendarOf(forum) };
  return forumPeriods(table, forum).reduce(
    (sum, { rule, from, to }) =>
      sum + roundsOf(calendars, rule, [from, to]).length - openRounds(calendars, rule, [from, to]).length,
    0,
  );
};
