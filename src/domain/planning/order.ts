import type { ForumId } from '../ids.ts';
import type { Forum, Level } from '../organisation.ts';

/** Information flows upward, so those who see things first meet first. */
export const RANK: Readonly<Record<Level, number>> = { utforende: 0, koordinerende: 1, styrende: 2 };

export interface PlanningOrder {
  /** A forum comes after every forum it is anchored to; apart from that from the lowest level up. */
  readonly order: readonly Forum[];
  /** Forums whose anchors lead back to themselves: none of them can be placed first. */
  readonly circle: readonly ForumId[];
}

export const planningOrder = (forums: readonly Forum[]): PlanningOrder => {
  const byId = new Map(forums.map((forum) => [forum.id, forum]));
  const circle = forums.filter((forum) => leadsBack(forum, byId)).map(({ id }) => id);
  const visited = new Set<ForumId>(circle);
  const order: Forum[] = [];
  const visit = (forum: Forum): void => {
    if (visited.has(forum.id)) return;
    visited.add(forum.id);
    for (const anchor of anchorForums(forum, byId)) visit(anchor);
    order.push(forum);
  };
  for (const forum of forums.toSorted(byLevelThenFreedom)) visit(forum);
  return { order, circle };
};

/** On one level those with few weekdays to choose from come first; the others can go round them. */
const byLevelThenFreedom = (a: Forum, b: Forum): number =>
  RANK[a.level] - RANK[b.level] || freedom(a) - freedom(b);

const freedom = ({ cadence, sitting }: Forum): number =>
  cadence.some(({ rule }) => rule.kind === 'everyWeeks' && rule.weekday) ? 1 : sitting.weekdays.length;

type ById = ReadonlyMap<ForumId, Forum>;

const anchorForums = (forum: Forum, byId: ById): readonly Forum[] =>
  forum.anchors.flatMap(({ to }) => (to.kind === 'forum' ? (byId.get(to.forum) ?? []) : []));

const leadsBack = (forum: Forum, byId: ById): boolean => {
  const seen = new Set<ForumId>();
  const waiting = [...anchorForums(forum, byId)];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.id === forum.id) return true;
    if (seen.has(next.id)) continue;
    seen.add(next.id);
    waiting.push(...anchorForums(next, byId));
  }
  return false;
};
