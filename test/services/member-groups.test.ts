import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { findPerson, nameOf, regularMembersOn } from '../../src/domain/forum.ts';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import type { PeopleChangedNotice } from '../../src/domain/notices/member.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { Temporal } from '../../src/domain/time.ts';
import { createNightly } from '../../src/jobs/nightly.ts';
import { submitItem } from '../../src/services/agenda/submit-item.ts';
import { listForums } from '../../src/services/forums/list-forums.ts';
import { decideLeavers } from '../../src/services/members/decide-leavers.ts';
import { readCardAction } from '../../src/teams/card-actions.ts';
import type { Account } from '../support/graph-stand-in/people-routes.ts';
import { type OfficeWorld, officeWorld } from '../support/office-world.ts';
import { withForum } from '../support/plain.ts';
import { as, SMALL_TOWN } from '../support/small-town.ts';

const GROUP = 'slt-gruppa@smaby.example.no';
const ID = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';

/** The koordineringsgruppe is Kari, who is named, and whoever is in the group. */
const TOWN: Organisation = withForum(SMALL_TOWN, 'gruppe', ({ members }) => ({
  members: members.filter(({ person }) => person === 'kari'),
  groups: [{ group: GROUP, unknownService: 'uoppgitt tjeneste', title: 'medlem' }],
}));

const NEW: Account = { id: 'e-ny', displayName: 'Ny Eksempel', mail: 'ny@smaby.example.no' };
const GUEST: Account = {
  ...{ id: 'e-gjest', displayName: 'Gjest Eksempel', mail: 'gjest@politiet.example.no' },
  userPrincipalName: 'gjest_politiet.example.no#EXT#@smaby.example.no',
};
const NY = 'm365-e-ny';
const GJEST = 'm365-e-gjest';

let office: OfficeWorld;
let nightly: () => Promise<void>;
const group = (): string[] => office.tenant.groups.get(ID)?.members ?? [];
const members = (on = '2027-04-01'): readonly PersonId[] => {
  const found = office.world.directory.organisation(TOWN.id).forums.find(({ id }) => id === 'gruppe');
  return found ? regularMembersOn(found, Temporal.PlainDate.from(on)) : [];
};
const night = async (at: string): Promise<void> => {
  office.world.at(at);
  await nightly();
  await office.world.runDue();
};
const news = () => office.world.sentTo('kari').flatMap((one) => (one.kind === 'peopleChanged' ? [one] : []));
const lastNews = (): Partial<PeopleChangedNotice> => {
  const told: Record<string, unknown> = { ...news().at(-1) };
  return Object.fromEntries(
    Object.entries(told).filter(([key, part]) => key !== 'kind' && Array.isArray(part) && part.length > 0),
  );
};
const leave = (id: string): void => void group().splice(group().indexOf(id), 1);

beforeEach(async () => {
  office = await officeWorld('2027-02-01T12:00', { organisation: TOWN });
  office.tenant.accounts.push(NEW, GUEST);
  office.tenant.groups.set(ID, { mail: GROUP, members: ['e-kari', 'e-rita', 'e-ny', 'e-gjest'] });
  await office.world.reach('kari', 'rita');
  nightly = createNightly(office.world, office.world.report);
});
afterEach(async () => {
  expect(office.graph.violations).toEqual([]);
  await office[Symbol.asyncDispose]();
});

describe('a forum that follows a Microsoft 365 group', () => {
  test('has its members from the start, guests too, each person once, and the coordinator is told', async () => {
    await night('2027-02-01T12:00');
    expect(members()).toEqual(['kari', GJEST, NY, 'rita']);
    expect(lastNews()).toEqual({
      joined: [
        { name: 'Gjest Eksempel', forums: ['Koordineringsgruppe'] },
        { name: 'Ny Eksempel', forums: ['Koordineringsgruppe'] },
        { name: 'Rita Eksempel', forums: ['Koordineringsgruppe'] },
      ],
    });
    const organisation = office.world.directory.organisation(TOWN.id);
    expect(findPerson(organisation, asId<PersonId>(GJEST))).toMatchObject({ outsideTenant: true });
    await night('2027-02-02T03:30');
    await night('2027-02-03T03:30');
    expect(news()).toHaveLength(1);
    expect(office.world.faults).toEqual([]);
  });

  test('asks somebody new for items, and takes what they submit', async () => {
    await night('2027-02-01T12:00');
    const meeting = await office.world.book('gruppe', '2027-03-04T09:00');
    await office.world.reach(NY);
    office.world.at('2027-02-11T09:00');
    await office.world.runDue();
    expect(office.world.sentTo(NY).map(({ kind }) => kind)).toEqual(['agendaPrompt']);
    const item = { meeting: meeting.id, title: 'Lys i parken', text: '', kind: 'drofting' };
    const answer = await submitItem(office.world, as(NY), item);
    expect(answer.items).toMatchObject([{ submittedBy: 'Ny Eksempel' }]);
  });

  test('invites somebody new to what is booked already', async () => {
    const meeting = await office.world.book('gruppe', '2027-03-04T09:00');
    const { meetings } = office.world.store.read;
    await office.world.store.write((tx) => tx.meetings.markSynced(TOWN.id, meeting.id, 1, 'event-1'));
    office.world.at('2027-02-01T12:00');
    await nightly();
    expect(await meetings.outOfSync(10)).toMatchObject([{ id: meeting.id }]);
  });

  test('knows somebody by the account, whatever becomes of their name and address', async () => {
    await night('2027-02-01T12:00');
    office.tenant.accounts.splice(office.tenant.accounts.indexOf(NEW), 1, {
      ...{ id: 'e-ny', displayName: 'Ny Gift', mail: 'ny.gift@smaby.example.no', jobTitle: 'rektor' },
    });
    await night('2027-02-02T03:30');
    const organisation = office.world.directory.organisation(TOWN.id);
    expect(findPerson(organisation, asId<PersonId>(NY))).toMatchObject({
      ...{ name: 'Ny Gift', email: 'ny.gift@smaby.example.no', title: 'rektor' },
    });
    expect(news()).toHaveLength(1);
  });
});

