import type { Selectable } from 'kysely';
import type { GroupMember } from '../domain/member-group.ts';
import type { GroupRepository } from '../services/ports/groups.ts';
import type { Db } from './engine.ts';
import { flag, instant, millis, present } from './rows.ts';
import type { GroupMemberTable } from './tables/people.ts';

const memberOf = (row: Selectable<GroupMemberTable>): GroupMember => ({
  group: row.member_group,
  entraId: row.entra_id,
  person: row.person,
  name: row.name,
  address: row.address,
  ...present({ title: row.title, service: row.service }),
  guest: row.guest === 1,
  state: row.state,
  joined: instant(row.joined_at),
  since: instant(row.since),
});

export const groupRepository = (db: Db): GroupRepository => ({
  members: async (organisation) => {
    const rows = await db
      .selectFrom('group_members')
      .selectAll()
      .where('organisation', '=', organisation)
      .orderBy('member_group')
      .orderBy('name')
      .orderBy('entra_id')
      .execute();
    return rows.map(memberOf);
  },

  put: async (organisation, member) => {
    const known = {
      person: member.person,
      name: member.name,
      address: member.address,
      title: member.title ?? null,
      service: member.service ?? null,
      guest: flag(member.guest),
      state: member.state,
      joined_at: millis(member.joined),
      since: millis(member.since),
    };
    await db
      .insertInto('group_members')
      .values({ organisation, member_group: member.group, entra_id: member.entraId, ...known })
      .onConflict((key) => key.columns(['organisation', 'member_group', 'entra_id']).doUpdateSet(known))
      .execute();
  },

  readings: async (organisation) => {
    const rows = await db
      .selectFrom('group_readings')
      .selectAll()
      .where('organisation', '=', organisation)
      .orderBy('member_group')
      .execute();
    return rows.map((row) => ({
      group: row.member_group,
      since: instant(row.since),
      ...present({ trouble: row.trouble }),
    }));
  },

  putReading: async (organisation, { group, trouble, since }) => {
    const known = { trouble: trouble ?? null, since: millis(since) };
    await db
      .insertInto('group_readings')
      .values({ organisation, member_group: group, ...known })
      .onConflict((key) => key.columns(['organisation', 'member_group']).doUpdateSet(known))
      .execute();
  },
});
