import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { AgendaItem } from '../../domain/agenda.ts';
import { type AgendaItemId, asId, type MeetingId } from '../../domain/ids.ts';
import type { AgendaPromptNotice } from '../../domain/notices/agenda.ts';
import type { Deps } from '../ports/deps.ts';
import { entry, idField, parse, permitMeeting, personOf, refusePersonalData } from '../scope.ts';
import { promptFor } from './prompt.ts';
import { itemFields, requireOpen } from './rules.ts';

const target = z.object({ meeting: idField<MeetingId>() });
const form = z.object(itemFields);

/**
 * A member submits a sak to a meeting. The same text submitted twice (a double click, a re-delivered activity) is one sak.
 * @throws Problem Conflict (deadline passed, cancelled, logistics only), Private, Invalid, Forbidden, NotFound
 */
export const submitItem = async (deps: Deps, actor: Actor, input: unknown): Promise<AgendaPromptNotice> => {
  const { meeting: id } = parse(target, input);
  const scope = await permitMeeting(deps, actor, 'agenda.submit', id);
  requireOpen(scope);
  const fields = parse(form, input);
  refusePersonalData(scope.organisation, fields.title, fields.text);
  const person = personOf(actor);
  const { organisation, meeting, forum, now } = scope;
  const own = await deps.store.write(async (tx) => {
    // The answer's row is written first: it makes two simultaneous clicks of one person wait for each other.
    await tx.agenda.recordAnswer({ meeting: meeting.id, person, answer: 'items', at: now });
    const earlier = await tx.agenda.ofMember(organisation.id, meeting.id, person);
    const again = earlier.some(
      ({ status, title, text }) => status !== 'withdrawn' && title === fields.title && text === fields.text,
    );
    if (again) return earlier;
    const item: AgendaItem = {
      id: asId<AgendaItemId>(deps.newId()),
      organisation: organisation.id,
      forum: forum.id,
      meeting: meeting.id,
      submittedBy: person,
      submittedAt: now,
      ...fields,
      status: 'submitted',
      openness: forum.openness,
      version: 1,
    };
    await tx.agenda.insert(item);
    await tx.audit.append(entry(scope, actor, 'agenda.submit', 'done', { meeting: meeting.id }, item.id));
    return [...earlier, item];
  });
  return promptFor(deps.store.read, scope, person, { items: own, answer: 'items' });
};
