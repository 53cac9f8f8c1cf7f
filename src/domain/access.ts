import type { Actor } from './actor.ts';
import { convenersOn, findForum, findPerson, membersOn } from './forum.ts';
import type { ForumId, PersonId } from './ids.ts';
import type { Organisation } from './organisation.ts';
import type { Temporal } from './time.ts';

/** What one can be to a forum, or to the organisation. */
type Standing = 'coordinator' | 'convener' | 'participant' | 'anyone' | 'system';

/**
 * The one permission table: who may do what. `convener` and the memberships are those of the forum in question.
 * Conveners (a rektor, a team leader) run their own forum as the coordinator does.
 */
const PERMISSIONS = {
  'plan.make': ['coordinator'],
  'plan.approve': ['coordinator'],
  'meeting.list': ['anyone'],
  'meeting.change': ['coordinator', 'convener'],
  'meeting.close': ['coordinator', 'convener', 'system'],
  'agenda.submit': ['coordinator', 'convener', 'participant'],
  'agenda.decide': ['coordinator', 'convener'],
  'agenda.read': ['coordinator', 'convener', 'participant'],
  'answers.read': ['coordinator', 'convener'],
  'answers.remind': ['coordinator', 'convener'],
  'trend.report': ['anyone'],
  'trend.read': ['coordinator'],
  'summary.preview': ['coordinator'],
  'summary.approve': ['coordinator', 'system'],
  'forum.read': ['anyone'],
  'forum.link': ['coordinator', 'convener'],
  'member.read': ['coordinator'],
  'member.change': ['coordinator'],
  'own.read': ['anyone'],
} as const satisfies Record<string, readonly Standing[]>;

export type Permission = keyof typeof PERMISSIONS;

/**
 * Whether the actor may do it, in the forum if one is concerned, as things stand on the date (local to the
 * organisation). "Anyone" is anyone who is in the organisation's configuration.
 */
export const may = (
  actor: Actor,
  permission: Permission,
  organisation: Organisation,
  on: Temporal.PlainDate,
  forum?: ForumId,
): boolean => {
  if (actor.organisation !== organisation.id) return false;
  const allowed: readonly Standing[] = PERMISSIONS[permission];
  if (actor.kind === 'system') return allowed.includes('system');
  const person = findPerson(organisation, actor.person);
  if (!person || person.former) return false;
  return standings(actor.person, organisation, on, forum).some((standing) => allowed.includes(standing));
};

const standings = (
  person: PersonId,
  organisation: Organisation,
  on: Temporal.PlainDate,
  forumId: ForumId | undefined,
): readonly Standing[] => {
  const found: Standing[] = ['anyone'];
  if (organisation.coordinators.includes(person)) found.push('coordinator');
  const forum = forumId && findForum(organisation, forumId);
  if (!forum) return found;
  if (convenersOn(organisation, forum, on).includes(person)) found.push('convener');
  const roles = membersOn(forum, on).filter((member) => member.person === person);
  if (roles.some(({ role }) => role !== 'guestByNeed')) found.push('participant');
  return found;
};
