import { describe, expect, it } from 'vitest';
import type { Cadence } from '../../../src/domain/cadence.ts';
import type { Forum } from '../../../src/domain/organisation.ts';
import { planYear } from '../../../src/domain/planning/plan-year.ts';
import { Temporal } from '../../../src/domain/time.ts';
import { anForum, anOrganisation } from './makers.ts';

/** What is said of a forum whose municipality has a council day every other Thursday. */
const saidOf = (rule: Cadence, level: Forum['level']) => {
  const nordvik = anOrganisation('nordvik');
  const thursdays = Array.from({ length: 26 }, (_, week) =>
    Temporal.PlainDate.from('2027-01-07').add({ weeks: 2 * week }),
  );
  const councilDays = thursdays.map((day) => ({
    name: 'Kommunestyre',
    from: day,
    to: day,
    areas: [],
    municipalities: [],
  }));
  const forums = [{ ...anForum('ukemote'), level, cadence: [{ rule }] }];
  const organisation = { ...nordvik, forums, calendar: { ...nordvik.calendar, councilDays } };
  const { explanation } = planYear({ organisation, year: 2027, booked: [] });
  return {
    kinds: new Set(explanation.map(({ kind }) => kind)),
    days: new Set(explanation.flatMap((one) => (one.kind === 'softDay' ? [one.reason] : []))),
  };
};

describe('what is said of a forum that meets every Thursday', () => {
  const weekly: Cadence = { kind: 'everyWeeks', weeks: 1, weekday: 'thursday' };

  it('is not that it is on Thursdays, nor that it meets in the last week before a holiday', () => {
    const { kinds, days } = saidOf(weekly, 'utforende');
    expect(kinds).not.toContain('regularDay');
    expect(days).not.toContain('lastWeekBeforeSummer');
    expect(days).not.toContain('lastWeekBeforeChristmas');
  });

  it('is that the council meets that day only where the council sits in it', () => {
    expect(saidOf(weekly, 'utforende').days).not.toContain('councilDay');
    expect(saidOf(weekly, 'styrende').days).toContain('councilDay');
  });

  it('is what it was for a forum that meets once a month or by its own habit', () => {
    expect(saidOf({ kind: 'perYear', least: 10, most: 10 }, 'koordinerende').kinds).toContain('regularDay');
    const every6: Cadence = { kind: 'everyWeeks', weeks: 6 };
    expect(saidOf(every6, 'koordinerende').kinds).toContain('regularDay');
  });
});
