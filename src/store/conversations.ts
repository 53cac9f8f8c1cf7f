import { type Insertable, type Selectable, sql } from 'kysely';
import type { ConversationId, OrganisationId, PersonId } from '../domain/ids.ts';
import type { Conversation, ConversationRepository } from '../services/ports/conversations.ts';
import type { Db } from './engine.ts';
import { prepared, preparedChange } from './prepared.ts';
import { flag, instant, millis, present } from './rows.ts';
import type { ConversationTable } from './tables/deliveries.ts';

/** As a literal, not a parameter: only so does SQLite see that the index of personal chats fits. */
const PERSONAL = sql.lit('personal' as const);

const conversationRow = (conversation: Conversation): Insertable<ConversationTable> => ({
  organisation: conversation.organisation,
  id: conversation.id,
  kind: conversation.kind,
  person: conversation.person ?? null,
  forum: conversation.forum ?? null,
  service_url: conversation.serviceUrl,
  bot_id: conversation.botId,
  tenant_id: conversation.tenantId,
  installed: flag(conversation.installed),
  updated_at: millis(conversation.updatedAt),
});

const conversationOf = (row: Selectable<ConversationTable>): Conversation => ({
  id: row.id,
  organisation: row.organisation,
  kind: row.kind,
  serviceUrl: row.service_url,
  botId: row.bot_id,
  tenantId: row.tenant_id,
  installed: row.installed === 1,
  updatedAt: instant(row.updated_at),
  ...present({ person: row.person, forum: row.forum }),
});

export const conversationRepository = (db: Db): ConversationRepository => {
  const all = (organisation: OrganisationId) =>
    db.selectFrom('conversations').selectAll().where('organisation', '=', organisation);
  const byId = prepared(db, (p: { organisation: OrganisationId; id: ConversationId }) =>
    all(p.organisation).where('id', '=', p.id),
  );
  const newestPersonal = prepared(db, (p: { organisation: OrganisationId; person: PersonId }) =>
    all(p.organisation)
      .where('person', '=', p.person)
      .where('kind', '=', PERSONAL)
      .orderBy('updated_at', 'desc')
      .limit(1),
  );
  const upsert = preparedChange(db, (row: Insertable<ConversationTable>) =>
    db
      .insertInto('conversations')
      .values(row)
      .onConflict((key) =>
        key.columns(['organisation', 'id']).doUpdateSet(({ ref, fn }) => ({
          kind: ref('excluded.kind'),
          person: ref('excluded.person'),
          forum: fn.coalesce(ref('excluded.forum'), ref('conversations.forum')),
          service_url: ref('excluded.service_url'),
          bot_id: ref('excluded.bot_id'),
          tenant_id: ref('excluded.tenant_id'),
          installed: ref('excluded.installed'),
          updated_at: ref('excluded.updated_at'),
        })),
      ),
  );
  return {
    put: async (conversation) => {
      await upsert(conversationRow(conversation));
    },

    get: async (organisation, id) => (await byId({ organisation, id })).map(conversationOf)[0],

    personal: async (organisation, person) =>
      (await newestPersonal({ organisation, person })).map(conversationOf)[0],

    linked: async (organisation, forum) => {
      const rows = await all(organisation)
        .where('forum', '=', forum)
        .where('installed', '=', 1)
        .orderBy('id')
        .execute();
      return rows.map(conversationOf);
    },

    markRemoved: async (organisation, id, at) => {
      await db
        .updateTable('conversations')
        .set({ installed: 0, updated_at: millis(at) })
        .where('organisation', '=', organisation)
        .where('id', '=', id)
        .execute();
    },
  };
};