describe('somebody who has left the group', () => {
  beforeEach(async () => {
    await night('2027-02-01T12:00');
    leave('e-ny');
    leave('e-rita');
    await night('2027-02-02T03:30');
  });

  test('stays a member, and the coordinator is asked what it means', async () => {
    expect(lastNews()).toEqual({
      left: [
        { person: NY, name: 'Ny Eksempel', forums: ['Koordineringsgruppe'] },
        { person: 'rita', name: 'Rita Eksempel', forums: ['Koordineringsgruppe'] },
      ],
    });
    expect(members()).toContain(NY);
    await night('2027-02-03T03:30');
    expect(news()).toHaveLength(2);
  });

  test('is out from the same day when the coordinator says so, and known by name still', async () => {
    const done = await decideLeavers(office.world, as('kari'), { decision: 'out', people: `${NY},rita` });
    expect(done).toMatchObject({ what: 'leaversOut', count: 2 });
    expect(members()).toEqual(['kari', GJEST]);
    expect(members('2027-02-01')).toContain(NY);
    const organisation = office.world.directory.organisation(TOWN.id);
    expect(nameOf(organisation, asId<PersonId>(NY))).toBe('Ny Eksempel');
    await expect(listForums(office.world, as(NY))).rejects.toMatchObject({ reason: { kind: 'Forbidden' } });
    // Rita is in the configuration, and runs a forum of her own.
    await expect(listForums(office.world, as('rita'))).resolves.toMatchObject({ kind: 'forumList' });
    await expect(
      decideLeavers(office.world, as('kari'), { decision: 'out', people: NY }),
    ).resolves.toMatchObject({ count: 1 });
    await night('2027-02-03T03:30');
    expect(news()).toHaveLength(2);
  });

  test('is taken out by the button of the card, with those who are ticked', async () => {
    const action = readCardAction('members.leavers', { decision: 'out', people: `${NY},rita` });
    const done = await action?.run({ deps: office.world, actor: as('kari'), context: { personal: true } });
    expect(done).toMatchObject({ kind: 'done', what: 'leaversOut', count: 2 });
    expect(readCardAction('members.leavers', { decision: 'delete', people: NY })).toBeUndefined();
  });

  test('stays when the coordinator says so, and is not asked about again', async () => {
    await decideLeavers(office.world, as('kari'), { decision: 'keep', people: NY });
    await night('2027-02-03T03:30');
    expect(members()).toContain(NY);
    group().push('e-nobody');
    office.tenant.accounts.push({ id: 'e-nobody', displayName: 'En Til', mail: 'en.til@smaby.example.no' });
    await night('2027-02-04T03:30');
    // Whoever waits for an answer still is asked about along with what is new.
    expect(lastNews()).toEqual({
      joined: [{ name: 'En Til', forums: ['Koordineringsgruppe'] }],
      left: [{ person: 'rita', name: 'Rita Eksempel', forums: ['Koordineringsgruppe'] }],
    });
  });

  test('who comes back is a member again', async () => {
    await decideLeavers(office.world, as('kari'), { decision: 'out', people: NY });
    group().push('e-ny');
    await night('2027-02-09T03:30');
    expect(members()).toContain(NY);
    expect(members('2027-02-05')).not.toContain(NY);
  });

  test.each([['rita'], [GJEST]])('%s may not decide it', async (who) => {
    await expect(decideLeavers(office.world, as(who), { decision: 'out', people: NY })).rejects.toMatchObject(
      { reason: { kind: 'Forbidden' } },
    );
    expect(members()).toContain(NY);
  });

  test('who was not asked about is not touched', async () => {
    await expect(
      decideLeavers(office.world, as('kari'), { decision: 'out', people: `${GJEST},kari,` }),
    ).rejects.toMatchObject({ reason: { kind: 'Conflict', what: 'nobodyChosen' } });
    expect(members()).toEqual(['kari', GJEST, NY, 'rita']);
  });
});

describe('a group that cannot be read', () => {
  beforeEach(() => night('2027-02-01T12:00'));
  const stillThere = () => expect(members()).toEqual(['kari', GJEST, NY, 'rita']);

  test('for want of the permission keeps the list it had, and the permission is named once', async () => {
    office.tenant.denied.add('GroupMember.Read.All');
    await night('2027-02-02T03:30');
    await night('2027-02-03T03:30');
    expect(lastNews()).toEqual({ missing: ['GroupMember.Read.All'] });
    expect(news()).toHaveLength(2);
    stillThere();
  });

  test('because nobody has the address any more keeps it too, and says which', async () => {
    office.tenant.groups.clear();
    await night('2027-02-02T03:30');
    expect(lastNews()).toEqual({ unknownGroups: [{ group: GROUP, forums: ['Koordineringsgruppe'] }] });
    stillThere();
  });

  test('while Graph is down keeps it, also after a start', async () => {
    office.graph.faults = { serverError: 1 };
    await createNightly(office.world, office.world.report)();
    expect(office.world.faults).toMatchObject([{ work: 'people' }]);
    stillThere();
    expect(news()).toHaveLength(1);
  });

  test('empty all at once costs nobody their place', async () => {
    group().splice(0);
    await night('2027-02-02T03:30');
    stillThere();
    expect(lastNews().left).toHaveLength(3);
  });
});
