import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { DoneNotice } from '../../domain/notices/done.ts';
import { conflict } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import { entry, idField, parse, permitMeeting } from '../scope.ts';
import { carryReports } from '../trends/carry-reports.ts';
import { meetingView } from '../views.ts';

const schema = z.object({ meeting: idField<MeetingId>(), held: z.boolean() });

/** The coordinator (or convener) tells whether a meeting was held, so that planned and held can be compared. */
export const recordHeld = async (deps: Deps, actor: Actor, input: unknown): Promise<DoneNotice> => {
  const { meeting: id, held } = parse(schema, input);
  const scope = await permitMeeting(deps, actor, 'meeting.close', id);
  const { organisation, meeting, now } = scope;
  const status = held ? 'held' : 'notHeld';
  if (meeting.status === 'cancelled') throw conflict('meetingCancelled');
  if (meeting.start.epochMilliseconds > now.epochMilliseconds) throw conflict('meetingNotOver');
  if (meeting.status !== status) {
    await deps.store.write(async (tx) => {
      if (!(await tx.meetings.change(meeting, { status }))) throw conflict('changedMeanwhile');
      if (!held) await carryReports(tx, scope, meeting.forum);
      await tx.audit.append(entry(scope, actor, `meeting.${status}`, 'done', undefined, id));
    });
  }
  return {
    kind: 'done',
    what: held ? 'heldRecorded' : 'notHeldRecorded',
    meeting: meetingView(organisation, { ...meeting, status }),
  };
};
