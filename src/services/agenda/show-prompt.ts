import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { MeetingId } from '../../domain/ids.ts';
import type { AgendaPromptNotice } from '../../domain/notices/agenda.ts';
import type { Deps } from '../ports/deps.ts';
import { idField, parse, permitMeeting, personOf, wouldPermitMeeting } from '../scope.ts';
import { promptNotice } from './prompt.ts';
import { requireAgenda } from './rules.ts';

const schema = z.object({ meeting: idField<MeetingId>() });

/** Whether the actor has a view of their own of the call: what a shared card asks before it refreshes by itself. */
export const hasOwnPrompt = (deps: Deps, actor: Actor, input: unknown): Promise<boolean> =>
  wouldPermitMeeting(deps, actor, 'agenda.submit', parse(schema, input).meeting);

/** The call for items as the actor sees it now. Also what a card shared by many refreshes itself with. */
export const showPrompt = async (deps: Deps, actor: Actor, input: unknown): Promise<AgendaPromptNotice> => {
  const scope = await permitMeeting(deps, actor, 'agenda.submit', parse(schema, input).meeting);
  requireAgenda(scope);
  return promptNotice(deps, scope, personOf(actor));
};
