import { findPerson } from '../domain/forum.ts';
import { invalid } from '../services/errors.ts';
import { linkConversation } from '../services/forums/link-conversation.ts';
import { listForums } from '../services/forums/list-forums.ts';
import { showForum } from '../services/forums/show-forum.ts';
import { forumNamed } from '../services/meetings/find-meeting.ts';
import { showMember } from '../services/members/show-member.ts';
import { showMine } from '../services/members/show-mine.ts';
import { scopeOf } from '../services/scope.ts';
import { command } from './command.ts';

export const mine = command({
  name: 'mine',
  aliases: ['mitt', 'min oversikt'],
  key: 'mine',
  permission: 'own.read',
  examples: ['/mine'],
  args: [],
  run: ({ deps, actor }) => showMine(deps, actor),
});

export const forum = command({
  name: 'forum',
  aliases: ['fora', 'gruppe', 'grupper'],
  key: 'forum',
  permission: 'forum.read',
  examples: ['/forum', '/forum politiråd'],
  args: ['forum'],
  run: async ({ deps, actor, args }) => {
    if (!args.forum) return listForums(deps, actor);
    const { id } = forumNamed(scopeOf(deps, actor).organisation, args.forum);
    return showForum(deps, actor, { forum: id });
  },
});

export const forumHer = command({
  name: 'forum her',
  key: 'forumHer',
  permission: 'forum.link',
  examples: ['/forum her politiråd'],
  args: ['forum'],
  run: async ({ deps, actor, context, args }) => {
    if (!args.forum) throw invalid({ field: 'forum', problem: 'missing' });
    const { id } = forumNamed(scopeOf(deps, actor).organisation, args.forum);
    return linkConversation(deps, actor, {
      forum: id,
      ...(!context.personal && { conversation: context.conversation }),
    });
  },
});

export const medlem = command({
  name: 'medlem',
  aliases: ['medlemmer', 'person'],
  key: 'medlem',
  permission: 'member.read',
  examples: ['/medlem Nordmann'],
  args: ['name'],
  run: async ({ deps, actor, args }) => {
    const { organisation } = scopeOf(deps, actor);
    const own = actor.kind === 'person' ? findPerson(organisation, actor.person)?.email : undefined;
    return showMember(deps, actor, args.name ?? own ?? '');
  },
});
