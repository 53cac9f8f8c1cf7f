import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { AgendaItemId } from '../../domain/ids.ts';
import type { AgendaPromptNotice } from '../../domain/notices/agenda.ts';
import { conflict } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import { entry, idField, parse, personOf } from '../scope.ts';
import { promptNotice } from './prompt.ts';
import { ownItem, requireOpen } from './rules.ts';

const schema = z.object({ item: idField<AgendaItemId>(), version: z.coerce.number().int() });

/** A member takes an item of their own back, before the deadline. With no item left the answer is "none". */
export const withdrawItem = async (deps: Deps, actor: Actor, input: unknown): Promise<AgendaPromptNotice> => {
  const { item: id, version } = parse(schema, input);
  const { scope, item } = await ownItem(deps, actor, id);
  requireOpen(scope);
  const person = personOf(actor);
  if (item.status === 'withdrawn') return promptNotice(deps, scope, person);
  if (item.status !== 'submitted') throw conflict('itemDecided');
  await deps.store.write(async (tx) => {
    if (!(await tx.agenda.change({ ...item, version }, { status: 'withdrawn' }))) {
      throw conflict('changedMeanwhile');
    }
    const own = await tx.agenda.ofMember(scope.organisation.id, item.meeting, person);
    const left = own.some(({ status }) => status !== 'withdrawn');
    // Who has not answered this meeting's call, because the item was postponed to it, still has not.
    const answered = (await tx.agenda.answers(item.meeting)).some((answer) => answer.person === person);
    if (!left && answered)
      await tx.agenda.recordAnswer({ meeting: item.meeting, person, answer: 'none', at: scope.now });
    await tx.audit.append(entry(scope, actor, 'agenda.withdraw', 'done', { meeting: item.meeting }, item.id));
  });
  return promptNotice(deps, scope, person);
};
