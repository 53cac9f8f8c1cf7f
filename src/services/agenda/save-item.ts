import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { AgendaItem } from '../../domain/agenda.ts';
import type { AgendaItemId } from '../../domain/ids.ts';
import type { AgendaPromptNotice } from '../../domain/notices/agenda.ts';
import { conflict } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import { entry, idField, parse, personOf, refusePersonalData } from '../scope.ts';
import { promptNotice } from './prompt.ts';
import { itemFields, ownItem, requireOpen } from './rules.ts';

const target = z.object({ item: idField<AgendaItemId>(), version: z.coerce.number().int() });
const form = z.object(itemFields);

/**
 * A member rewrites an item of their own, before the deadline and before it is decided.
 * @throws Problem Conflict `changedMeanwhile` if the item is no longer what the member saw
 */
export const saveItem = async (deps: Deps, actor: Actor, input: unknown): Promise<AgendaPromptNotice> => {
  const { item: id, version } = parse(target, input);
  const { scope, item } = await ownItem(deps, actor, id);
  requireOpen(scope);
  if (item.status !== 'submitted') throw conflict('itemDecided');
  const fields = parse(form, input);
  refusePersonalData(scope.organisation, fields.title, fields.text);
  if (!isSame(item, fields)) {
    await deps.store.write(async (tx) => {
      if (!(await tx.agenda.change({ ...item, version }, fields))) throw conflict('changedMeanwhile');
      await tx.audit.append(entry(scope, actor, 'agenda.save', 'done', { meeting: item.meeting }, item.id));
    });
  }
  return promptNotice(deps, scope, personOf(actor));
};

/** A second click on "save" finds its own change already there, and that is fine. */
const isSame = (item: AgendaItem, fields: Pick<AgendaItem, 'title' | 'text' | 'kind'>): boolean =>
  item.title === fields.title && item.text === fields.text && item.kind === fields.kind;
