import { describe, expect, test } from 'vitest';
import { asId, type ForumId } from '../../src/domain/ids.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import type { PlanMovesNotice } from '../../src/domain/notices/plan-moves.ts';
import type { CalendarDays, Organisation } from '../../src/domain/organisation.ts';
import { isAllowedDay } from '../../src/domain/planning/allowed-days.ts';
import type { Temporal } from '../../src/domain/time.ts';
import { createDaysLook } from '../../src/jobs/look-at-days.ts';
import { deliverDue } from '../../src/outbox/deliver.ts';
import { moveMeeting, moveMeetingAlong } from '../../src/services/meetings/move-meeting.ts';
import { approvePlan } from '../../src/services/planning/approve-plan.ts';
import {
  leaveOnClosedDays,
  mendClosedDays,
  tellOfClosedDays,
} from '../../src/services/planning/closed-days.ts';
import { makePlan } from '../../src/services/planning/make-plan.ts';
import { ANCHORED_TOWN } from '../support/live-town.ts';
import { as, SMALL_TOWN } from '../support/small-town.ts';
import { createWorld, type World } from '../support/world.ts';

const kari = as('kari');
const TWO: Organisation = { ...SMALL_TOWN, coordinators: [...SMALL_TOWN.coordinators, 'nils' as never] };
type Days = Partial<Record<keyof CalendarDays, readonly { name: string; on: Temporal.PlainDate }[]>>;

/** The configuration with days that somebody has written in since. */
const withDays = (organisation: Organisation, days: Days): Organisation => ({
  ...organisation,
  calendar: {
    ...organisation.calendar,
    ...Object.fromEntries(
      Object.entries(days).map(([kind, some]) => [
        kind,
        some.map(({ name, on }) => ({ name, from: on, to: on, areas: [], municipalities: [] })),
      ]),
    ),
  },
});

/** A town with an approved year, and the same town after a restart with another configuration. */
const approvedTown = async (organisation = SMALL_TOWN) => {
  const world = await createWorld('2026-11-12T09:00', organisation);
  await world.reach('kari', 'ola', 'rita', 'hege', 'berit', 'nils');
  const { plan, version } = await makePlan(world, kari, { year: 2027 });
  await approvePlan(world, kari, { plan, version });
  const restarted = (days: Days): World => {
    const changed = withDays(organisation, days);
    return { ...world, directory: { organisations: [changed], organisation: () => changed } };
  };
  return { world, restarted, [Symbol.asyncDispose]: () => world.store.close() };
};

const meetingOf = async ({ store }: World, forum: string, ordinal: number): Promise<Meeting> => {
  const all = await store.read.meetings.open(kari.organisation);
  return all.find((one) => one.forum === forum && one.ordinal === ordinal) ?? expect.fail('no meeting');
};
const dayOf = ({ start }: Meeting) => start.toZonedDateTimeISO('Europe/Oslo').toPlainDate();
const startsOf = async ({ store }: World) =>
  new Map((await store.read.meetings.open(kari.organisation)).map(({ id, start }) => [id, String(start)]));
const proposals = (world: World, person = 'kari'): readonly PlanMovesNotice[] =>
  world.sentTo(person).filter((notice) => notice.kind === 'planMoves');
const lookAgain = async (world: World): Promise<void> => {
  await tellOfClosedDays(world, kari.organisation);
  await deliverDue(world);
};
const asked = async (world: World): Promise<PlanMovesNotice> => {
  await lookAgain(world);
  return proposals(world).at(-1) ?? expect.fail('nothing asked');
};
const yes = ({ confirm }: PlanMovesNotice) =>
  confirm?.kind === 'closed' ? { about: confirm.about, print: confirm.print } : expect.fail('no button');
const no = ({ leave }: PlanMovesNotice) => ({ about: leave ?? expect.fail('no button') });

