import type { ForumId } from '../../ids.ts';
import type { Forum } from '../../organisation.ts';
import { planningOrder, RANK } from '../order.ts';
import type { Relaxation } from './relaxation.ts';

/**
 * The anchor without which the fewest forums would still wait for each other; of equal ones the one that runs most
 * against the way upward, by which a lower forum comes after a higher.
 */
export const cutFor = (forums: readonly Forum[], circle: readonly ForumId[]): Relaxation | undefined => {
  const members = forums.filter(({ id }) => circle.includes(id));
  const cuts = members.flatMap((forum) =>
    forum.anchors.flatMap(({ to, relation }, index) => {
      const other = to.kind === 'forum' ? members.find(({ id }) => id === to.forum) : undefined;
      if (!other) return [];
      const upward = (RANK[forum.level] - RANK[other.level]) * (relation === 'after' ? 1 : -1);
      const without = { ...forum, anchors: forum.anchors.toSpliced(index, 1) };
      const left = planningOrder(forums.map((one) => (one === forum ? without : one))).circle.length;
      return [{ forum: forum.id, anchor: other.id, left, upward }];
    }),
  );
  const [best] = cuts.toSorted((a, b) => a.left - b.left || a.upward - b.upward);
  return best && best.left < circle.length
    ? { kind: 'cutAnchor', forum: best.forum, anchor: best.anchor }
    : undefined;
};
