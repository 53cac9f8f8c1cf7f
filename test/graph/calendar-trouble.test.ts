import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { embeddedCalendar } from '../../src/calendar/embedded-calendar.ts';
import { calendarsOf } from '../../src/calendars.ts';
import { cancelMeeting } from '../../src/services/meetings/cancel-meeting.ts';
import { tellOfLeftInOutlook } from '../../src/services/meetings/left-in-outlook.ts';
import { moveIntoCalendar } from '../../src/services/meetings/sync-calendar.ts';
import { type GraphOffice, graphOffice } from '../support/organiser.ts';
import { as, SMALL_TOWN } from '../support/small-town.ts';

let office: GraphOffice;
beforeEach(async () => {
  office = await graphOffice('2027-02-01T09:00');
  await office.world.reach('kari', 'rita');
});
afterEach(async () => {
  expect(office.world.faults).toEqual([]);
  await office[Symbol.asyncDispose]();
});

const notices = (who: string) => office.world.sentTo(who).map(({ kind }) => kind);

describe('a mailbox that can make no online meetings', () => {
  test('is told of once, and the meetings are booked all the same', async () => {
    office.graph.state.joinLinks = false;
    const first = await office.world.book('gruppe', '2027-04-13T09:00');
    const second = await office.world.book('politirad', '2027-05-11T09:00');
    await office.round();
    await office.world.book('gruppe', '2027-06-08T09:00');
    await office.round();
    expect([...(await office.events(first)), ...(await office.events(second))]).toHaveLength(2);
    expect(office.world.sentTo('kari')).toEqual([{ kind: 'noOnlineMeeting' }]);
  });

  test('is told of by the name of whoever it belongs to', async () => {
    office.graph.state.joinLinks = false;
    await office.world.book('gruppe', '2027-04-13T09:00');
    await office.world.book('tut', '2027-04-20T13:00');
    await office.round();
    expect(office.world.sentTo('kari')).toEqual(
      expect.arrayContaining([
        { kind: 'noOnlineMeeting' },
        { kind: 'noOnlineMeeting', owner: 'Rita Eksempel' },
      ]),
    );
    expect(notices('kari')).toHaveLength(2);
    expect(notices('rita')).toEqual([]);
  });

  test('is no trouble where nobody meets online', async () => {
    office.graph.state.joinLinks = false;
    await office.world.book('gruppe', '2027-04-13T09:00', { online: false });
    await office.round();
    expect(notices('kari')).toEqual([]);
  });
});

describe('an organisation that changes calendars', () => {
  const use = (calendar: GraphOffice['world']['calendar']) => Object.assign(office.world, { calendar });
  const embedded = () => embeddedCalendar({ store: office.world.store });
  const stored = async () =>
    (await office.world.store.read.calendarEvents.changedSince(SMALL_TOWN.id, 0)).map(
      ({ cancelled }) => cancelled,
    );

  test('to Outlook: the old calendar shows its meetings no longer, whatever becomes of them', async () => {
    const outlook = office.world.calendar;
    use(embedded());
    const kept = await office.world.book('gruppe', '2027-04-13T09:00');
    const dropped = await office.world.book('politirad', '2027-05-11T09:00');
    await office.round();
    expect(await stored()).toEqual([false, false]);
    await cancelMeeting(office.world, as('kari'), { meeting: dropped.id });
    use(calendarsOf(embedded(), new Map([[SMALL_TOWN.id, outlook]])));
    await moveIntoCalendar(office.world, SMALL_TOWN.id);
    await office.round();
    expect(await office.events(kept)).toHaveLength(1);
    expect(await office.events(dropped)).toEqual([]);
    expect(await stored()).toEqual([true, true]);
    await cancelMeeting(office.world, as('kari'), { meeting: kept.id });
    await office.round();
    expect(await office.events(kept)).toEqual([]);
    expect(office.graph.state.mailed.map(({ what }) => what)).toEqual(['invitation', 'cancellation']);
  });

  test('out of Outlook: the coordinator is told once which meetings still stand there', async () => {
    await office.world.book('gruppe', '2027-02-09T09:00');
    const next = await office.world.book('gruppe', '2027-04-13T09:00');
    await office.round();
    await tellOfLeftInOutlook(office.world, SMALL_TOWN.id);
    use(embedded());
    office.world.at('2027-02-10T09:00');
    for (let starts = 0; starts < 3; starts++) await tellOfLeftInOutlook(office.world, SMALL_TOWN.id);
    await office.round();
    expect(office.world.sentTo('kari')).toMatchObject([
      { kind: 'leftInOutlook', meetings: [{ id: next.id }], more: 0 },
    ]);
  });
});
