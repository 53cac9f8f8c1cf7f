import { describe, expect, test } from 'vitest';
import { cardFor } from '../../cards/index.ts';
import { asId, type DeliveryId } from '../../src/domain/ids.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { NoticeRef } from '../../src/domain/notices/notice-ref.ts';
import { deliverDue } from '../../src/outbox/deliver.ts';
import { personSeen } from '../../src/services/members/conversations.ts';
import type { Store } from '../../src/services/ports/store.ts';
import { textsFor } from '../../src/texts/index.ts';
import { FAULT_KINDS, seededRandom } from '../support/graph-stand-in/faults.ts';
import { type OfficeWorld, officeWorld, partsOf } from '../support/office-world.ts';
import { as } from '../support/small-town.ts';
import type { World } from '../support/world.ts';

const PAL = 'pal@smaby.example.no';
const RITA = 'rita@smaby.example.no';
const ORGANISATION = as('kari').organisation;

const tell = (world: World, people: readonly string[], notice: NoticeRef, meeting: Meeting, key = 'x') =>
  world.store.write((tx) =>
    tx.deliveries.enqueue(
      people.map((person) => ({
        id: asId<DeliveryId>(`d-${key}-${person}`),
        organisation: ORGANISATION,
        recipient: { kind: 'person', person: asId(person) },
        notice,
        meeting: meeting.id,
        key: `${key}/${person}`,
        state: 'queued',
        attempts: 0,
        nextAttemptAt: world.clock.now(),
        createdAt: world.clock.now(),
      })),
    ),
  );

const outcomes = async ({ store }: World, meeting: Meeting) =>
  (await store.read.deliveries.ofMeeting(ORGANISATION, meeting.id)).map(
    ({ recipient, state, channel, failure }) => [
      recipient.kind === 'person' ? recipient.person : '',
      state,
      channel ?? 'teams',
      failure,
    ],
  );

const deliverAll = async (world: World) => {
  await deliverDue(world);
  await deliverDue(world);
};

const invited = async (office: OfficeWorld, people: readonly string[], forum = 'politirad') => {
  const meeting = await office.world.book(forum, '2027-03-04T09:00', { place: 'Rådhuset <1>' });
  await tell(office.world, people, { kind: 'saksliste', meeting: meeting.id }, meeting);
  await deliverAll(office.world);
  return meeting;
};