describe('the council gets a day after the year is approved', () => {
  test('the politiråd that day is proposed moved, and the reason has the day’s own name', async () => {
    await using town = await approvedTown();
    const on = dayOf(await meetingOf(town.world, 'politirad', 2));
    const { why, moves } = await asked(town.restarted({ councilDays: [{ name: 'Kommunestyre', on }] }));
    expect(why).toBe('closed');
    expect(moves).toMatchObject([{ forumName: 'Politiråd', because: 'closedDay', day: 'Kommunestyre' }]);
  });

  test('said yes, that meeting moves and no other, those invited are told and nobody else, once', async () => {
    await using town = await approvedTown();
    const before = await startsOf(town.world);
    const council = await meetingOf(town.world, 'politirad', 2);
    const later = town.restarted({ councilDays: [{ name: 'Kommunestyre', on: dayOf(council) }] });
    const proposal = await asked(later);
    expect(await mendClosedDays(later, kari, yes(proposal))).toMatchObject({ what: 'meetingsMoved' });
    expect(await mendClosedDays(later, kari, yes(proposal))).toMatchObject({ what: 'meetingsMoved' });
    const after = await startsOf(town.world);
    expect([...after].filter(([id, start]) => before.get(id) !== start).map(([id]) => id)).toEqual([
      council.id,
    ]);
    await deliverDue(later);
    const told = ['kari', 'ola', 'rita', 'hege', 'berit', 'nils'].filter((person) =>
      town.world.sentTo(person).some(({ kind }) => kind === 'meetingChanged'),
    );
    expect(told).toEqual(['kari', 'ola']);
    await lookAgain(later);
    expect(proposals(later)).toHaveLength(1);
  });

  test('said «la stå», nothing moves and nobody asks again; another day is asked about by itself', async () => {
    await using town = await approvedTown();
    const before = await startsOf(town.world);
    const [second, third] = [
      await meetingOf(town.world, 'politirad', 2),
      await meetingOf(town.world, 'politirad', 3),
    ];
    const council = { name: 'Kommunestyre', on: dayOf(second) };
    const later = town.restarted({ councilDays: [council] });
    const proposal = await asked(later);
    expect(await leaveOnClosedDays(later, kari, no(proposal))).toMatchObject({ what: 'meetingsLeft' });
    expect(await leaveOnClosedDays(later, kari, no(proposal))).toMatchObject({ what: 'meetingsLeft' });
    expect(await mendClosedDays(later, kari, yes(proposal))).toMatchObject({ what: 'meetingsLeft' });
    expect(await startsOf(town.world)).toEqual(before);
    await lookAgain(later);
    expect(proposals(later)).toHaveLength(1);
    const evenLater = town.restarted({ councilDays: [council, { name: 'Formannskap', on: dayOf(third) }] });
    expect((await asked(evenLater)).moves).toMatchObject([{ forumName: 'Politiråd', day: 'Formannskap' }]);
    expect(proposals(evenLater)).toHaveLength(2);
  });

  test('the koordineringsgruppe is not asked about: the council does not sit there', async () => {
    await using town = await approvedTown();
    const on = dayOf(await meetingOf(town.world, 'gruppe', 2));
    await lookAgain(town.restarted({ councilDays: [{ name: 'Kommunestyre', on }] }));
    expect(proposals(town.world)).toEqual([]);
  });

  test('nor where the coordinator has put the meeting there herself', async () => {
    await using town = await approvedTown();
    const meeting = await meetingOf(town.world, 'politirad', 2);
    const forum = SMALL_TOWN.forums.find(({ id }) => id === asId<ForumId>('politirad')) ?? expect.fail();
    const on =
      [1, 2, 3, 4, 5, 6]
        .map((days) => dayOf(meeting).add({ days }))
        .find((day) => isAllowedDay(SMALL_TOWN, forum, day)) ?? expect.fail('no day');
    const later = town.restarted({ councilDays: [{ name: 'Kommunestyre', on }] });
    const moved = await moveMeeting(later, kari, { meeting: meeting.id, date: String(on) });
    if (moved.kind === 'planMoves' && moved.confirm?.kind === 'meeting')
      await moveMeetingAlong(later, kari, {
        meeting: meeting.id,
        to: moved.confirm.to,
        print: moved.confirm.print,
      });
    expect(dayOf(await meetingOf(town.world, 'politirad', 2)).equals(on)).toBe(true);
    await lookAgain(later);
    expect(proposals(later)).toEqual([]);
  });

  test('a planning day for schools is asked about where somebody from a school sits', async () => {
    await using town = await approvedTown();
    const on = dayOf(await meetingOf(town.world, 'tut', 2));
    const { moves } = await asked(town.restarted({ planningDays: [{ name: 'Planleggingsdag', on }] }));
    expect(moves).toMatchObject([{ forumName: 'TUT', day: 'Planleggingsdag' }]);
  });
});

