import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LEVELS } from '../../src/domain/organisation.ts';
import { closedDaysOf } from '../../src/yearplan/closed-days.ts';
import { LEVEL_COLOURS } from '../../src/yearplan/palette.ts';
import { signsFor } from '../../src/yearplan/signs.ts';
import { textWidth, wrapped } from '../../src/yearplan/text-width.ts';
import { yearPlanView } from '../../src/yearplan/year-plan.ts';
import { bookedMeeting, municipality, proposedYear } from './year.ts';

describe('signs', () => {
  test('are letters that people recognise', () => {
    const names = (id: string) => proposedYear(municipality(id)).forums.map(({ sign }) => sign.code);
    expect(names('stange')).toEqual(['P', 'S', 'U', 'UN', 'SN', 'SS', 'SV']);
    expect(names('lindesnesregionen')).toEqual(['S', 'KL', 'KY', 'KÅ', 'U']);
  });

  test('never two alike, whatever the forums are called', () => {
    const forum = fc.record({ name: fc.string({ unit: 'binary' }), level: fc.constantFrom(...LEVELS) });
    fc.assert(
      fc.property(fc.array(forum, { maxLength: 40 }), (forums) => {
        const codes = signsFor(forums).map(({ code }) => code);
        expect(new Set(codes).size).toBe(forums.length);
        expect(codes.every((code) => code.length > 0)).toBe(true);
      }),
    );
  });
});

describe('closed days', () => {
  const runs = closedDaysOf(municipality('stange'), 2027).map(({ kind, from, to, occasion, name }) =>
    `${kind} ${from} ${to} ${occasion ?? name ?? ''}`.trim(),
  );

  test('are runs of days, with the weekends in them', () => {
    expect(runs).toContain('closed 2027-03-22 2027-03-29 easter');
    expect(runs).toContain('closed 2027-07-01 2027-08-15 summer');
    expect(runs).toContain('closed 2027-12-24 2027-12-31 christmas');
    expect(runs).toContain('closed 2027-05-16 2027-05-17');
  });

  test('have the school holidays where nothing else is closed', () => {
    expect(runs).toContain('school 2027-02-22 2027-02-26 Vinterferie');
    expect(runs).toContain('school 2027-06-21 2027-06-30 Sommerferie');
    expect(runs).toContain('school 2027-08-16 2027-08-17 Sommerferie');
  });
});

test('a proposal is seen with what is booked, under the same keys', () => {
  const organisation = municipality('nesodden');
  const planned = proposedYear(organisation).forums[0];
  const first = planned?.meetings[0];
  if (!planned || !first) throw new Error('nothing planned');
  const booked = bookedMeeting(planned.id, 1, first.start.toPlainDate().toString(), { version: 3 });
  const later = bookedMeeting(planned.id, 9, '2028-01-18');
  const [forum] = yearPlanView({ organisation, year: 2027, meetings: [booked, later] }).forums;
  expect(forum?.meetings).toHaveLength(1);
  expect(forum?.meetings[0]).toMatchObject({ key: first.key, status: 'booked', version: 3 });
  expect(forum?.meetings[0]?.start.equals(first.start.with({ hour: 9, minute: 0 }))).toBe(true);
});

describe('colours', () => {
  const luminance = (hex: string): number => {
    const channels = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
    const [r = 0, g = 0, b = 0] = channels.map((c) =>
      c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: string, b: string): number => {
    const [dark = 0, light = 0] = [luminance(a), luminance(b)].toSorted((x, y) => x - y);
    return (light + 0.05) / (dark + 0.05);
  };

  test.each(LEVELS)(
    'of %s: letters 4.5:1 on their mark, the mark 3:1 on its ring (WCAG 1.4.3, 1.4.11)',
    (level) => {
      const { fill, letter, edge, ring } = LEVEL_COLOURS[level];
      expect(contrast(letter, fill)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(edge, ring)).toBeGreaterThanOrEqual(3);
    },
  );

  test('the levels differ in grey too', () => {
    const fills = LEVELS.map((level) => LEVEL_COLOURS[level].fill);
    expect(contrast(fills[0] ?? '', fills[1] ?? '')).toBeGreaterThan(2);
    expect(contrast(fills[1] ?? '', fills[2] ?? '')).toBeGreaterThan(3);
  });
});

test('long names are broken and cut to the room there is', () => {
  const lines = wrapped('Koordineringsgruppe for alt som kan samordnes i kommunen og litt til', 18, 200, 2);
  expect(lines).toHaveLength(2);
  expect(lines[1]).toMatch(/…$/);
  for (const line of lines) expect(textWidth(line, 18)).toBeLessThanOrEqual(200);
});
