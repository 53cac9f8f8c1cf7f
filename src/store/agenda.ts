import type { Insertable } from 'kysely';
import type { AgendaItemId, ForumId, MeetingId, OrganisationId, PersonId } from '../domain/ids.ts';
import type { AgendaRepository } from '../services/ports/agenda.ts';
import { agendaChanges, agendaItemOf, agendaRow } from './agenda-rows.ts';
import type { FieldCipher } from './cipher.ts';
import type { Db } from './engine.ts';
import { prepared, preparedChange } from './prepared.ts';
import { instant, millis } from './rows.ts';
import type { AgendaAnswerTable, AgendaItemTable } from './tables/agenda.ts';

const agendaQueries = (db: Db) => {
  const all = () => db.selectFrom('agenda_items').selectAll();
  return {
    insert: preparedChange(db, (row: Insertable<AgendaItemTable>) =>
      db.insertInto('agenda_items').values(row),
    ),
    answer: preparedChange(db, (row: AgendaAnswerTable) =>
      db
        .insertInto('agenda_answers')
        .values(row)
        .onConflict((key) =>
          key.columns(['meeting', 'person']).doUpdateSet((given) => ({
            answer: given.ref('excluded.answer'),
            at: given.ref('excluded.at'),
          })),
        ),
    ),
    byId: prepared(db, (p: { organisation: OrganisationId; id: AgendaItemId }) =>
      all().where('id', '=', p.id).where('organisation', '=', p.organisation),
    ),
    ofMeeting: prepared(db, (p: { organisation: OrganisationId; meeting: MeetingId }) =>
      all()
        .where('meeting', '=', p.meeting)
        .where('organisation', '=', p.organisation)
        .orderBy('submitted_at')
        .orderBy('id'),
    ),
    ofMember: prepared(db, (p: { organisation: OrganisationId; meeting: MeetingId; person: PersonId }) =>
      all()
        .where('meeting', '=', p.meeting)
        .where('organisation', '=', p.organisation)
        .where('submitted_by', '=', p.person)
        .orderBy('submitted_at')
        .orderBy('id'),
    ),
    ofPerson: prepared(db, (p: { organisation: OrganisationId; person: PersonId; limit: number }) =>
      all()
        .where('organisation', '=', p.organisation)
        .where('submitted_by', '=', p.person)
        .orderBy('submitted_at', 'desc')
        .orderBy('id', 'desc')
        .limit(p.limit),
    ),
    lastNumber: prepared(db, (p: { organisation: OrganisationId; forum: ForumId; year: number }) =>
      db
        .selectFrom('agenda_items')
        .select('number')
        .where('organisation', '=', p.organisation)
        .where('forum', '=', p.forum)
        .where('number_year', '=', p.year)
        .where('number', 'is not', null)
        .orderBy('number', 'desc')
        .limit(1),
    ),
    answers: prepared(db, (p: { meeting: MeetingId }) =>
      db.selectFrom('agenda_answers').selectAll().where('meeting', '=', p.meeting).orderBy('at'),
    ),
  };
};

export const agendaRepository = (db: Db, cipher: FieldCipher): AgendaRepository => {
  const queries = agendaQueries(db);
  return {
    insert: async (item) => {
      await queries.insert(agendaRow(item, cipher));
    },

    get: async (organisation, id) => {
      const [row] = await queries.byId({ organisation, id });
      return row && agendaItemOf(row, cipher);
    },

    ofMeeting: async (organisation, meeting) =>
      (await queries.ofMeeting({ organisation, meeting })).map((row) => agendaItemOf(row, cipher)),

    ofMember: async (organisation, meeting, person) =>
      (await queries.ofMember({ organisation, meeting, person })).map((row) => agendaItemOf(row, cipher)),

    ofPerson: async (organisation, person, limit) =>
      (await queries.ofPerson({ organisation, person, limit })).map((row) => agendaItemOf(row, cipher)),

    change: async (item, changes) => {
      const { numUpdatedRows } = await db
        .updateTable('agenda_items')
        .set(agendaChanges(item, changes, cipher))
        .set('version', item.version + 1)
        .where('id', '=', item.id)
        .where('organisation', '=', item.organisation)
        .where('version', '=', item.version)
        .executeTakeFirst();
      return numUpdatedRows === 1n;
    },

    lastNumber: async (organisation, forum, year) =>
      (await queries.lastNumber({ organisation, forum, year }))[0]?.number ?? 0,

    recordAnswer: async ({ meeting, person, answer, at }) => {
      await queries.answer({ meeting, person, answer, at: millis(at) });
    },

    answers: async (meeting) =>
      (await queries.answers({ meeting })).map((row) => ({ ...row, at: instant(row.at) })),
  };
};