describe('whom Teams does not reach', () => {
  test('somebody outside the tenant gets the innkalling by mail: HTML, plain text and a calendar file', async () => {
    await using office = await officeWorld('2027-02-25T08:00');
    const meeting = await invited(office, ['pal']);
    expect(await outcomes(office.world, meeting)).toEqual([['pal', 'sent', 'mail', undefined]]);
    const [mail = ''] = office.mailsTo(PAL);
    const parts = partsOf(mail);
    expect(parts.get('text/html')).toContain('<html lang="nb">');
    expect(parts.get('text/html')).toContain('Rådhuset &lt;1&gt;');
    expect(parts.get('text/html')).not.toContain('<1>');
    expect(parts.get('text/plain')).toContain('torsdag 4. mars 2027 kl. 09.00–10.30');
    expect(parts.get('text/plain')).toContain('Godkjenning av innkalling og saksliste');
    expect(parts.get('text/calendar')).toContain('DTSTART:20270304T080000Z');
    expect(office.graph.violations).toEqual([]);
  });

  test('a forum that is logistics only gets time and place, and nothing of what is discussed', async () => {
    await using office = await officeWorld('2027-02-25T08:00');
    office.tenant.denied.add('AppCatalog.Read.All');
    await invited(office, ['rita'], 'tut');
    const text = partsOf(office.mailsTo(RITA)[0] ?? '').get('text/plain');
    expect(text).toContain('torsdag 4. mars 2027');
    expect(text).not.toContain('Godkjenning');
  });

  test('a member without a chat is given the app, is welcomed, and gets the message there', async () => {
    await using office = await officeWorld('2027-02-25T08:00');
    const meeting = await invited(office, ['rita']);
    expect(office.tenant.installed).toEqual(new Set(['e-rita']));
    expect(await outcomes(office.world, meeting)).toEqual([['rita', 'sent', 'teams', undefined]]);
    expect(office.world.sentTo('rita').map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['welcome', 'saksliste']),
    );
    expect(office.tenant.mails).toEqual([]);
    const chat = await office.world.store.read.conversations.personal(ORGANISATION, asId('rita'));
    expect(chat).toMatchObject({ id: '19:e-rita@unq.gbl.spaces', installed: true });
  });

  test('where the app is blocked a mail goes, and the coordinator learns by name what the administrator must do', async () => {
    await using office = await officeWorld('2027-02-25T08:00');
    await office.world.reach('kari');
    const rita = office.tenant.accounts.findIndex(({ id }) => id === 'e-rita');
    office.tenant.accounts.splice(rita, 1, {
      ...{ id: 'e-rita', displayName: 'Rita', mail: RITA, install: 'policy' },
    });
    const meeting = await invited(office, ['rita']);
    expect(await outcomes(office.world, meeting)).toEqual([['rita', 'sent', 'mail', undefined]]);
    office.world.at('2027-02-25T08:10');
    await deliverAll(office.world);
    expect(office.world.sentTo('kari')).toContainEqual({
      kind: 'deliveryTrouble',
      people: [{ name: 'Rita Eksempel', reason: 'installBlocked' }],
    });
    await personSeen(office.world, {
      ...{ id: asId('chat-rita'), organisation: ORGANISATION, kind: 'personal', person: asId('rita') },
      ...{ serviceUrl: 'https://smba.trafficmanager.net/emea/', botId: '28:bot', tenantId: 'tenant' },
      ...{ installed: true, updatedAt: office.world.clock.now() },
    });
    expect(
      await office.world.store.read.people.refusals(ORGANISATION, meeting.start.subtract({ hours: 999 })),
    ).toEqual([]);
  });

  test('who is blocked later is told of as well, and nobody twice', async () => {
    await using office = await officeWorld('2027-02-25T08:00');
    const { world, tenant } = office;
    await world.reach('kari');
    for (const [id, install] of [
      ['rita', 'policy'],
      ['hege', 'licence'],
    ] as const) {
      const at = tenant.accounts.findIndex((account) => account.id === `e-${id}`);
      tenant.accounts.splice(at, 1, {
        ...{ id: `e-${id}`, displayName: id, mail: `${id}@smaby.example.no`, install },
      });
    }
    const meeting = await invited(office, ['rita']);
    const rounds = [
      ['2027-02-25T09:00', ['rita']],
      ['2027-02-26T09:00', ['hege']],
      ['2027-02-27T09:00', ['rita', 'hege']],
    ] as const;
    for (const [index, [at, people]] of rounds.entries()) {
      world.at(at);
      await tell(world, people, { kind: 'saksliste', meeting: meeting.id }, meeting, `more${index}`);
      await deliverAll(world);
      world.at(at.replace(':00', ':30'));
      await deliverAll(world);
    }
    const rita = { name: 'Rita Eksempel', reason: 'installBlocked' } as const;
    const hege = { name: 'Hege Eksempel', reason: 'noLicence' } as const;
    const told = world.sentTo('kari').flatMap((one) => (one.kind === 'deliveryTrouble' ? [one.people] : []));
    expect(told).toEqual([[rita], expect.arrayContaining([rita, hege])]);
    const card = JSON.stringify(cardFor({ kind: 'deliveryTrouble', people: [rita, hege] }, textsFor('nb')));
    for (const words of ['Rita Eksempel', 'Permission policies', 'Hege Eksempel', 'lisens med Teams'])
      expect(card).toContain(words);
  });

  test('the app is tried once a day and person, however much waits', async () => {
    await using office = await officeWorld('2027-02-25T08:00');
    office.tenant.denied.add('TeamsAppInstallation.ReadWriteSelfForUser.All');
    const tries = () =>
      office.graph.seen.filter(
        ({ method, path }) => method === 'POST' && path === '/users/e-rita/teamwork/installedApps',
      );
    const meeting = await invited(office, ['rita']);
    for (const [index, at] of ['2027-02-25T10:00', '2027-02-25T20:00', '2027-02-26T09:00'].entries()) {
      office.world.at(at);
      await tell(office.world, ['rita'], { kind: 'saksliste', meeting: meeting.id }, meeting, `more${index}`);
      await deliverAll(office.world);
      expect(tries()).toHaveLength(index < 2 ? 1 : 2);
    }
    expect(office.mailsTo(RITA)).toHaveLength(4);
  });

  test('a question does not go by mail: it waits for a chat', async () => {
    await using office = await officeWorld('2027-02-11T08:00');
    office.tenant.catalogue = [];
    const meeting = await office.world.book('gruppe', '2027-03-04T09:00');
    await tell(
      office.world,
      ['rita'],
      { kind: 'agendaPrompt', meeting: meeting.id, reminder: false },
      meeting,
    );
    await deliverAll(office.world);
    expect(await outcomes(office.world, meeting)).toEqual([['rita', 'failed', 'teams', 'notInCatalogue']]);
    expect(office.tenant.mails).toEqual([]);
  });

  test('whoever removed the app is not given it again', async () => {
    await using office = await officeWorld('2027-02-25T08:00');
    await office.world.reach('rita');
    await office.world.store.write((tx) =>
      tx.conversations.markRemoved(ORGANISATION, asId('chat-rita'), office.world.clock.now()),
    );
    await invited(office, ['rita']);
    expect(office.tenant.installed.size).toBe(0);
    expect(office.mailsTo(RITA)).toHaveLength(1);
  });

  test('without the right to send mail the coordinator is told', async () => {
    await using office = await officeWorld('2027-02-25T08:00');
    office.tenant.denied.add('Mail.Send');
    const meeting = await invited(office, ['pal']);
    expect(await outcomes(office.world, meeting)).toEqual([['pal', 'failed', 'mail', 'mailRefused']]);
  });

  test('without Microsoft 365 it is as it was', async () => {
    await using office = await officeWorld('2027-02-25T08:00');
    Object.assign(office.world, { microsoft365: async () => undefined });
    const meeting = await invited(office, ['pal', 'rita']);
    expect(await outcomes(office.world, meeting)).toEqual(
      expect.arrayContaining([
        ['pal', 'failed', 'teams', 'outsideTenant'],
        ['rita', 'failed', 'teams', 'noConversation'],
      ]),
    );
    expect(office.graph.seen).toEqual([]);
  });
});

