import { describe, expect, it } from 'vitest';
import { allowedDays, isAllowedDay, isOpenDay } from '../../../src/domain/planning/allowed-days.ts';
import { anForum, anOrganisation, date } from './makers.ts';

const organisation = anOrganisation('nordvik');
const forum = anForum('politirad');
const sitting = (...weekdays: readonly ('tuesday' | 'thursday' | 'saturday')[]) => ({
  ...forum,
  sitting: { ...forum.sitting, weekdays },
});
const inMay = (of: typeof forum) =>
  allowedDays(organisation, of, date('2027-05-01'), date('2027-05-31')).map(({ day }) => day);

describe('the days on which a forum may meet', () => {
  it('its weekdays in May 2027, without Kristi himmelfartsdag and 17 May', () => {
    expect(inMay(sitting('tuesday', 'thursday'))).toEqual([4, 11, 13, 18, 20, 25, 27]);
  });

  it('Saturdays for a forum that says so; 1 May is a holiday all the same', () => {
    expect(inMay(sitting('saturday'))).toEqual([8, 15, 22, 29]);
  });

  it('a cadence with a fixed weekday decides over the usual ones', () => {
    const weekly = { kind: 'everyWeeks', weeks: 1, weekday: 'friday' } as const;
    expect(inMay({ ...forum, cadence: [{ rule: weekly }] })).toEqual([7, 14, 21, 28]);
  });

  it('only while the forum exists', () => {
    expect(inMay({ ...forum, from: date('2027-05-27'), until: date('2027-05-28') })).toEqual([27, 28]);
    expect(allowedDays(organisation, forum, date('2027-05-31'), date('2027-05-01'))).toEqual([]);
  });

  it('a preparatory meeting may lie on a weekday that the forum itself does not use', () => {
    const tuesdays = sitting('tuesday');
    expect(isAllowedDay(organisation, tuesdays, date('2027-05-19'))).toBe(false);
    expect(isOpenDay(organisation, tuesdays, date('2027-05-19'))).toBe(true);
    expect(isOpenDay(organisation, tuesdays, date('2027-05-22'))).toBe(false);
  });
});
