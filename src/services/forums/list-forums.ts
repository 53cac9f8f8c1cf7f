import type { Actor } from '../../domain/actor.ts';
import { anchorOf, cadenceOn, inForce, regularMembersOn } from '../../domain/forum.ts';
import type { ForumListNotice } from '../../domain/notices/forum.ts';
import { nextOf } from '../meetings/open-meetings.ts';
import type { Deps } from '../ports/deps.ts';
import { permit } from '../scope.ts';

/** Every forum in force today, with its cadence and its next meeting. */
export const listForums = async (deps: Deps, actor: Actor): Promise<ForumListNotice> => {
  const { organisation, today, now } = await permit(deps, actor, 'forum.read');
  const open = await deps.store.read.meetings.open(organisation.id);
  return {
    kind: 'forumList',
    forums: organisation.forums
      .filter((forum) => inForce(forum, today))
      .map((forum) => {
        const next = nextOf(open, forum.id, now);
        const anchor = anchorOf(organisation, forum);
        return {
          id: forum.id,
          name: forum.name,
          level: forum.level,
          cadence: cadenceOn(forum, today),
          ...(anchor && { anchor }),
          members: regularMembersOn(forum, today).length,
          ...(next && { next: next.start.toZonedDateTimeISO(organisation.timeZone) }),
        };
      }),
  };
};
