import { describe, expect, it } from 'vitest';
import { asId, type PersonId } from '../../../src/domain/ids.ts';
import type { ChildMeeting, Organisation } from '../../../src/domain/organisation.ts';
import type { Slot, Unplaced } from '../../../src/domain/planning/plan.ts';
import { planYear } from '../../../src/domain/planning/plan-year.ts';
import { slotKey } from '../../../src/domain/planning/slot-key.ts';
import { Temporal } from '../../../src/domain/time.ts';
import { anForum, anOrganisation, date, members } from './makers.ts';

const people = (...ids: readonly string[]) => ids.map((id) => asId<PersonId>(id));

/** A preparation of half an hour, on one of the two days before the politiråd. */
const PREPARATION: ChildMeeting = {
  id: 'forberedelse',
  name: 'Forberedelse',
  relation: 'before',
  leastDays: 1,
  mostDays: 2,
  minutes: 30,
  participants: people('ordforer', 'politisjef', 'koordinator'),
};
const politirad = {
  ...anForum('politirad'),
  members: members('ordforer', 'politisjef'),
  cadence: [{ rule: { kind: 'perYear', least: 1, most: 1 } }] as const,
  children: [PREPARATION],
};
/** Somewhere else where people sit, and nothing of it is planned. */
const elsewhere = (id: string, ...who: readonly string[]) => ({
  ...anForum(id),
  members: members(...who),
  cadence: [{ rule: { kind: 'asNeeded' } }] as const,
});
const town = (...others: Organisation['forums']): Organisation => ({
  ...anOrganisation('nordvik'),
  forums: [politirad, ...others],
});

const meeting = (forum: string, start: string, minutes = 90, ordinal = 1): Slot => ({
  key: slotKey(asId(forum), 2027, ordinal),
  forum: asId(forum),
  ordinal,
  start: Temporal.PlainDateTime.from(start),
  minutes,
});
const wholeDay = (forum: string, day: string, ordinal = 1) => meeting(forum, `${day}T08:30`, 7 * 60, ordinal);

/** The politiråd stands on the day, and its preparation is looked for. */
const missing = (organisation: Organisation, on: string, booked: readonly Slot[] = []): Unplaced => {
  const pins = [meeting('politirad', `${on}T10:00`)];
  const { unplaced } = planYear({ organisation, year: 2027, booked, pins });
  return unplaced.find(({ child }) => child) ?? expect.fail('the child has a place');
};

const at = (text: string) => Temporal.PlainDateTime.from(text);

describe('a preparation without a place', () => {
  it('has the days before its meeting closed: it may be on the meeting’s own day, before it', () => {
    // The Tuesday after Whit Sunday; the days before it are Whit Monday and the Sunday itself.
    const found = missing(town(), '2027-05-18');
    expect(found.reason).toEqual({
      kind: 'noAllowedDay',
      from: date('2027-05-16'),
      to: date('2027-05-17'),
    });
    expect(found.relaxation).toEqual({
      kind: 'widerAnchor',
      anchor: 'politirad',
      relation: 'before',
      leastDays: 0,
      mostDays: 2,
      at: at('2027-05-18T09:00'),
    });
  });

  it('is wanted while a participant sits elsewhere both days: half an hour earlier, and nobody is missed', () => {
    const council = elsewhere('kommunestyre', 'ordforer');
    const booked = [wholeDay('kommunestyre', '2027-04-14', 1), wholeDay('kommunestyre', '2027-04-13', 2)];
    const found = missing(town(council), '2027-04-15', booked);
    expect(found.reason).toEqual({ kind: 'peopleBusy', people: ['ordforer'] });
    expect(found.relaxation).toEqual({ kind: 'earlier', earliest: '08:00', at: at('2027-04-13T08:00') });
  });

  it('can do without one where nothing else is free for weeks', () => {
    const council = elsewhere('kommunestyre', 'koordinator');
    const days = Array.from({ length: 40 }, (_, index) => date('2027-03-20').add({ days: index }));
    const booked = days.map((day, index) => meeting('kommunestyre', `${day}T07:00`, 14 * 60, index + 1));
    const { relaxation } = missing(town(council), '2027-04-15', booked);
    expect(relaxation).toMatchObject({ kind: 'without', person: 'koordinator' });
  });

  it('could be on a day that the coordinator keeps free', () => {
    const organisation = town();
    const excludedDays = Array.from({ length: 40 }, (_, index) => date('2027-03-20').add({ days: index }));
    const { unplaced } = planYear({
      organisation,
      year: 2027,
      booked: [],
      pins: [meeting('politirad', '2027-04-15T10:00')],
      excludedDays,
    });
    expect(unplaced.find(({ child }) => child)?.relaxation).toMatchObject({
      kind: 'openDay',
      closed: 'excluded',
      at: at('2027-04-13T09:00'),
    });
  });

  it('has no single thing against it alone: nothing is promised', () => {
    const both = elsewhere('kommunestyre', 'ordforer', 'koordinator');
    const days = Array.from({ length: 60 }, (_, index) => date('2027-03-15').add({ days: index }));
    const booked = days.map((day, index) => meeting('kommunestyre', `${day}T07:00`, 14 * 60, index + 1));
    expect(missing(town(both), '2027-04-15', booked)).not.toHaveProperty('relaxation');
  });

  it('is promised no place that another preparation is promised', () => {
    const council = elsewhere('kommunestyre', 'ordforer');
    const slt = { ...politirad, id: asId<(typeof politirad)['id']>('slt'), name: 'slt' };
    const booked = ['2027-04-13', '2027-04-14'].map((day, index) => wholeDay('kommunestyre', day, index + 1));
    const { unplaced } = planYear({
      organisation: { ...anOrganisation('nordvik'), forums: [politirad, slt, council] },
      year: 2027,
      booked,
      pins: [meeting('politirad', '2027-04-15T10:00'), meeting('slt', '2027-04-15T12:30')],
    });
    const places = unplaced.flatMap(({ relaxation }) =>
      relaxation && 'at' in relaxation ? [String(relaxation.at)] : [],
    );
    expect(places).toHaveLength(2);
    expect(new Set(places).size).toBe(2);
  });
});
