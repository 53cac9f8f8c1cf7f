import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { AgendaItem } from '../../domain/agenda.ts';
import { AGENDA_ITEM_KINDS, AGENDA_TEXT_MAX, AGENDA_TITLE_MAX } from '../../domain/agenda.ts';
import { asksForItems } from '../../domain/agenda-times.ts';
import type { AgendaItemId } from '../../domain/ids.ts';
import { conflict, notFound } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import { type MeetingScope, permitMeeting, personOf, text } from '../scope.ts';
import { isOpenForItems } from '../views.ts';

/** What a member fills in. */
export const itemFields = {
  title: text(AGENDA_TITLE_MAX, 1),
  text: text(AGENDA_TEXT_MAX),
  kind: z.enum(AGENDA_ITEM_KINDS).default('orientering'),
};

/** Refuses content for forums that handle individual cases, and for meetings that are cancelled or over. */
export const requireAgenda = ({ meeting, forum }: MeetingScope): void => {
  if (!asksForItems(meeting, forum)) throw conflict('logisticsOnly');
  if (meeting.status === 'cancelled') throw conflict('meetingCancelled');
  if (meeting.status !== 'booked') throw conflict('meetingOver');
};

/** Refuses what is sent after the deadline; what came in is decided on until the saksliste goes out. */
export const requireOpen = (scope: MeetingScope): void => {
  requireAgenda(scope);
  if (!isOpenForItems(scope.organisation, scope.forum, scope.meeting, scope.now)) {
    throw conflict('deadlinePassed');
  }
};

/** The item and its meeting, if it is the actor's own; anybody else's is as good as not there. */
export const ownItem = async (
  deps: Deps,
  actor: Actor,
  id: AgendaItemId,
): Promise<{ readonly scope: MeetingScope; readonly item: AgendaItem }> => {
  const item = await deps.store.read.agenda.get(actor.organisation, id);
  if (!item) throw notFound('item');
  const scope = await permitMeeting(deps, actor, 'agenda.submit', item.meeting);
  if (item.submittedBy !== personOf(actor)) throw notFound('item');
  return { scope, item };
};
