import { describe, expect, test } from 'vitest';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import type { PlanMovesNotice } from '../../src/domain/notices/plan-moves.ts';
import type { Organisation } from '../../src/domain/organisation.ts';
import { createDaysLook } from '../../src/jobs/look-at-days.ts';
import {
  endAbsence,
  leaveInAbsence,
  moveForAbsence,
  showAbsence,
} from '../../src/services/planning/absence.ts';
import { makePlan } from '../../src/services/planning/make-plan.ts';
import { as, member, person, SMALL_TOWN } from '../support/small-town.ts';
import { createWorld, type World } from '../support/world.ts';

const kari = as('kari');
const RITA = asId<PersonId>('rita');

/** Wenche stands in for Rita in the TUT, which Rita chairs. */
const TOWN: Organisation = {
  ...SMALL_TOWN,
  people: [...SMALL_TOWN.people, person('wenche', 'inspektør', 'skole')],
  forums: SMALL_TOWN.forums.map((forum) =>
    forum.id === 'tut'
      ? { ...forum, members: [...forum.members, { ...member('wenche', 'substitute'), substituteFor: RITA }] }
      : forum,
  ),
};

const world = async (): Promise<World> => {
  const made = await createWorld('2027-02-01T08:00', TOWN);
  await made.reach('kari', 'ola', 'rita', 'hege', 'berit', 'nils', 'wenche');
  return made;
};
const shown = async (town: World, input: object): Promise<PlanMovesNotice> => {
  const notice = await showAbsence(town, kari, input);
  return notice.kind === 'planMoves' ? notice : expect.fail(notice.kind);
};
const confirmOf = ({ confirm }: PlanMovesNotice) =>
  confirm?.kind === 'away' ? confirm : expect.fail('no button');
const startOf = async (town: World, { id }: { id: string }) =>
  (await town.store.read.meetings.get(TOWN.id, id as never))?.start.toString();
const march = { from: '2027-03-08', to: '2027-03-12' };

describe('the ordfører is away', () => {
  test('the politiråd moves, and only those in it are told', async () => {
    await using town = await world();
    const rad = await town.book('politirad', '2027-03-10T10:00', { ordinal: 1 });
    const gruppe = await town.book('gruppe', '2027-03-11T10:00', { ordinal: 1 });
    const notice = await shown(town, { person: 'ola', ...march });
    expect(notice.away).toMatchObject({ name: 'Ola Eksempel', mayChoose: false });
    expect(notice.away?.meetings).toMatchObject([{ forumName: 'Politiråd', as: 'chair', outcome: 'moves' }]);
    expect(await startOf(town, rad)).toBe(rad.start.toString());
    const confirm = confirmOf(notice);
    expect(await moveForAbsence(town, kari, confirm)).toMatchObject({ what: 'meetingsMoved' });
    expect(await moveForAbsence(town, kari, confirm)).toMatchObject({ what: 'meetingsMoved' });
    const now = (await startOf(town, rad)) ?? '';
    expect(now < '2027-03-08' || now > '2027-03-12T23').toBe(true);
    expect(await startOf(town, gruppe)).toBe(gruppe.start.toString());
    await town.runDue();
    const told = ['kari', 'ola', 'rita', 'hege', 'nils', 'wenche'].filter((one) =>
      town.sentTo(one).some(({ kind }) => kind === 'meetingChanged'),
    );
    expect(told).toEqual(['kari', 'ola']);
  });

  test('said «la stå», nothing moves, and the bot knows that he is away', async () => {
    await using town = await world();
    const rad = await town.book('politirad', '2027-03-10T10:00', { ordinal: 1 });
    await shown(town, { person: 'ola', ...march });
    expect(await leaveInAbsence(town, kari, { person: 'ola', ...march })).toMatchObject({
      what: 'absenceNoted',
    });
    expect(await startOf(town, rad)).toBe(rad.start.toString());
    expect(await town.store.read.people.awayAt(TOWN.id, rad.start)).toEqual(new Set(['ola']));
  });

  test('the audit log says that an absence was noted, of whom and how many meetings: nothing else', async () => {
    await using town = await world();
    await town.book('politirad', '2027-03-10T10:00', { ordinal: 1 });
    await leaveInAbsence(town, kari, { person: 'ola', ...march, reason: 'syk' });
    const [entry] = await town.store.read.audit.list(TOWN.id, 1);
    expect(entry).toMatchObject({
      action: 'absence.note',
      subject: 'ola',
      detail: { moved: 0, meetings: 1 },
    });
    expect(JSON.stringify(entry)).not.toMatch(/syk|2027-03/u);
  });

  test('other moves than those that were shown are shown anew', async () => {
    await using town = await world();
    await town.book('politirad', '2027-03-10T10:00', { ordinal: 1 });
    const confirm = confirmOf(await shown(town, { person: 'ola', ...march }));
    // On a Friday, when the politiråd does not usually meet: that is no reason to stay.
    const second = await town.book('politirad', '2027-03-12T10:00', { ordinal: 2 });
    expect(await moveForAbsence(town, kari, confirm)).toMatchObject({ kind: 'planMoves' });
    expect(await startOf(town, second)).toBe(second.start.toString());
  });
});

