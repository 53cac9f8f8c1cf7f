import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  civilDate,
  dayNumber,
  isoWeekday,
  mondayOf,
  toDayNumber,
  toPlainDate,
} from '../../src/domain/day-number.ts';
import { easterSunday, forbiddenReason, softReasons } from '../../src/domain/norwegian-days.ts';
import { Temporal } from '../../src/domain/time.ts';

const on = (date: string) => forbiddenReason(Temporal.PlainDate.from(date));
const soft = (date: string) => softReasons(Temporal.PlainDate.from(date));

/** Easter Sundays as almanacs print them. */
const EASTER = [
  '2025-04-20',
  '2026-04-05',
  '2027-03-28',
  '2028-04-16',
  '2029-04-01',
  '2030-04-21',
  '2031-04-13',
  '2032-03-28',
  '2033-04-17',
  '2034-04-09',
  '2035-03-25',
];

describe('Norwegian public holidays', () => {
  it.each(EASTER)('Easter falls on %s', (date) => {
    expect(toPlainDate(easterSunday(Number(date.slice(0, 4)))).toString()).toBe(date);
  });

  it.each(EASTER)('and the movable holidays follow %s', (date) => {
    const easter = Temporal.PlainDate.from(date);
    for (const days of [-3, -2, 0, 1, 39, 49, 50]) {
      expect(forbiddenReason(easter.add({ days }))).toBe('publicHoliday');
    }
    for (const days of [-6, -5, -4, -1]) expect(forbiddenReason(easter.add({ days }))).toBe('easterWeek');
  });

  it.each(Array.from({ length: 11 }, (_, index) => 2025 + index))('the fixed days of %i', (year) => {
    for (const day of ['01-01', '05-01', '05-17', '12-25', '12-26']) {
      expect(on(`${year}-${day}`)).toBe('publicHoliday');
    }
    for (const day of ['12-24', '12-31']) expect(on(`${year}-${day}`)).toBe('eve');
    for (const day of ['12-27', '12-28', '12-29', '12-30']) expect(on(`${year}-${day}`)).toBe('romjul');
    for (const day of ['07-01', '07-15', '08-15']) expect(on(`${year}-${day}`)).toBe('summer');
    expect([undefined, 'weekend']).toContain(on(`${year}-06-30`));
    expect([undefined, 'weekend']).toContain(on(`${year}-08-16`));
  });

  it.each([2027, 2032])('in %i the 17th of May is Whit Monday too', (year) => {
    expect(toPlainDate(easterSunday(year) + 50).toString()).toBe(`${year}-05-17`);
    expect(on(`${year}-05-17`)).toBe('publicHoliday');
  });

  it('a Saturday in the middle of October is only a weekend', () => {
    expect(on('2027-10-16')).toBe('weekend');
    expect(on('2027-10-15')).toBeUndefined();
  });

  it('counts the working days of 2027 as a calendar does', () => {
    const days = Array.from({ length: 365 }, (_, index) => toPlainDate(dayNumber(2027, 1, 1) + index));
    const holidaysOnWorkingDays = days.filter(
      (date) => date.dayOfWeek < 6 && forbiddenReason(date) === 'publicHoliday',
    );
    expect(holidaysOnWorkingDays.map(String)).toEqual([
      '2027-01-01',
      '2027-03-25',
      '2027-03-26',
      '2027-03-29',
      '2027-05-06',
      '2027-05-17',
    ]);
  });
});

describe('days better left alone', () => {
  it.each([
    ['2026-05-15', 'the Friday after Kristi himmelfartsdag'],
    ['2029-05-18', 'the Friday after a 17 May on Thursday'],
    ['2028-05-26', 'the Friday after Kristi himmelfartsdag'],
    ['2026-01-02', 'the Friday after New Year'],
    ['2030-12-23', 'the Monday before julaften on Tuesday'],
  ])('%s is a bridge day: %s', (date) => {
    expect(soft(date)).toContain('bridgeDay');
  });

  it('the week in which school ends, and what is left of June', () => {
    expect(soft('2027-06-11')).toEqual([]);
    for (const day of ['2027-06-14', '2027-06-18', '2027-06-30'])
      expect(soft(day)).toContain('lastWeekBeforeSummer');
  });

  it('the last working week before Christmas, and the days up to it', () => {
    expect(soft('2027-12-10')).toEqual([]);
    for (const day of ['2027-12-13', '2027-12-17', '2027-12-23']) {
      expect(soft(day)).toContain('lastWeekBeforeChristmas');
    }
  });

  it('a day that is forbidden, or a weekend, is never also soft', () => {
    for (let day = dayNumber(2025, 1, 1); day < dayNumber(2036, 1, 1); day += 1) {
      const date = toPlainDate(day);
      if (forbiddenReason(date)) expect(softReasons(date)).toEqual([]);
    }
  });
});

describe('day numbers', () => {
  it('agree with Temporal on any day, back and forth', () => {
    const epoch = Temporal.PlainDate.from('1970-01-01');
    fc.assert(
      fc.property(fc.integer({ min: -200_000, max: 200_000 }), (number) => {
        const date = epoch.add({ days: number });
        expect(toDayNumber(date)).toBe(number);
        expect(civilDate(number)).toEqual({ year: date.year, month: date.month, day: date.day });
        expect(isoWeekday(number)).toBe(date.dayOfWeek);
        expect(toPlainDate(mondayOf(number)).dayOfWeek).toBe(1);
        expect(number - mondayOf(number)).toBeLessThan(7);
      }),
    );
  });
});
