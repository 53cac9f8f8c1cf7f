import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Temporal } from '../../src/domain/time.ts';
import { graphDirectory } from '../../src/graph/directory.ts';
import { graphInstaller } from '../../src/graph/installation.ts';
import { sendMime } from '../../src/graph/mail.ts';
import { addMailbox } from '../support/graph-stand-in/mailboxes.ts';
import { newTenant, peopleRoutes, type Tenant } from '../support/graph-stand-in/people-routes.ts';
import { openStandIn, type StandIn } from '../support/graph-stand-in/stand-in.ts';
import { sleepyTime, testClient } from '../support/graph-stand-in/test-client.ts';
import { person } from '../support/small-town.ts';

const SLT = 'slt@smaby.example.no';
let graph: StandIn;
let tenant: Tenant;
const open = () => {
  const client = testClient(graph.url, sleepyTime());
  return {
    directory: graphDirectory({ client, organiser: SLT }),
    installer: graphInstaller({ client, manifestId: 'manifest', botAppId: 'bot', tenantId: 'tenant' }),
    mail: (text: string) => sendMime({ client, from: SLT }, text),
  };
};

beforeEach(async () => {
  tenant = newTenant();
  graph = await openStandIn({ clock: sleepyTime().clock, routes: () => peopleRoutes(tenant) });
  addMailbox(graph.state, SLT);
  tenant.accounts.push(
    { id: 'e-rita', displayName: 'Rita', mail: 'rita@smaby.example.no' },
    {
      id: 'e-pal',
      displayName: 'Pål',
      mail: 'pal.annen@politi.example.no',
      userPrincipalName: 'pal_politi.example.no#EXT#@smaby.example.no',
    },
    { id: 'e-hege', displayName: 'Hege', mail: 'h@smaby.example.no', otherMails: ['hege@smaby.example.no'] },
    { id: 'e-nils', displayName: 'Nils', mail: 'nils@smaby.example.no', accountEnabled: false },
  );
});
afterEach(async () => {
  expect(graph.violations).toEqual([]);
  await graph.close();
});

const ALL = [
  'Rita@smaby.example.no',
  'pal@politi.example.no',
  'hege@smaby.example.no',
  'nils@smaby.example.no',
  "o'hara@smaby.example.no",
];

describe('the directory', () => {
  test('knows members by mail, guests by their user name, others by a second address', async () => {
    const found = await open().directory.find(ALL);
    expect(Object.fromEntries(found)).toEqual({
      'rita@smaby.example.no': { entraId: 'e-rita', enabled: true, address: 'rita@smaby.example.no' },
      'pal@politi.example.no': { entraId: 'e-pal', enabled: true, address: 'pal.annen@politi.example.no' },
      'hege@smaby.example.no': { entraId: 'e-hege', enabled: true, address: 'h@smaby.example.no' },
      'nils@smaby.example.no': { entraId: 'e-nils', enabled: false, address: 'nils@smaby.example.no' },
    });
  });

  test('with User.ReadBasic.All alone it still finds members and guests', async () => {
    tenant.denied.add('User.Read.All');
    const found = await open().directory.find(ALL);
    expect([...found.keys()].toSorted()).toEqual([
      'nils@smaby.example.no',
      'pal@politi.example.no',
      'rita@smaby.example.no',
    ]);
  });

  test('with no right at all it says so, and names no one', async () => {
    tenant.denied.add('User.ReadBasic.All');
    await expect(open().directory.find(ALL)).rejects.toMatchObject({ status: 403 });
  });

  describe('a group', () => {
    const GROUP = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
    beforeEach(() => {
      tenant.groups.set(GROUP, { mail: 'slt@smaby.example.no', members: ['e-rita', 'e-pal'] });
      tenant.accounts[0] = {
        ...{ id: 'e-rita', displayName: 'Rita', mail: 'Rita@smaby.example.no' },
        ...{ jobTitle: 'rektor', department: 'skole' },
      };
    });
    const pal = { entraId: 'e-pal', name: 'Pål', address: 'pal.annen@politi.example.no', guest: true };
    const rita = { entraId: 'e-rita', name: 'Rita', address: 'rita@smaby.example.no', guest: false };

    test.each([GROUP, 'slt@smaby.example.no'])(
      'is read by its id and by its address, guests too',
      async (group) => {
        expect(await open().directory.groupMembers(group)).toEqual([
          { ...rita, title: 'rektor', service: 'skole' },
          pal,
        ]);
      },
    );

    test('without User.Read.All it has names and addresses', async () => {
      tenant.denied.add('User.Read.All');
      expect(await open().directory.groupMembers(GROUP)).toEqual([rita, pal]);
    });

    test.each(['GroupMember.Read.All', 'User.ReadBasic.All'] as const)(
      'without %s it says so',
      async (permission) => {
        tenant.denied.add(permission);
        if (permission === 'User.ReadBasic.All') tenant.denied.add('User.Read.All');
        expect(await open().directory.groupMembers(GROUP)).toBe(permission);
      },
    );

    test('that nobody has is told apart from one with nobody in it', async () => {
      expect(await open().directory.groupMembers('borte@smaby.example.no')).toBe('notFound');
      expect(await open().directory.groupMembers('3f2504e0-4f89-41d3-9a0c-0305e82c3302')).toBe('notFound');
      tenant.groups.set(GROUP, { mail: 'slt@smaby.example.no', members: [] });
      expect(await open().directory.groupMembers(GROUP)).toEqual([]);
    });

    test('out of reach is a fault, not an empty group', async () => {
      graph.faults = { serverError: 1 };
      await expect(open().directory.groupMembers(GROUP)).rejects.toMatchObject({ status: 500 });
    });
  });

  const rita = person('rita', 'rektor', 'skole');
  const nils = person('nils', 'veileder', 'NAV');
  const [from, to] = ['2027-03-01T00:00:00Z', '2027-03-15T00:00:00Z'].map((at) => Temporal.Instant.from(at));

  test('sees leave in the calendar and automatic replies, and nothing else of what people do', async () => {
    if (!from || !to) throw new Error('unreachable');
    const mailbox = addMailbox(graph.state, rita.email);
    mailbox.busy.push(
      { start: '2027-03-02T07:00:00', end: '2027-03-05T15:00:00', status: 'oof', subject: 'Ferie' },
      { start: '2027-03-08T07:00:00', end: '2027-03-08T08:00:00', status: 'busy', subject: 'Hemmelig' },
    );
    tenant.accounts.push({
      ...{ id: 'x', displayName: 'Nils', mail: nils.email },
      automaticReplies: { status: 'alwaysEnabled' },
    });
    tenant.accounts.splice(3, 1);
    const away = await open().directory.away([rita, nils], from, to);
    expect(away.map(({ person: who, start, end }) => [who, start.toString(), end.toString()])).toEqual([
      ['rita', '2027-03-02T07:00:00Z', '2027-03-05T15:00:00Z'],
      ['nils', from.toString(), to.toString()],
    ]);
  });

  test('without MailboxSettings.Read the calendar alone tells', async () => {
    if (!from || !to) throw new Error('unreachable');
    tenant.denied.add('MailboxSettings.Read');
    addMailbox(graph.state, rita.email);
    expect(await open().directory.away([rita], from, to)).toEqual([]);
  });
});

