import { describe, expect, test } from 'vitest';
import { createNightly } from '../../src/jobs/nightly.ts';
import { rememberedPerson } from '../../src/services/members/remembered-person.ts';
import { addMailbox } from '../support/graph-stand-in/mailboxes.ts';
import { officeWorld } from '../support/office-world.ts';
import { as, SMALL_TOWN, WITH_VARA } from '../support/small-town.ts';

const ORGANISATION = as('kari').organisation;

const NOTHING = {
  ...{ kind: 'peopleChanged', closed: [], unknown: [], moved: [] },
  ...{ joined: [], left: [], unknownGroups: [], missing: [] },
};

describe('the nightly look at the directory', () => {
  test('tells the coordinator whose account is closed and which address nobody has, once', async () => {
    await using office = await officeWorld('2027-02-01T02:00');
    const { world, tenant } = office;
    await world.reach('kari');
    const nightly = createNightly(world, world.report);
    await nightly();
    expect(office.graph.seen).toEqual([]);
    const of = (id: string) => tenant.accounts.findIndex((account) => account.id === `e-${id}`);
    tenant.accounts.splice(of('nils'), 1);
    tenant.accounts.push({
      ...{ id: 'e-hege2', displayName: 'Hege', mail: 'hege@smaby.example.no', accountEnabled: false },
    });
    tenant.accounts.splice(of('hege'), 1);
    for (const at of ['2027-02-01T03:00', '2027-02-01T09:00', '2027-02-02T03:30']) {
      world.at(at);
      await nightly();
      await world.runDue();
    }
    expect(world.sentTo('kari').filter(({ kind }) => kind === 'peopleChanged')).toEqual([
      { ...NOTHING, closed: ['Hege Eksempel'], unknown: ['Nils Eksempel'] },
    ]);
    expect(world.faults).toEqual([]);
    const audit = await world.store.read.audit.list(ORGANISATION, 50);
    expect(audit.filter(({ action }) => action === 'people.check')).toHaveLength(2);
  });

  test('people are known by the id that the directory gave, as long as they have the address', async () => {
    await using office = await officeWorld('2027-02-01T04:00');
    const { world } = office;
    await createNightly(world, world.report)();
    expect(await rememberedPerson(world, SMALL_TOWN, 'E-Rita')).toBe('rita');
    expect(await rememberedPerson(world, SMALL_TOWN, 'e-nobody')).toBeUndefined();
    const moved = {
      ...SMALL_TOWN,
      people: SMALL_TOWN.people.map((one) => ({ ...one, email: `new-${one.email}` })),
    };
    expect(await rememberedPerson(world, moved, 'e-rita')).toBeUndefined();
    const written = {
      ...SMALL_TOWN,
      people: SMALL_TOWN.people.map((one) => ({ ...one, entraId: 'another' })),
    };
    expect(await rememberedPerson(world, written, 'e-rita')).toBeUndefined();
  });

  test('an address that changes in the directory is told once, and the person is known all the same', async () => {
    await using office = await officeWorld('2027-02-01T04:00');
    const { world, tenant } = office;
    await world.reach('kari');
    const nightly = createNightly(world, world.report);
    await nightly();
    const rita = tenant.accounts.findIndex(({ id }) => id === 'e-rita');
    tenant.accounts[rita] = { id: 'e-rita', displayName: 'Rita', mail: 'rita.gift@smaby.example.no' };
    for (const at of ['2027-02-02T04:00', '2027-02-03T04:00']) {
      world.at(at);
      await nightly();
      await world.runDue();
    }
    expect(world.sentTo('kari')).toEqual([
      { ...NOTHING, moved: [{ name: 'Rita Eksempel', address: 'rita.gift@smaby.example.no' }] },
    ]);
    expect(await rememberedPerson(world, SMALL_TOWN, 'e-rita')).toBe('rita');
  });

  test('what has been mended and breaks again is told again', async () => {
    await using office = await officeWorld('2027-02-01T04:00');
    const { world, tenant } = office;
    await world.reach('kari');
    const nightly = createNightly(world, world.report);
    const rita = tenant.accounts.find(({ id }) => id === 'e-rita');
    if (!rita) throw new Error('unreachable');
    for (const enabled of [true, false, true, false]) {
      tenant.accounts.splice(
        tenant.accounts.findIndex(({ id }) => id === 'e-rita'),
        1,
        {
          ...rita,
          accountEnabled: enabled,
        },
      );
      await nightly();
      await world.runDue();
      world.clock.set(world.clock.now().add({ hours: 24 }));
    }
    expect(world.sentTo('kari').filter(({ kind }) => kind === 'peopleChanged')).toHaveLength(2);
  });

  test('without the right to read the directory the coordinator is told once, by the name of the permission', async () => {
    await using office = await officeWorld('2027-02-01T04:00');
    const { world, tenant } = office;
    await world.reach('kari');
    tenant.denied.add('User.ReadBasic.All');
    const nightly = createNightly(world, world.report);
    for (const at of ['2027-02-01T04:00', '2027-02-02T04:00']) {
      world.at(at);
      await nightly();
      await world.runDue();
    }
    expect(world.sentTo('kari')).toEqual([{ ...NOTHING, missing: ['User.ReadBasic.All'] }]);
    expect(world.faults).toEqual([]);
    tenant.denied.clear();
    world.at('2027-02-03T04:00');
    await nightly();
    expect(await world.store.read.people.accounts(ORGANISATION)).not.toEqual([]);
    expect(await world.store.read.people.missingPermissions(ORGANISATION)).toEqual([]);
  });

  test('when Graph does not answer nothing changes, and it is tried again an hour later', async () => {
    await using office = await officeWorld('2027-02-01T04:00');
    const { world, graph } = office;
    graph.faults = { serverError: 1 };
    const nightly = createNightly(world, world.report);
    await nightly();
    const asked = graph.seen.length;
    world.at('2027-02-01T04:30');
    await nightly();
    expect(graph.seen).toHaveLength(asked);
    expect(world.faults).toMatchObject([{ work: 'people', fault: { status: 500 } }]);
    graph.faults = {};
    world.at('2027-02-01T05:00');
    await nightly();
    expect(await world.store.read.people.accounts(ORGANISATION)).not.toEqual([]);
  });
});

