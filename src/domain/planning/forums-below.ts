import type { ForumId } from '../ids.ts';
import type { Anchor, Forum, Level, Organisation } from '../organisation.ts';
import { COMPILE_DAYS } from './score/pairs.ts';

const BELOW: Readonly<Record<Level, Level | undefined>> = {
  styrende: 'koordinerende',
  koordinerende: 'utforende',
  utforende: undefined,
};

/**
 * The forums it says it receives from, otherwise those one level down in its municipalities. What it is tied to counts
 * only where the days that the anchor leaves can be too few to compile, and need not be.
 */
export const forumsBelow = ({ forums }: Organisation, forum: Forum): readonly Forum[] => {
  const leftOut = new Set(
    forum.anchors.flatMap((anchor) => (leavesChoice(anchor) ? [] : anchorForum(anchor))),
  );
  const feeds = (other: Forum): boolean =>
    forum.receivesFrom.length > 0
      ? forum.receivesFrom.includes(other.id)
      : other.level === BELOW[forum.level] &&
        other.municipalities.some((municipality) => forum.municipalities.includes(municipality));
  return forums.filter((other) => other.id !== forum.id && !leftOut.has(other.id) && feeds(other));
};

const anchorForum = ({ to }: Anchor): readonly ForumId[] => (to.kind === 'forum' ? [to.forum] : []);

const leavesChoice = ({ relation, leastDays, mostDays }: Anchor): boolean =>
  relation === 'after' && leastDays < COMPILE_DAYS && mostDays >= COMPILE_DAYS;