describe('a mail is never sent twice where that can be known', () => {
  const SEED = Number(process.env['SEED'] ?? 2027);
  const ROUNDS = 60;
  const MAILS = 20;

  /** The store of a process that ends now and then, before or after a write. */
  const mortal = (store: Store, random: () => number): Store => ({
    ...store,
    read: store.read,
    write: async (work) => {
      if (random() < 0.05) throw new Error('ended before the write');
      const result = await store.write(work);
      if (random() < 0.05) throw new Error('ended after the write');
      return result;
    },
  });

  test(`whatever Graph does and whenever the process ends (SEED=${SEED})`, async () => {
    await using office = await officeWorld('2027-02-01T08:00', { seed: SEED });
    const random = seededRandom(SEED);
    const { world, graph, tenant } = office;
    const meeting = await world.book('politirad', '2027-03-04T09:00');
    for (let index = 0; index < MAILS; index++) {
      await tell(world, ['pal'], { kind: 'saksliste', meeting: meeting.id }, meeting, `mail${index}`);
    }
    const slow = FAULT_KINDS.filter((kind) => kind !== 'slow');
    graph.faults = Object.fromEntries(slow.map((kind) => [kind, 0.3 / slow.length]));
    for (let round = 0; round < ROUNDS; round++) {
      const process = { ...world, store: mortal(world.store, random) };
      await deliverDue(process).catch(() => undefined);
      world.at(
        world.clock.now().add({ minutes: 10 }).toZonedDateTimeISO('Europe/Oslo').toPlainDateTime().toString(),
      );
    }
    graph.faults = {};
    await deliverDue(world);
    world.at('2027-02-03T08:00');
    await deliverDue(world);
    const found = await world.store.read.deliveries.ofMeeting(ORGANISATION, meeting.id);
    expect(found).toHaveLength(MAILS);
    for (const { id, state, failure } of found) {
      const times = tenant.mails.filter((mail) => mail.includes(`<${id}@slt-bot>`)).length;
      expect(times, `${id}: ${state} ${failure}, SEED=${SEED}`).toBeLessThanOrEqual(1);
      if (state === 'sent') expect(times).toBe(1);
      else expect([state, failure]).toEqual(['failed', 'mailUnsure']);
    }
    expect(found.filter(({ state }) => state === 'sent').length).toBeGreaterThan(0);
  });
});
