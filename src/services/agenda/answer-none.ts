import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { AgendaPromptNotice } from '../../domain/notices/agenda.ts';
import type { Deps } from '../ports/deps.ts';
import { entry, idField, parse, permitMeeting, personOf } from '../scope.ts';
import { promptNotice } from './prompt.ts';
import { requireOpen } from './rules.ts';

const schema = z.object({ meeting: idField<MeetingId>() });

/** A member says that there is nothing to bring up. Items already submitted stay, and then the answer stays "items". */
export const answerNone = async (deps: Deps, actor: Actor, input: unknown): Promise<AgendaPromptNotice> => {
  const { meeting: id } = parse(schema, input);
  const scope = await permitMeeting(deps, actor, 'agenda.submit', id);
  requireOpen(scope);
  const person = personOf(actor);
  await deps.store.write(async (tx) => {
    // Not by the items: one that was postponed to this meeting is no answer to its call.
    const answers = await tx.agenda.answers(id);
    if (answers.some((given) => given.person === person && given.answer === 'items')) return;
    await tx.agenda.recordAnswer({ meeting: id, person, answer: 'none', at: scope.now });
    await tx.audit.append(entry(scope, actor, 'agenda.none', 'done', undefined, id));
  });
  return promptNotice(deps, scope, person);
};
