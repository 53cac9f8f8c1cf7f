import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { AgendaItem } from '../../domain/agenda.ts';
import type { AgendaItemId } from '../../domain/ids.ts';
import type { AgendaReviewNotice } from '../../domain/notices/agenda.ts';
import { enqueue } from '../delivery.ts';
import { conflict, notFound } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import {
  entry,
  idField,
  type MeetingScope,
  parse,
  permitMeeting,
  refusePersonalData,
  text,
} from '../scope.ts';
import { nextForItems } from './next-meeting.ts';
import { requireAgenda } from './rules.ts';
import { reviewNotice } from './show-review.ts';

const schema = z.object({
  item: idField<AgendaItemId>(),
  version: z.coerce.number().int(),
  decision: z.enum(['accept', 'decline', 'postpone']),
  reason: text(500),
});
type Decision = z.infer<typeof schema>['decision'];

/**
 * The coordinator (or the forum's convener) accepts an item, declines it with a reason, or postpones it to the
 * forum's next meeting, where it moves by itself. The member is told unless it was accepted.
 * @throws Problem Conflict (`changedMeanwhile`, `noNextMeeting`), Invalid (declined without a reason), Private
 */
export const decideItem = async (deps: Deps, actor: Actor, input: unknown): Promise<AgendaReviewNotice> => {
  const { item: id, version, decision, reason } = parse(schema, input);
  const item = await deps.store.read.agenda.get(actor.organisation, id);
  if (!item) throw notFound('item');
  const scope = await permitMeeting(deps, actor, 'agenda.decide', item.meeting);
  requireAgenda(scope);
  if (decision === 'decline') parse(z.object({ reason: text(500, 1) }), { reason });
  refusePersonalData(scope.organisation, reason);
  if (!isDecided(item, decision)) await decide(deps, actor, scope, { ...item, version }, decision, reason);
  return reviewNotice(deps, scope);
};

const decide = async (
  deps: Deps,
  actor: Actor,
  scope: MeetingScope,
  item: AgendaItem,
  decision: Decision,
  reason: string,
): Promise<void> => {
  if (item.number || item.status === 'withdrawn') throw conflict('itemDecided');
  const next = decision === 'postpone' ? await nextForItems(deps.store.read, scope) : undefined;
  if (decision === 'postpone' && !next) throw conflict('noNextMeeting');
  await deps.store.write(async (tx) => {
    const changed = await tx.agenda.change(item, {
      status: decision === 'accept' ? 'accepted' : decision === 'decline' ? 'declined' : 'submitted',
      ...(reason && { reason }),
      ...(next && { meeting: next.id }),
    });
    if (!changed) throw conflict('changedMeanwhile');
    await tx.audit.append(
      entry(scope, actor, `agenda.${decision}`, 'done', { meeting: scope.meeting.id }, item.id),
    );
    if (decision === 'accept') return;
    const outcome = decision === 'decline' ? 'declined' : 'postponed';
    await enqueue(deps, tx, scope, {
      people: [item.submittedBy],
      notice: { kind: 'itemDecided', item: item.id, outcome },
      meeting: next?.id ?? item.meeting,
      occasion: `${item.id}/${outcome}/${item.version}`,
    });
  });
};

/** A second click finds the decision already made. */
const isDecided = (item: AgendaItem, decision: Decision): boolean =>
  (decision === 'accept' && item.status === 'accepted') ||
  (decision === 'decline' && item.status === 'declined');
