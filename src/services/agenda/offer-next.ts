import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { asksForItems } from '../../domain/agenda-times.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { AgendaDraft, AgendaPromptNotice } from '../../domain/notices/agenda.ts';
import type { Deps } from '../ports/deps.ts';
import { idField, parse, permitMeeting, personOf } from '../scope.ts';
import { isOpenForItems } from '../views.ts';
import { promptNotice } from './prompt.ts';

const schema = z.object({ meeting: idField<MeetingId>() });

/**
 * The form as the member had filled it in, for the forum's next meeting that still takes items: what came too late
 * for one meeting is sent to the next with one press. Without such a meeting the text is shown all the same.
 */
export const offerNext = async (
  deps: Deps,
  actor: Actor,
  input: unknown,
  draft: AgendaDraft,
): Promise<AgendaPromptNotice> => {
  const scope = await permitMeeting(deps, actor, 'agenda.submit', parse(schema, input).meeting);
  const { organisation, forum, now } = scope;
  const open = await deps.store.read.meetings.open(organisation.id);
  const next = open.find(
    (meeting) =>
      meeting.forum === forum.id &&
      asksForItems(meeting, forum) &&
      isOpenForItems(organisation, forum, meeting, now),
  );
  return promptNotice(deps, { ...scope, meeting: next ?? scope.meeting }, personOf(actor), { draft });
};
