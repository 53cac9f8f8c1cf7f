import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { SakslisteNotice } from '../../domain/notices/agenda.ts';
import { conflict } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import { idField, type MeetingScope, parse, permitMeeting } from '../scope.ts';
import { meetingView } from '../views.ts';
import { sakslisteRows } from './saksliste-rows.ts';

const schema = z.object({ meeting: idField<MeetingId>() });

/** The saksliste as it stands; before the innkalling it is a preview without numbers. */
export const showSaksliste = async (deps: Deps, actor: Actor, input: unknown): Promise<SakslisteNotice> => {
  const scope = await permitMeeting(deps, actor, 'agenda.read', parse(schema, input).meeting);
  if (scope.forum.agenda.logisticsOnly) throw conflict('logisticsOnly');
  return sakslisteNotice(deps, scope);
};

export const sakslisteNotice = async (
  deps: Deps,
  { organisation, forum, meeting }: Pick<MeetingScope, 'organisation' | 'forum' | 'meeting'>,
): Promise<SakslisteNotice> => {
  const { read } = deps.store;
  const content = !forum.agenda.logisticsOnly && !meeting.child;
  const items = content ? await read.agenda.ofMeeting(organisation.id, meeting.id) : [];
  const done = await read.meetings.stepsDone([meeting.id]);
  return {
    kind: 'saksliste',
    meeting: meetingView(organisation, meeting),
    rows: content ? await sakslisteRows(read, organisation, forum, meeting, items) : [],
    sent: done.get(meeting.id)?.has('innkalling') ?? false,
    openness: forum.openness,
  };
};