describe('absence', () => {
  const asked = async (more: (office: Awaited<ReturnType<typeof officeWorld>>) => void) => {
    await using office = await officeWorld('2027-02-11T04:00', { organisation: WITH_VARA });
    const { world, graph } = office;
    await world.reach('kari', 'rita', 'wenche', 'hege', 'berit', 'nils');
    for (const { email } of WITH_VARA.people)
      if (!graph.state.mailboxes.has(email)) addMailbox(graph.state, email);
    more(office);
    await world.book('gruppe', '2027-03-04T09:00');
    await createNightly(world, world.report)();
    world.at('2027-02-11T08:00');
    await world.runDue();
    expect(world.faults).toEqual([]);
    return ['rita', 'wenche'].filter((id) => world.sentTo(id).some(({ kind }) => kind === 'agendaPrompt'));
  };
  const leaveOf = (id: string, status: 'oof' | 'busy') => (office: Awaited<ReturnType<typeof officeWorld>>) =>
    office.graph.state.mailboxes
      .get(`${id}@smaby.example.no`)
      ?.busy.push({ start: '2027-02-10T07:00:00', end: '2027-02-20T15:00:00', status });

  test('the call for items goes to the vara while the member is away', async () => {
    expect(await asked(leaveOf('rita', 'oof'))).toEqual(['wenche']);
  });

  test('and to the member who is only busy, or whose vara is away as well', async () => {
    expect(await asked(leaveOf('rita', 'busy'))).toEqual(['rita']);
    expect(
      await asked((office) => {
        leaveOf('rita', 'oof')(office);
        leaveOf('wenche', 'oof')(office);
      }),
    ).toEqual(['rita']);
  });
});
