import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { Temporal } from '../../src/domain/time.ts';
import { adapterFor } from '../../src/teams/adapter.ts';
import { connectorFor } from '../../src/teams/connector.ts';
import { type Envelope, readEnvelope } from '../../src/teams/envelope.ts';
import { type Identify, identifier, type Sender } from '../../src/teams/people.ts';
import { LOTEN, OLA } from '../support/one-forum-town.ts';
import { type FakeTeams, startFakeTeams } from './fake-teams.ts';
import { ENTRA, EVA, municipality } from './municipality.ts';

const TENANT = '33333333-aaaa-4bbb-8ccc-000000000001';
const OTHER_TENANT = '33333333-aaaa-4bbb-8ccc-000000000002';
const HER = '44444444-aaaa-4bbb-8ccc-000000000003';

let teams: FakeTeams;
let identify: Identify;
let now = Temporal.Instant.from('2027-01-12T08:00:00Z');
beforeAll(async () => {
  teams = await startFakeTeams();
});
afterAll(() => teams.close());
// As after a start: nobody has been asked about yet.
beforeEach(() => {
  identify = identifierOf(municipality(LOTEN));
});

/** The way to Teams is the local one: tokens are not the matter here. */
const identifierOf = (organisation: Organisation | (() => Organisation)): Identify => {
  const clock = { now: () => now };
  const silent = { info: () => {}, warn: () => {}, error: () => {} };
  return identifier(
    {
      kind: 'tenant',
      organisation: LOTEN,
      appId: 'app',
      tenantId: TENANT,
      credential: { kind: 'password', password: 'not-a-real-one' },
    },
    typeof organisation === 'function' ? organisation : () => organisation,
    silent,
    connectorFor(adapterFor({ kind: 'local', organisation: LOTEN }), clock),
    clock,
  );
};

const from = (sender: object, more: object = {}): Envelope => {
  const envelope = readEnvelope(
    {
      type: 'message',
      channelId: 'msteams',
      serviceUrl: teams.serviceUrl,
      conversation: { id: 'a:1' },
      from: sender,
      ...more,
    },
    true,
  );
  if (!envelope) throw new Error('not an envelope');
  return envelope;
};

const her = (more: object = {}) => from({ id: '29:her', aadObjectId: HER }, more);

const member = (overrides: object = {}) => ({
  id: '29:her',
  name: 'Eva Helsesykepleier',
  aadObjectId: HER,
  email: 'eva@example.no',
  userPrincipalName: 'eva@example.no',
  tenantId: TENANT,
  userRole: 'user',
  ...overrides,
});

const eva: Sender = { kind: 'known', person: EVA };
const stranger: Sender = { kind: 'stranger' };
const unclear: Sender = { kind: 'unclear' };

describe('somebody whose Entra id is not in the configuration is known by', () => {
  it.each<[string, object]>([
    ['the e-mail', { userPrincipalName: '12345@tenant.example.no' }],
    ['the e-mail in any case', { email: 'EVA@Example.NO', userPrincipalName: undefined }],
    ['the principal name', { email: null }],
    ['the e-mail of a guest', { userPrincipalName: 'eva_example.no#EXT#@tenant.example.no' }],
    ['the older name of the id', { aadObjectId: undefined, objectId: HER.toUpperCase() }],
    ['a tenant in any case', { tenantId: TENANT.toUpperCase() }],
  ])('%s', async (_, overrides) => {
    teams.knows('29:her', member(overrides));
    expect(await identify(her())).toEqual(eva);
  });
});