describe('a day is closed after the year is approved', () => {
  test('what follows the meeting goes along, and is said', async () => {
    await using town = await approvedTown(ANCHORED_TOWN);
    const on = dayOf(await meetingOf(town.world, 'gruppe', 2));
    const { moves } = await asked(town.restarted({ closedDays: [{ name: 'Streik', on }] }));
    expect(moves[0]).toMatchObject({ forumName: 'Koordineringsgruppe', because: 'closedDay', day: 'Streik' });
    expect(moves.slice(1).every(({ because }) => because === 'follows' || because === 'makesRoom')).toBe(
      true,
    );
  });

  test('and no other day is left: that is said, nothing can be moved, and the meeting may stay', async () => {
    await using town = await approvedTown();
    const meeting = await meetingOf(town.world, 'tut', 4);
    const days = Array.from({ length: 180 }, (_, ahead) => dayOf(meeting).add({ days: ahead - 90 }));
    const later = town.restarted({ closedDays: days.map((on) => ({ name: 'Ombygging', on })) });
    const proposal = await asked(later);
    expect(
      proposal.conflicts.some(({ slot, name }) => slot.forumName === 'TUT' && name === 'Ombygging'),
    ).toBe(true);
    expect(await leaveOnClosedDays(later, kari, no(proposal))).toMatchObject({ what: 'meetingsLeft' });
    await lookAgain(later);
    expect(proposals(later)).toHaveLength(1);
  });

  test('if other moves are needed when she says yes, they are shown and nothing moves', async () => {
    await using town = await approvedTown();
    const before = await startsOf(town.world);
    const on = dayOf(await meetingOf(town.world, 'gruppe', 2));
    const later = town.restarted({ closedDays: [{ name: 'Streik', on }] });
    const proposal = await asked(later);
    const [move] = proposal.moves;
    const to = move?.to.toPlainDate() ?? expect.fail('no move');
    const closedToo = town.restarted({
      closedDays: [
        { name: 'Streik', on },
        { name: 'Valg', on: to },
      ],
    });
    expect(await mendClosedDays(closedToo, kari, yes(proposal))).toMatchObject({
      kind: 'planMoves',
      why: 'closed',
    });
    expect(await startsOf(town.world)).toEqual(before);
  });

  test('both coordinators are asked, and the second to answer hears what was answered', async () => {
    await using town = await approvedTown(TWO);
    const on = dayOf(await meetingOf(town.world, 'gruppe', 2));
    const later = town.restarted({ closedDays: [{ name: 'Streik', on }] });
    const proposal = await asked(later);
    expect(proposals(later, 'nils')).toHaveLength(1);
    await leaveOnClosedDays(later, as('nils'), no(proposal));
    expect(await mendClosedDays(later, kari, yes(proposal))).toMatchObject({ what: 'meetingsLeft' });
  });

  test('a member decides nothing', async () => {
    await using town = await approvedTown();
    const on = dayOf(await meetingOf(town.world, 'gruppe', 2));
    const later = town.restarted({ closedDays: [{ name: 'Streik', on }] });
    const proposal = await asked(later);
    await expect(leaveOnClosedDays(later, as('rita'), no(proposal))).rejects.toMatchObject({
      reason: { kind: 'Forbidden' },
    });
  });

  test('it is looked at every workday from eight, and told of once', async () => {
    await using town = await approvedTown();
    const on = dayOf(await meetingOf(town.world, 'gruppe', 2));
    const later = town.restarted({ closedDays: [{ name: 'Streik', on }] });
    const look = createDaysLook(later, later.report);
    for (const at of ['2026-11-14T09:00', '2026-11-16T07:59']) {
      town.world.at(at);
      await look();
      await deliverDue(later);
    }
    expect(proposals(later)).toEqual([]);
    for (const at of ['2026-11-16T08:00', '2026-11-16T08:01', '2026-11-17T08:00']) {
      town.world.at(at);
      await look();
      await deliverDue(later);
    }
    expect(proposals(later)).toHaveLength(1);
    expect(town.world.faults).toEqual([]);
  });

  test('a look that goes wrong is reported, and tried again within the day', async () => {
    await using town = await approvedTown();
    const on = dayOf(await meetingOf(town.world, 'gruppe', 2));
    const later = town.restarted({ closedDays: [{ name: 'Streik', on }] });
    let broken = true;
    const newId = () => (broken ? expect.fail('no ids') : later.newId());
    const look = createDaysLook({ ...later, newId }, later.report);
    for (const at of ['2026-11-16T08:00', '2026-11-16T08:59']) {
      town.world.at(at);
      await look();
    }
    expect(town.world.faults).toMatchObject([{ work: 'days' }]);
    broken = false;
    town.world.at('2026-11-16T09:00');
    await look();
    await deliverDue(later);
    expect(proposals(later)).toHaveLength(1);
  });
});
