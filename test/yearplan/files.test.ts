import { XMLParser } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import { Temporal } from '../../src/domain/time.ts';
import { planPdf } from '../../src/yearplan/pdf.ts';
import { planIcs } from '../../src/yearplan/plan-ics.ts';
import { workRows } from '../../src/yearplan/rows.ts';
import { planSpreadsheet } from '../../src/yearplan/spreadsheet.ts';
import { yearPlanView } from '../../src/yearplan/year-plan.ts';
import { bookedMeeting, MUNICIPALITIES, municipality, proposedYear, renamed } from './year.ts';

const AT = Temporal.Instant.from('2026-11-02T08:00Z');

describe('the calendar file', () => {
  const eventsIn = (ics: string) =>
    new ICAL.Component(ICAL.parse(ics)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

  test.each(MUNICIPALITIES)('of $name has each meeting once, at its time', (organisation) => {
    const view = proposedYear(organisation);
    const events = eventsIn(planIcs(view, AT));
    const starts = view.forums.flatMap(({ meetings }) =>
      meetings.map(({ start }) => start.toZonedDateTime('Europe/Oslo').toInstant().epochMilliseconds),
    );
    expect(events.map(({ startDate }) => startDate.toJSDate().getTime())).toEqual(starts);
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  });

  test('keeps the UID from the proposal through approval, move and cancellation', () => {
    const organisation = municipality('nesodden');
    const proposed = proposedYear(organisation);
    const forum = proposed.forums[0]?.id ?? '';
    const [before] = eventsIn(planIcs(proposed, AT));
    const moved = bookedMeeting(forum, 1, '2027-03-02', { version: 2, status: 'cancelled' });
    const [after] = eventsIn(planIcs(yearPlanView({ organisation, year: 2027, meetings: [moved] }), AT));
    expect(after?.uid).toBe(before?.uid);
    expect(after?.sequence).toBe(2);
    expect(after?.component.getFirstPropertyValue('status')).toBe('CANCELLED');
  });
});

describe('the spreadsheet', () => {
  const COLUMNS = [...'ABCDEFGHIJKL'];
  const sheetIn = async (file: Promise<Uint8Array>) => {
    const entries = unzipSync(await file);
    const xml = (name: string) => strFromU8(entries[name] ?? new Uint8Array());
    const parser = new XMLParser({
      ignoreAttributes: false,
      htmlEntities: true,
      parseTagValue: false,
      trimValues: false,
      isArray: (name) => ['row', 'c', 'si'].includes(name),
    });
    const shared = parser
      .parse(xml('xl/sharedStrings.xml'))
      .sst.si.map(({ t }: { t: unknown }) =>
        typeof t === 'object' && t !== null && '#text' in t ? t['#text'] : t,
      );
    const sheet = xml('xl/worksheets/sheet1.xml');
    const rows: readonly (readonly string[])[] = parser
      .parse(sheet)
      .worksheet.sheetData.row.map(({ c }: { c: { '@_r': string; '@_t'?: string; v?: string }[] }) =>
        COLUMNS.map((letter) => {
          const cell = c.find((one) => one['@_r'].startsWith(letter));
          return cell?.['@_t'] === 's' ? shared[Number(cell.v)] : (cell?.v ?? '');
        }),
      );
    return { sheet, rows };
  };
  /** Excel counts days from 30 December 1899. */
  const serial = (date: string): string => String(Temporal.PlainDate.from('1899-12-30').until(date).days);

  test('has one row for each meeting, with what goes out before it', async () => {
    const organisation = municipality('stange');
    const meetings = [
      bookedMeeting('politirad', 2, '2027-04-20', { status: 'cancelled' }),
      bookedMeeting('politirad', 1, '2027-02-09', { place: 'Rådhuset' }),
    ];
    const view = yearPlanView({ organisation, year: 2027, meetings });
    const { rows } = await sheetIn(planSpreadsheet({ organisation, view, withPeople: true }));
    expect(rows[0]).toEqual([
      'Dato',
      'Ukedag',
      'Uke',
      'Fra',
      'Til',
      'Forum',
      'Nivå',
      'Sted',
      'Ansvar for innkalling',
      'Frist for saker',
      'Innkalling sendes',
      'Status',
    ]);
    expect(rows).toHaveLength(3);
    expect(rows[1]).toEqual([
      serial('2027-02-09'),
      'tirsdag',
      '6',
      '0.375',
      '0.4375',
      'Politiråd',
      'Styrende nivå',
      'Rådhuset',
      'Ragnhild Espa',
      serial('2027-01-26'),
      serial('2027-02-02'),
      'Planlagt',
    ]);
    expect(rows[2]?.[11]).toBe('Avlyst');
  });

  test('names nobody where it is fetched without a login', async () => {
    const organisation = municipality('stange');
    const view = yearPlanView({
      organisation,
      year: 2027,
      meetings: [bookedMeeting('politirad', 1, '2027-02-09')],
    });
    const { rows } = await sheetIn(planSpreadsheet({ organisation, view, withPeople: false }));
    expect(rows[0]).not.toContain('Ansvar for innkalling');
    const names = organisation.people.map(({ name }) => name);
    expect(rows.flat().filter((cell) => names.includes(cell))).toEqual([]);
  });

  test('has no deadline for a body that is asked for no items', () => {
    const organisation = municipality('stange');
    const rows = workRows(organisation, proposedYear(organisation));
    const school = rows.find(({ name }) => name.startsWith('Skolemøte'));
    expect(school?.innkalling).toBeDefined();
    expect(school?.deadline).toBeUndefined();
  });

  test.each(['=HYPERLINK("https://example.no")', '+1', '-1', '@SUM(A1)', '<c><f>1+1</f></c>'])(
    'takes a forum called %j as text',
    async (name) => {
      const organisation = renamed(municipality('nesodden'), name);
      const { sheet, rows } = await sheetIn(
        planSpreadsheet({ organisation, view: proposedYear(organisation), withPeople: true }),
      );
      expect(sheet).not.toContain('<f>');
      expect(rows[1]?.[5]).toBe(name.startsWith('<') ? name : `'${name}`);
    },
  );
});

describe('the print', () => {
  test.each(MUNICIPALITIES)('of $name is a small PDF, the same each time', async (organisation) => {
    const view = proposedYear(organisation);
    const pdf = Buffer.from(await planPdf(view, AT));
    expect(pdf.subarray(0, 8).toString()).toBe('%PDF-1.7');
    expect(pdf.length).toBeLessThan(250_000);
    expect(pdf.equals(await planPdf(view, AT))).toBe(true);
  });

  test('is tagged for screen readers, in its language', async () => {
    const view = proposedYear(municipality('loten'));
    const meetings = view.forums.reduce((sum, forum) => sum + forum.meetings.length, 0);
    const pdf = Buffer.from(await planPdf(view, AT)).toString('latin1');
    expect(pdf).toContain('/Lang (nb)');
    expect(pdf).toMatch(/\/S \/Figure[^>]*\/Alt/);
    expect(pdf.match(/\/S \/TR/g)).toHaveLength(meetings + Math.ceil(meetings / 27));
  });
});
