import type { Forum, Level, Organisation } from '../organisation.ts';

const BELOW: Readonly<Record<Level, Level | undefined>> = {
  styrende: 'koordinerende',
  koordinerende: 'utforende',
  utforende: undefined,
};

/** The forums it says it receives from, otherwise those one level down in its municipalities. Anchors speak for themselves. */
export const forumsBelow = ({ forums }: Organisation, forum: Forum): readonly Forum[] => {
  const anchored = new Set(forum.anchors.flatMap(({ to }) => (to.kind === 'forum' ? [to.forum] : [])));
  const feeds = (other: Forum): boolean =>
    forum.receivesFrom.length > 0
      ? forum.receivesFrom.includes(other.id)
      : other.level === BELOW[forum.level] &&
        other.municipalities.some((municipality) => forum.municipalities.includes(municipality));
  return forums.filter((other) => other.id !== forum.id && !anchored.has(other.id) && feeds(other));
};
