import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { DoneNotice } from '../../domain/notices/done.ts';
import { carryItems } from '../agenda/carry-items.ts';
import { conflict } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { entry, idField, type MeetingScope, parse, permitMeeting } from '../scope.ts';
import { carryReports } from '../trends/carry-reports.ts';
import { meetingView } from '../views.ts';
import { type Told, tellInvited } from './invited.ts';
import { requireUpcoming } from './require-upcoming.ts';

const schema = z.object({ meeting: idField<MeetingId>() });

/** Calls a meeting off; everybody invited is told, and its items and reports wait for the next. Cancelling twice answers the same. */
export const cancelMeeting = async (deps: Deps, actor: Actor, input: unknown): Promise<DoneNotice> => {
  const scope = await permitMeeting(deps, actor, 'meeting.change', parse(schema, input).meeting);
  const { organisation, meeting } = scope;
  if (meeting.status !== 'cancelled') {
    requireUpcoming(scope);
    await deps.store.write((tx) => callOff(deps, tx, scope, actor));
  }
  return {
    kind: 'done',
    what: 'meetingCancelled',
    meeting: meetingView(organisation, { ...meeting, status: 'cancelled' }),
  };
};

/** Within the caller's transaction: the meeting of the scope is off, with what prepares or follows up on it. */
export const callOff = async (
  deps: Deps,
  tx: Repositories,
  scope: MeetingScope,
  actor: Actor,
  told: Told = 'byUs',
): Promise<void> => {
  const { meeting } = scope;
  await callOffOne(deps, tx, scope, told);
  // A preparatory or follow-up meeting has nothing to prepare or follow up any more.
  for (const child of await childrenAhead(tx, scope)) {
    await callOffOne(deps, tx, { ...scope, meeting: child }, 'byUs');
  }
  await carryItems(deps, tx, scope);
  await carryReports(tx, scope, meeting.forum);
  await tx.audit.append(entry(scope, actor, 'meeting.cancel', 'done', undefined, meeting.id));
};

const callOffOne = async (deps: Deps, tx: Repositories, scope: MeetingScope, told: Told): Promise<void> => {
  const { meeting, organisation } = scope;
  if (!(await tx.meetings.change(meeting, { status: 'cancelled' }))) throw conflict('changedMeanwhile');
  const start = meeting.start.toZonedDateTimeISO(organisation.timeZone);
  await tellInvited(deps, tx, scope, 'cancelled', start, told);
};

const childrenAhead = async (
  tx: Repositories,
  { organisation, meeting, now }: MeetingScope,
): Promise<readonly Meeting[]> => {
  const open = await tx.meetings.open(organisation.id);
  return open.filter(
    ({ child, end }) => child?.of === meeting.id && end.epochMilliseconds > now.epochMilliseconds,
  );
};
