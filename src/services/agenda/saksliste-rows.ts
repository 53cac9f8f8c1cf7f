import type { AgendaItem, SakslisteRow } from '../../domain/agenda.ts';
import { nameOf } from '../../domain/forum.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Forum, Organisation } from '../../domain/organisation.ts';
import { composeSaksliste } from '../../domain/saksliste.ts';
import type { Repositories } from '../ports/store.ts';
import { standingFor } from './standing-items.ts';

/** The saksliste of the meeting, with the names of those who have brought items up. */
export const sakslisteRows = async (
  read: Pick<Repositories, 'meetings'>,
  organisation: Organisation,
  forum: Forum,
  meeting: Meeting,
  items: readonly AgendaItem[],
): Promise<readonly (SakslisteRow & { readonly submittedByName?: string })[]> =>
  composeSaksliste(forum, await standingFor(read, organisation, forum, meeting), items).map((row) =>
    row.submittedBy ? { ...row, submittedByName: nameOf(organisation, row.submittedBy) } : row,
  );
