import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { AgendaPromptNotice } from '../../domain/notice.ts';
import type { Deps } from '../ports.ts';
import { entry, idField, parse, permitMeeting } from '../scope.ts';
import { personOf, requireOpen } from './rules.ts';
import { promptNotice } from './views.ts';

const schema = z.object({ meeting: idField<MeetingId>() });

/** A member says that there is nothing to bring up. Items already submitted stay, and then the answer stays "items". */
export const answerNone = async (deps: Deps, actor: Actor, input: unknown): Promise<AgendaPromptNotice> => {
  const { meeting: id } = parse(schema, input);
  const scope = await permitMeeting(deps, actor, 'agenda.submit', id);
  requireOpen(scope);
  const person = personOf(actor);
  await deps.store.write(async (tx) => {
    const items = await tx.agenda.ofMeeting(scope.organisation.id, id);
    const own = items.some((item) => item.submittedBy === person && item.status !== 'withdrawn');
    if (own) return;
    await tx.agenda.recordAnswer({ meeting: id, person, answer: 'none', at: scope.now });
    await tx.audit.append(entry(scope, actor, 'agenda.none', 'done', undefined, id));
  });
  return promptNotice(deps, scope, person);
};
