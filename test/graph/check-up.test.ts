import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { CheckName, Finding } from '../../src/domain/check-up.ts';
import { REQUIRED } from '../../src/domain/check-up.ts';
import { type CheckUpOptions, checkGraph } from '../../src/graph/check-up.ts';
import { createTokens } from '../../src/graph/tokens.ts';
import { wordFinding } from '../../src/texts/doctor.ts';
import { addMailbox } from '../support/graph-stand-in/mailboxes.ts';
import { newTenant, peopleRoutes, type Tenant } from '../support/graph-stand-in/people-routes.ts';
import { openStandIn, type StandIn } from '../support/graph-stand-in/stand-in.ts';
import { sleepyTime, testClient } from '../support/graph-stand-in/test-client.ts';

const SLT = 'slt@smaby.example.no';
const OTHER = 'rita@smaby.example.no';
const GROUP = 'slt-gruppa@smaby.example.no';
const LEAST = [
  'User.ReadBasic.All',
  'TeamsAppInstallation.ReadWriteSelfForUser.All',
  'AppCatalog.Read.All',
  'GroupMember.Read.All',
];
let graph: StandIn;
let tenant: Tenant;
let roles: string[];

const tokenWith = (granted: readonly string[]): string =>
  ['e30', Buffer.from(JSON.stringify({ roles: granted })).toString('base64url'), 'signature'].join('.');

const check = async (more: Partial<CheckUpOptions> = {}): Promise<readonly Finding[]> => {
  const time = sleepyTime();
  const getToken = async () => ({ token: tokenWith(roles), expiresOnTimestamp: Number.MAX_SAFE_INTEGER });
  const tokens = createTokens(() => ({ getToken }), 'scope');
  const findings: Finding[] = [];
  const options: CheckUpOptions = {
    client: testClient(graph.url, time, { tokens, deadlineMs: 2_000 }),
    ...{ tokens, clock: time.clock, organiser: SLT, otherMailbox: OTHER, manifestId: 'manifest' },
    ...{ coordinator: SLT, replaceable: SLT, groups: [GROUP], deadlineMs: 500 },
    ...more,
  };
  for await (const finding of checkGraph(options)) findings.push(finding);
  return findings;
};
const bad = (findings: readonly Finding[]): readonly CheckName[] =>
  findings.filter(({ good }) => !good).map(({ check: name }) => name);

beforeEach(async () => {
  roles = [...LEAST];
  tenant = newTenant();
  graph = await openStandIn({ clock: sleepyTime().clock, routes: () => peopleRoutes(tenant) });
  addMailbox(graph.state, SLT);
  addMailbox(graph.state, OTHER).outOfScope = true;
  tenant.senders.add(SLT);
  tenant.catalogue = [{ id: 'catalogue-1', externalId: 'manifest' }];
  tenant.accounts.push({ id: 'e-slt', displayName: 'SLT', mail: SLT });
  tenant.groups.set('group-1', { mail: GROUP, members: ['e-slt'] });
});
afterEach(async () => {
  expect(graph.violations).toEqual([]);
  await graph.close();
});

describe('the check-up', () => {
  test('finds nothing wrong where everything is granted as it should be, and sends and changes nothing', async () => {
    const findings = await check();
    expect(bad(findings)).toEqual([]);
    expect(findings.map(({ check: name }) => name)).toEqual([
      ...['graphToken', 'consents', 'calendar', 'otherMailbox', 'freeBusy', 'absence'],
      ...['directory', 'groups', 'mail', 'catalogue', 'install'],
    ]);
    expect(tenant.mails).toEqual([]);
    expect(tenant.installed.size).toBe(0);
  });

  test.each<readonly [string, () => unknown, readonly CheckName[]]>([
    ['the directory', () => tenant.denied.add('User.ReadBasic.All'), ['directory', 'groups']],
    ['mail', () => tenant.denied.add('Mail.Send'), ['mail']],
    ['the mailbox for mail', () => tenant.senders.clear(), ['mail']],
    ['the catalogue', () => tenant.denied.add('AppCatalog.Read.All'), ['catalogue']],
    ['the app', () => tenant.catalogue.splice(0), ['catalogue']],
    [
      'the right to give the app',
      () => tenant.denied.add('TeamsAppInstallation.ReadWriteSelfForUser.All'),
      ['install'],
    ],
    ['groups', () => tenant.denied.add('GroupMember.Read.All'), ['groups']],
    ['the group', () => tenant.groups.clear(), ['groups']],
    ['automatic replies', () => tenant.denied.add('MailboxSettings.Read'), ['absence']],
    [
      'the right to write in the calendar',
      () => {
        graph.refused = /\/events\//;
      },
      ['calendar'],
    ],
    [
      'the organiser mailbox',
      () => {
        addMailbox(graph.state, SLT).outOfScope = true;
      },
      ['calendar', 'freeBusy'],
    ],
    ['a narrow scope', () => addMailbox(graph.state, OTHER), ['otherMailbox']],
    ['consents', () => roles.splice(0), ['consents']],
    ['RBAC in place of tenant-wide consent', () => roles.push('Mail.Send'), ['tooWide']],
  ])('without %s it says which, and goes on', async (_, take, expected) => {
    take();
    const findings = await check();
    expect(bad(findings)).toEqual(expected);
    expect(findings.length).toBeGreaterThanOrEqual(8);
  });

  test('ends where nobody answers, within its deadline', async () => {
    const open = () => ({ getToken: () => Promise.reject(new Error('getaddrinfo ENOTFOUND')) });
    const findings = await check({ tokens: createTokens(open, 'scope') });
    expect(findings).toEqual([{ check: 'graphToken', good: false, detail: '0 Error' }]);
  });

  test('tells Entra’s code when the login is refused', async () => {
    const open = () => ({ getToken: () => Promise.reject(new Error('AADSTS7000215: Invalid secret')) });
    const [finding] = await check({ tokens: createTokens(open, 'scope') });
    expect(finding).toEqual({ check: 'graphToken', good: false, detail: '401 AADSTS7000215' });
    expect(finding && wordFinding(finding)).toMatch(/^✘ Innlogging .*AADSTS7000215.*må på plass/u);
  });

  test('each finding is one line, with what to do where something is wrong', () => {
    for (const name of [...REQUIRED, 'mail', 'catalogue', 'directory'] as const) {
      expect(wordFinding({ check: name, good: true })).toMatch(/^✔ \S/u);
      expect(wordFinding({ check: name, good: false })).toMatch(/^✘ .+, (må på plass|anbefales)\. .+\.$/u);
    }
  });
});
