import { expect, test } from 'vitest';
import { type Attending, doubtOf } from '../../src/domain/attendance.ts';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import { Temporal } from '../../src/domain/time.ts';
import { forum, member } from '../support/small-town.ts';

const ON = Temporal.PlainDate.from('2027-03-04');
const vara = { ...member('vara', 'substitute'), substituteFor: asId<PersonId>('ola') };
const POLITIRAD = forum('politiråd', {
  members: [member('ola', 'chair'), member('kari', 'secretary'), member('rita'), member('nils'), vara],
});

const doubt = (answers: Record<string, Attending>) =>
  doubtOf(
    POLITIRAD,
    ON,
    new Map(Object.entries(answers).map(([id, answer]) => [asId<PersonId>(id), answer])),
  );

test('nobody has answered: the meeting is held', () => {
  expect(doubt({})).toEqual({ tooFew: false, withoutChair: false });
});

test('half of four may stay away, and three may not', () => {
  expect(doubt({ rita: 'declined', nils: 'declined', kari: 'tentative' }).tooFew).toBe(false);
  expect(doubt({ rita: 'declined', nils: 'declined', kari: 'declined' }).tooFew).toBe(true);
});

test('the chair stays away: the vara has to have said yes', () => {
  expect(doubt({ ola: 'declined' }).withoutChair).toBe(true);
  expect(doubt({ ola: 'declined', vara: 'tentative' }).withoutChair).toBe(true);
  expect(doubt({ ola: 'declined', vara: 'accepted' }).withoutChair).toBe(false);
});

test('a forum without a chair misses none', () => {
  expect(doubtOf(forum('gruppe', { members: [member('rita')] }), ON, new Map()).withoutChair).toBe(false);
});