describe('nobody is recognised by', () => {
  it.each<[string, object]>([
    [
      'an address that is not in the configuration',
      { email: 'x@example.no', userPrincipalName: 'y@example.no' },
    ],
    ['an address that only begins so', { email: 'eva@example.no.evil.example', userPrincipalName: null }],
    [
      'a principal name made of an address',
      { email: null, userPrincipalName: 'eva_example.no#EXT#@t.example' },
    ],
    ['a name', { name: 'eva@example.no', email: null, userPrincipalName: null }],
    ['an empty address', { email: '', userPrincipalName: '' }],
    ['an address given in another tenant', { tenantId: OTHER_TENANT }],
    ['an address of nobody knows which tenant', { tenantId: undefined }],
    ['an answer about another', { aadObjectId: ENTRA.kari }],
    ['the address of one who is known by Entra id', { email: 'ola@example.no', userPrincipalName: null }],
  ])('%s', async (_, overrides) => {
    teams.knows('29:her', member(overrides));
    expect(await identify(her())).toEqual(stranger);
  });

  it('two addresses of two people', async () => {
    const organisation = municipality(LOTEN);
    const people = organisation.people.map(({ entraId: _, ...person }) => person);
    teams.knows('29:her', member({ email: 'ola@example.no' }));
    expect(await identifierOf({ ...organisation, people })(her())).toEqual(stranger);
    teams.knows('29:her', member());
    expect(await identifierOf({ ...organisation, people })(her())).toEqual(eva);
  });

  it('the name that the activity gives', async () => {
    const before = teams.calls.length;
    expect(await identify(from({ id: '29:x', name: 'eva@example.no' }))).toEqual(stranger);
    expect(teams.calls).toHaveLength(before);
  });
});

describe('Teams is asked', () => {
  const asked = async (work: () => Promise<unknown> | unknown): Promise<readonly string[]> => {
    const before = teams.calls.length;
    await work();
    return teams.calls.slice(before).map(({ method, path }) => `${method} ${path}`);
  };

  it('not at all about one with an Entra id', async () => {
    const calls = await asked(async () => {
      expect(await identify(from({ id: '29:ola', aadObjectId: ENTRA.ola }))).toEqual({
        kind: 'known',
        person: OLA,
      });
    });
    expect(calls).toEqual([]);
  });

  it('in the chat, or in the team of a channel', async () => {
    teams.knows('29:her', member());
    expect(await asked(() => identify(her()))).toEqual([
      'GET /teams/v3/conversations/a%3A1/members/29%3Aher',
    ]);
    const channel = { channelData: { team: { id: '19:team@thread.tacv2' } } };
    const again = from({ id: '29:her', aadObjectId: `${HER}0` }, channel);
    expect(await asked(() => identify(again))).toEqual([
      'GET /teams/v3/conversations/19%3Ateam%40thread.tacv2/members/29%3Aher',
    ]);
  });

  it('once about one it knows, however many ask at once, and again the next day', async () => {
    teams.knows('29:her', member());
    expect(await asked(() => Promise.all([identify(her()), identify(her())]))).toHaveLength(1);
    now = now.add({ hours: 23 });
    expect(await asked(() => identify(her()))).toEqual([]);
    now = now.add({ hours: 2 });
    expect(await asked(() => identify(her()))).toHaveLength(1);
  });

  it('again after some minutes about a stranger', async () => {
    teams.knows('29:her', member({ email: null, userPrincipalName: null }));
    expect(await asked(() => identify(her()))).toHaveLength(1);
    teams.knows('29:her', member());
    now = now.add({ minutes: 4 });
    expect(await asked(async () => expect(await identify(her())).toEqual(stranger))).toEqual([]);
    now = now.add({ minutes: 2 });
    expect(await identify(her())).toEqual(eva);
  });

  it('again at once when it did not answer: that tells nothing about the person', async () => {
    teams.knows('29:her', member());
    for (const status of [401, 403, 404, 500]) {
      teams.refuse({ status });
      expect(await identify(her())).toEqual(unclear);
    }
    expect(await identify(her())).toEqual(eva);
  });

  it('a second time in the same turn when that was too fast', async () => {
    teams.knows('29:her', member());
    teams.refuse({ status: 429, retryAfter: '0.01' });
    expect(await identify(her())).toEqual(eva);
  });
});

it('somebody who comes by a group is known by the account from then on, and a stranger once out of it', async () => {
  teams.knows('29:her', member({ email: 'x@example.no', userPrincipalName: 'x@example.no' }));
  const town = municipality(LOTEN);
  const [first] = town.people;
  if (!first) throw new Error('unreachable');
  const person = { ...first, id: asId<PersonId>('m365-her'), email: 'ny@example.no', entraId: HER };
  let current: Organisation = town;
  const known = identifierOf(() => current);
  const vouched = { id: '29:somebody', aadObjectId: HER };
  current = { ...town, people: [...town.people, person] };
  expect(await known(from(vouched))).toEqual({ kind: 'known', person: person.id });
  current = { ...town, people: [...town.people, { ...person, former: true }] };
  expect(await known(her())).toEqual(stranger);
});
