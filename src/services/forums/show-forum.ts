import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { anchorOf, cadenceOn, convenersOn, findPerson, membersOn, nameOf } from '../../domain/forum.ts';
import type { ForumId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { ForumNotice } from '../../domain/notices/forum.ts';
import type { Forum, Organisation } from '../../domain/organisation.ts';
import type { Temporal } from '../../domain/time.ts';
import { nextOf } from '../meetings/open-meetings.ts';
import type { Deps } from '../ports/deps.ts';
import { forumOf, idField, parse, permit } from '../scope.ts';
import { meetingView } from '../views.ts';

const schema = z.object({ forum: idField<ForumId>() });

/** A forum as configured, and how its year goes: planned, held, cancelled. */
export const showForum = async (deps: Deps, actor: Actor, input: unknown): Promise<ForumNotice> => {
  const { forum: id } = parse(schema, input);
  const { organisation, today, now } = await permit(deps, actor, 'forum.read', id);
  const forum = forumOf(organisation, id);
  const meetings = await deps.store.read.meetings.ofForum(organisation.id, id, today.year);
  const open = await deps.store.read.meetings.open(organisation.id);
  const next = nextOf(open, id, now);
  const anchor = anchorOf(organisation, forum);
  return {
    kind: 'forum',
    id,
    name: forum.name,
    level: forum.level,
    levelName: organisation.levelNames[forum.level],
    ...(forum.purpose && { purpose: forum.purpose }),
    cadence: cadenceOn(forum, today),
    ...(anchor && { anchor }),
    weekdays: forum.sitting.weekdays,
    conveners: convenersOn(organisation, forum, today).map((person) => nameOf(organisation, person)),
    members: memberRows(organisation, forum, today),
    standing: forum.agenda.logisticsOnly ? [] : forum.standingItems.map(({ title }) => title),
    openness: forum.openness,
    logisticsOnly: forum.agenda.logisticsOnly,
    ...(next && { next: meetingView(organisation, next) }),
    year: yearOf(meetings, today.year),
  };
};

const memberRows = (organisation: Organisation, forum: Forum, today: Temporal.PlainDate) =>
  membersOn(forum, today).map(({ person, role, substituteFor }) => ({
    name: nameOf(organisation, person),
    title: findPerson(organisation, person)?.title ?? '',
    role,
    ...(substituteFor && { substituteFor: nameOf(organisation, substituteFor) }),
  }));

const yearOf = (meetings: readonly Meeting[], year: number): ForumNotice['year'] => {
  const own = meetings.filter(({ child }) => !child);
  const count = (status: Meeting['status']) => own.filter((meeting) => meeting.status === status).length;
  return {
    year,
    planned: own.length,
    held: count('held'),
    notHeld: count('notHeld'),
    cancelled: count('cancelled'),
  };
};
