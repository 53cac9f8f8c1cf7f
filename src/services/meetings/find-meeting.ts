import type { Actor } from '../../domain/actor.ts';
import { matchName } from '../../domain/fold.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Forum, Organisation } from '../../domain/organisation.ts';
import { notFound } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import { type Scope, scopeOf } from '../scope.ts';

/** The forum a person means: by id, name or the beginning of it. */
export const forumNamed = (organisation: Organisation, query: string): Forum => {
  const { found, near } = matchName(query, organisation.forums, ({ id, name }) => [id, name]);
  if (found) return found;
  throw notFound(
    'forum',
    query,
    near.map(({ name }) => name),
  );
};

/**
 * The meeting a person means: "politiråd" is its next meeting, "politiråd 3" the third of this year (or of a year
 * given as "politiråd 3/2028"). Without a query it is the next meeting of all that `eligible` lets through.
 */
export const meetingNamed = async (
  deps: Deps,
  actor: Actor,
  query: string,
  eligible: (meeting: Meeting, forum: Forum) => boolean = () => true,
): Promise<Meeting> => {
  const scope = scopeOf(deps, actor);
  const asked = /^(?<name>.*?)\s*(?:#?(?<ordinal>\d{1,2})(?:\/(?<year>\d{4}))?)?$/u.exec(
    query.trim(),
  )?.groups;
  const name = asked?.['name'] ?? '';
  const forum = name === '' ? undefined : forumNamed(scope.organisation, name);
  const ordinal = asked?.['ordinal'];
  if (forum && ordinal) {
    return numbered(deps, scope, forum, Number(ordinal), Number(asked?.['year'] ?? 0), query);
  }
  return upcoming(deps, scope, forum, eligible, query);
};

const numbered = async (
  deps: Deps,
  { organisation, today }: Scope,
  forum: Forum,
  ordinal: number,
  year: number,
  query: string,
): Promise<Meeting> => {
  const years = year > 0 ? [year] : [today.year, today.year + 1];
  for (const candidate of years) {
    const meetings = await deps.store.read.meetings.ofForum(organisation.id, forum.id, candidate);
    const meeting = meetings.find((other) => other.ordinal === ordinal && !other.child);
    if (meeting) return meeting;
  }
  throw notFound('meeting', query);
};

const upcoming = async (
  deps: Deps,
  { organisation, now }: Scope,
  forum: Forum | undefined,
  eligible: (meeting: Meeting, forum: Forum) => boolean,
  query: string,
): Promise<Meeting> => {
  const open = await deps.store.read.meetings.open(organisation.id);
  const meeting = open.find((candidate) => {
    const of = organisation.forums.find(({ id }) => id === candidate.forum);
    const wanted = of && (!forum || forum.id === of.id) && !candidate.child && eligible(candidate, of);
    return wanted && candidate.end.epochMilliseconds > now.epochMilliseconds;
  });
  if (!meeting) throw notFound('meeting', query || undefined);
  return meeting;
};
