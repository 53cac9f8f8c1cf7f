import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { calendarRounds } from '../../src/calendars.ts';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import { showAnswers } from '../../src/services/agenda/show-answers.ts';
import { compose } from '../../src/services/notices/compose.ts';
import type { Deps } from '../../src/services/ports/deps.ts';
import type { Store } from '../../src/services/ports/store.ts';
import { openStore } from '../../src/store/open-store.ts';
import { respond } from '../support/graph-stand-in/mailboxes.ts';
import { openStandIn, type StandIn } from '../support/graph-stand-in/stand-in.ts';
import { type SleepyTime, sleepyTime } from '../support/graph-stand-in/test-client.ts';
import { as, SMALL_TOWN } from '../support/small-town.ts';
import { FORTY, mailboxesOf, ORGANISER, processOn } from './forty-meetings.ts';

const GRUPPE = FORTY[1];
if (!GRUPPE) throw new Error('there are forty');

let time: SleepyTime;
let graph: StandIn;
let store: Store;
let deps: Deps;
let faults: unknown[];
let settle: () => Promise<void>;

beforeEach(async () => {
  time = sleepyTime('2027-01-04T08:00:00Z');
  graph = await openStandIn(time);
  mailboxesOf(graph.state);
  store = await openStore({ file: ':memory:', keys: [{ id: 1, key: new Uint8Array(32) }] });
  let ids = 0;
  deps = { ...processOn(store, graph.url, time), newId: () => `id-${++ids}` };
  faults = [];
  const rounds = calendarRounds(deps, [SMALL_TOWN.id], (fault) => void faults.push(fault));
  settle = async () => {
    await time.sleep(5 * 60_000);
    rounds.wake();
    await rounds.settled();
  };
  await store.write((tx) => tx.meetings.insert(GRUPPE));
  await settle();
});
afterEach(async () => {
  expect(faults).toEqual([]);
  await graph.close();
  await store.close();
});

const say = (who: string, response: 'accepted' | 'declined' | 'tentativelyAccepted'): void => {
  const mailbox = graph.state.mailboxes.get(ORGANISER);
  const event = [...(mailbox?.events.values() ?? [])].find(
    ({ transactionId }) => transactionId === GRUPPE.id,
  );
  if (!mailbox || !event) throw new Error('not booked');
  respond(mailbox, event.id, `${who}@smaby.example.no`, response);
};
const callTheMeeting = () =>
  store.write((tx) => tx.meetings.recordStep(GRUPPE.id, 'innkalling', time.clock.now()));
const attendance = async () =>
  (await showAnswers(deps, as('kari'), { meeting: GRUPPE.id })).attendance ?? 'not told';
const warnings = async () => {
  const deliveries = await store.read.deliveries.ofMeeting(SMALL_TOWN.id, GRUPPE.id);
  return deliveries.flatMap(({ notice, recipient }) =>
    notice.kind === 'attendance' && recipient.kind === 'person' ? [recipient.person] : [],
  );
};

describe('/svar', () => {
  test('tells who comes, as they have answered in Outlook', async () => {
    say('rita', 'accepted');
    say('hege', 'declined');
    say('nils', 'tentativelyAccepted');
    await settle();
    expect(await attendance()).toEqual({
      accepted: ['Kari Eksempel', 'Rita Eksempel'],
      declined: ['Hege Eksempel'],
      tentative: ['Nils Eksempel'],
      none: ['Berit Eksempel'],
    });
  });

  test('an answer that is changed is the one that counts', async () => {
    say('hege', 'declined');
    await settle();
    say('hege', 'accepted');
    await settle();
    expect(await attendance()).toMatchObject({ declined: [], accepted: ['Kari Eksempel', 'Hege Eksempel'] });
  });

  test('says nothing of it where the calendar is the bot’s own', async () => {
    deps = { ...deps, calendar: { ...deps.calendar, isRemote: () => false } };
    expect(await attendance()).toBe('not told');
  });

  test('the calendar is not asked again at once', async () => {
    const looks = () => graph.seen.filter(({ path }) => path.includes('delta')).length;
    const before = looks();
    const rounds = calendarRounds(deps, [SMALL_TOWN.id], (fault) => void faults.push(fault));
    for (let times = 0; times < 3; times++) {
      rounds.wake();
      await rounds.settled();
    }
    // Once for each of the two mailboxes.
    expect(looks() - before).toBe(2);
  });
});

describe('when too many decline', () => {
  const declineAll = () => {
    for (const who of ['rita', 'hege', 'nils']) say(who, 'declined');
  };

  test('nobody is disturbed before the innkalling', async () => {
    declineAll();
    await settle();
    expect(await warnings()).toEqual([]);
  });

  test('the coordinator is warned after it, once', async () => {
    declineAll();
    await callTheMeeting();
    await settle();
    await settle();
    say('berit', 'declined');
    await settle();
    expect(await warnings()).toEqual(['kari']);
    const reader = { organisation: SMALL_TOWN.id, person: asId<PersonId>('kari') };
    expect(await compose(deps, { kind: 'attendance', meeting: GRUPPE.id }, reader)).toMatchObject({
      tooFew: true,
      withoutChair: false,
      declined: ['Berit Eksempel', 'Hege Eksempel', 'Nils Eksempel', 'Rita Eksempel'],
    });
  });

  test('the warning is dropped if they have come round before it is read', async () => {
    declineAll();
    await callTheMeeting();
    await settle();
    for (const who of ['rita', 'hege']) say(who, 'accepted');
    await settle();
    const reader = { organisation: SMALL_TOWN.id, person: asId<PersonId>('kari') };
    expect(await compose(deps, { kind: 'attendance', meeting: GRUPPE.id }, reader)).toBeUndefined();
  });
});
