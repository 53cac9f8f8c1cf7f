import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { AgendaItemId } from '../../domain/ids.ts';
import type { AgendaPromptNotice } from '../../domain/notices/agenda.ts';
import { conflict } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import { idField, parse, personOf } from '../scope.ts';
import { promptNotice } from './prompt.ts';
import { ownItem, requireOpen } from './rules.ts';

const schema = z.object({ item: idField<AgendaItemId>() });

/** Gives the member the form filled with an item of their own. Changes nothing. */
export const editItem = async (deps: Deps, actor: Actor, input: unknown): Promise<AgendaPromptNotice> => {
  const { scope, item } = await ownItem(deps, actor, parse(schema, input).item);
  requireOpen(scope);
  if (item.status !== 'submitted') throw conflict('itemDecided');
  return promptNotice(deps, scope, personOf(actor), {
    draft: { title: item.title, text: item.text, kind: item.kind },
    editing: item.id,
  });
};