describe('giving somebody the app', () => {
  beforeEach(() => {
    tenant.catalogue = [{ id: 'catalogue-7', externalId: 'manifest' }];
  });
  const chat = {
    kind: 'chat',
    conversation: {
      id: '19:e-rita@unq.gbl.spaces',
      serviceUrl: 'https://smba.trafficmanager.net/teams/',
      botId: '28:bot',
      tenantId: 'tenant',
    },
  };

  test('installs it, finds the chat, and does so again without harm', async () => {
    const { installer } = open();
    expect(await installer.install('e-rita')).toEqual(chat);
    expect(await installer.install('e-rita')).toEqual(chat);
    expect(tenant.installed.size).toBe(1);
  });

  test.each([
    ['a policy', () => tenant.accounts.push({ ...ACCOUNT, install: 'policy' }), 'installBlocked'],
    ['a missing licence', () => tenant.accounts.push({ ...ACCOUNT, install: 'licence' }), 'noLicence'],
    ['an unknown account', () => undefined, 'noAccount'],
    [
      'a missing permission',
      () => tenant.denied.add('TeamsAppInstallation.ReadWriteSelfForUser.All'),
      'installNotPermitted',
    ],
    ['a catalogue it may not read', () => tenant.denied.add('AppCatalog.Read.All'), 'installNotPermitted'],
    [
      'an app that names another application',
      () => {
        tenant.accounts.push(ACCOUNT);
        tenant.appOfAnother = true;
      },
      'notOwnApp',
    ],
    [
      'such an app that somebody installed by hand',
      () => {
        tenant.accounts.push(ACCOUNT);
        tenant.installed.add('e-new');
        tenant.appOfAnother = true;
      },
      'notOwnApp',
    ],
    [
      'an app that was not uploaded',
      () => {
        tenant.catalogue = [];
      },
      'notInCatalogue',
    ],
  ])('%s is an answer with its reason', async (_, prepare, reason) => {
    prepare();
    expect(await open().installer.install('e-new')).toEqual({ kind: 'refused', reason });
  });
  const ACCOUNT = { id: 'e-new', displayName: 'Ny', mail: 'ny@smaby.example.no' };

  test('a lost answer or a busy service changes nothing of it', async () => {
    graph.faults = { throttledInSeconds: 0.3, droppedAfter: 0.2, unavailable: 0.2 };
    for (let time = 0; time < 10; time++) expect(await open().installer.install('e-rita')).toEqual(chat);
    expect(tenant.installed.size).toBe(1);
  });
});

describe('sending mail', () => {
  beforeEach(() => tenant.senders.add(SLT));

  test('hands over the message as it stands', async () => {
    await open().mail('Subject: Innkalling\r\n\r\nBlåbær 🫐');
    expect(tenant.mails).toEqual(['Subject: Innkalling\r\n\r\nBlåbær 🫐']);
  });

  test('waits when it is told to, and sends once', async () => {
    graph.faults = { throttledInDecimals: 0.7 };
    await open().mail('Subject: x\r\n\r\ny');
    expect(tenant.mails).toHaveLength(1);
  });

  test.each(['droppedAfter', 'errorAfter', 'serverError', 'gatewayTimeout', 'droppedBefore'] as const)(
    'after %s nobody knows, and it is not sent again',
    async (fault) => {
      graph.faults = { [fault]: 1 };
      await expect(open().mail('Subject: x\r\n\r\ny')).rejects.toMatchObject({
        outcome: { kind: 'final', failure: 'mailUnsure' },
      });
      expect(graph.seen).toHaveLength(1);
    },
  );

  test('a service that says when to come back has sent nothing', async () => {
    graph.faults = { unavailable: 1 };
    await expect(open().mail('Subject: x\r\n\r\ny')).rejects.toMatchObject({ outcome: { kind: 'retry' } });
  });

  test.each([
    ['the permission is missing', () => tenant.denied.add('Mail.Send')],
    ['the mailbox is out of scope', () => tenant.senders.clear()],
  ])('is refused when %s', async (_, prepare) => {
    prepare();
    await expect(open().mail('Subject: x\r\n\r\ny')).rejects.toMatchObject({
      outcome: { kind: 'final', failure: 'mailRefused' },
    });
  });
});
