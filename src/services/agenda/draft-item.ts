import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import { AGENDA_TITLE_MAX } from '../../domain/agenda.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { AgendaPromptNotice } from '../../domain/notices/agenda.ts';
import type { Deps } from '../ports/deps.ts';
import { idField, parse, permitMeeting, personOf, refusePersonalData, text } from '../scope.ts';
import { promptNotice } from './prompt.ts';
import { requireOpen } from './rules.ts';

const schema = z.object({ meeting: idField<MeetingId>(), title: text(AGENDA_TITLE_MAX, 1) });

/** The form with a title already filled in, for the member to complete and send. Stores nothing. */
export const draftItem = async (deps: Deps, actor: Actor, input: unknown): Promise<AgendaPromptNotice> => {
  const { meeting, title } = parse(schema, input);
  const scope = await permitMeeting(deps, actor, 'agenda.submit', meeting);
  requireOpen(scope);
  refusePersonalData(scope.organisation, title);
  return promptNotice(deps, scope, personOf(actor), { draft: { title, text: '', kind: 'orientering' } });
};
