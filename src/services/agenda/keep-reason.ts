import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { AgendaItemId } from '../../domain/ids.ts';
import type { AgendaReviewNotice } from '../../domain/notices/agenda.ts';
import { notFound } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import { idField, parse } from '../scope.ts';
import { showReview } from './show-review.ts';

const schema = z.object({ item: idField<AgendaItemId>() });

/** The review again, with the reason as it was written for an item whose decision was refused. Changes nothing. */
export const keepReason = async (
  deps: Deps,
  actor: Actor,
  input: unknown,
  reason: string,
): Promise<AgendaReviewNotice> => {
  const { item: id } = parse(schema, input);
  const item = await deps.store.read.agenda.get(actor.organisation, id);
  if (!item) throw notFound('item');
  const review = await showReview(deps, actor, { meeting: item.meeting });
  return { ...review, draft: { item: id, reason } };
};
