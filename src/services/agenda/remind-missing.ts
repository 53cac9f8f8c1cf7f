import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { DoneNotice } from '../../domain/notices/done.ts';
import { enqueue } from '../delivery.ts';
import { conflict } from '../errors.ts';
import { standInsFor } from '../members/substitutes.ts';
import type { Deps } from '../ports/deps.ts';
import { entry, idField, parse, permitMeeting } from '../scope.ts';
import { isOpenForItems, meetingView } from '../views.ts';
import { isAsked, missingAnswers } from './answers.ts';
import { requireAgenda } from './rules.ts';

const schema = z.object({ meeting: idField<MeetingId>() });

/**
 * Reminds those who have not answered, and only them; at most once a day however often it is asked for.
 * @throws Problem Conflict (`notAskedYet`, `nobodyMissing`, `callClosed`)
 */
export const remindMissing = async (deps: Deps, actor: Actor, input: unknown): Promise<DoneNotice> => {
  const scope = await permitMeeting(deps, actor, 'answers.remind', parse(schema, input).meeting);
  requireAgenda(scope);
  const { organisation, forum, meeting, today, now } = scope;
  if (!isOpenForItems(organisation, forum, meeting, now)) throw conflict('callClosed');
  const count = await deps.store.write(async (tx) => {
    if (!(await isAsked(tx, meeting))) throw conflict('notAskedYet');
    const missing = await missingAnswers(tx, scope);
    if (missing.length === 0) throw conflict('nobodyMissing');
    await enqueue(deps, tx, scope, {
      people: await standInsFor(tx, { ...scope, forums: [forum] }, missing),
      notice: { kind: 'agendaPrompt', meeting: meeting.id, reminder: true },
      meeting: meeting.id,
      occasion: `${meeting.id}/reminder/${today}`,
    });
    await tx.audit.append(
      entry(scope, actor, 'agenda.remind', 'done', { people: missing.length }, meeting.id),
    );
    return missing.length;
  });
  return { kind: 'done', what: 'reminded', meeting: meetingView(organisation, meeting), count };
};