describe('the chair has a vara', () => {
  const asked = { person: 'rita', ...march };

  test('the TUT stays, and a mere member is not waited for', async () => {
    await using town = await world();
    await town.book('tut', '2027-03-10T10:00', { ordinal: 1 });
    await town.book('gruppe', '2027-03-11T10:00', { ordinal: 1 });
    const notice = await shown(town, asked);
    expect(notice.moves).toEqual([]);
    expect(notice.away?.mayChoose).toBe(true);
    expect(notice.away?.meetings).toMatchObject([
      { forumName: 'TUT', as: 'chair', outcome: 'vara', vara: 'Wenche Eksempel' },
      { forumName: 'Koordineringsgruppe', as: 'member', outcome: 'held' },
    ]);
  });

  test('unless the coordinator would rather move it', async () => {
    await using town = await world();
    await town.book('tut', '2027-03-10T10:00', { ordinal: 1 });
    const notice = await shown(town, { ...asked, vara: false });
    expect(notice.moves).toMatchObject([{ forumName: 'TUT' }]);
    expect(confirmOf(notice)).toMatchObject({ vara: false });
  });

  test('a vara who is away too does not come', async () => {
    await using town = await world();
    await town.book('tut', '2027-03-10T10:00', { ordinal: 1 });
    await leaveInAbsence(town, kari, { person: 'wenche', ...march });
    const notice = await shown(town, asked);
    expect(notice.away).toMatchObject({ mayChoose: false, meetings: [{ outcome: 'moves' }] });
  });

  test('the vara is called at once where the innkalling has gone out, and nobody else anew', async () => {
    await using town = await world();
    const tut = await town.book('tut', '2027-03-10T10:00', { ordinal: 1 });
    town.at('2027-03-05T09:00');
    await town.runDue();
    const before = town.sent.filter(({ notice }) => notice.kind === 'saksliste').length;
    expect(before).toBe(3);
    await leaveInAbsence(town, kari, asked);
    await leaveInAbsence(town, kari, asked);
    await town.runDue();
    expect(town.sentTo('wenche')).toMatchObject([{ kind: 'saksliste', meeting: { id: tut.id } }]);
    expect(town.sent.filter(({ notice }) => notice.kind === 'saksliste')).toHaveLength(before + 1);
  });
});

describe('two of three in the politiråd are away', () => {
  test('too few are left, also where the one who is away is a mere member', async () => {
    await using town = await world();
    await town.book('politirad', '2027-03-10T10:00', { ordinal: 1 });
    await leaveInAbsence(town, kari, { person: 'ola', ...march });
    const notice = await shown(town, { person: 'pal', ...march });
    expect(notice.away?.meetings).toMatchObject([{ as: 'quorum', outcome: 'moves' }]);
  });
});

describe('an absence that is known', () => {
  test('is gone round by the next plan where it can be', async () => {
    await using town = await world();
    const days = async () => {
      const { forums } = await makePlan(town, kari, { year: 2027 });
      const slots = forums.find(({ forum }) => forum === 'politirad')?.slots ?? [];
      return slots.map(({ start }) => start.toPlainDate());
    };
    const [, second = expect.fail('no meeting'), ...others] = await days();
    const [from, to] = [second.subtract({ days: 3 }), second.add({ days: 3 })];
    await leaveInAbsence(town, kari, { person: 'ola', from: String(from), to: String(to) });
    const after = (await days()).map(String);
    expect(after).toHaveLength(2 + others.length);
    expect(after.filter((day) => day >= String(from) && day <= String(to))).toEqual([]);
  });

  test('without a meeting in it is noted at once, and ends when the person is back', async () => {
    await using town = await world();
    const noon = (await town.book('gruppe', '2027-03-10T12:00', { ordinal: 1 })).start;
    expect(await showAbsence(town, kari, { person: 'ola', ...march })).toMatchObject({
      what: 'absenceNoted',
    });
    expect(await town.store.read.people.awayAt(TOWN.id, noon)).toEqual(new Set(['ola']));
    expect(await endAbsence(town, kari, { person: 'ola' })).toMatchObject({ what: 'absenceEnded' });
    expect(await endAbsence(town, kari, { person: 'ola' })).toMatchObject({ what: 'absenceEnded' });
    expect(await town.store.read.people.awayAt(TOWN.id, noon)).toEqual(new Set());
  });

  test('is forgotten on the first workday after it', async () => {
    await using town = await world();
    await leaveInAbsence(town, kari, { person: 'ola', ...march });
    const look = createDaysLook(town, town.report);
    const known = async () => (await town.store.read.people.absencesFrom(TOWN.id, town.clock.now())).length;
    town.at('2027-03-12T09:00');
    await look();
    expect(await known()).toBe(1);
    town.at('2027-03-15T09:00');
    await look();
    town.at('2027-03-01T09:00');
    expect(await known()).toBe(0);
  });

  test('may have begun, but not be over, nor run backwards', async () => {
    await using town = await world();
    const days = (from: string, to: string) => showAbsence(town, kari, { person: 'ola', from, to });
    expect(await days('2027-01-20', '2027-02-03')).toMatchObject({ what: 'absenceNoted' });
    const refused = (problem: string) => ({
      reason: { kind: 'Invalid', issues: [{ field: 'to', problem }] },
    });
    await expect(days('2027-01-20', '2027-01-29')).rejects.toMatchObject(refused('inThePast'));
    await expect(days('2027-03-12', '2027-03-08')).rejects.toMatchObject(refused('notADate'));
  });

  test('is the coordinator’s to tell, and nobody else’s', async () => {
    await using town = await world();
    const forbidden = { reason: { kind: 'Forbidden' } };
    for (const verb of [showAbsence, moveForAbsence, leaveInAbsence, endAbsence])
      await expect(verb(town, as('rita'), { person: 'ola', ...march })).rejects.toMatchObject(forbidden);
  });
});
