import { beforeAll, describe, expect, test } from 'vitest';
import type { MeetingId, PersonId } from '../../src/domain/ids.ts';
import { asId } from '../../src/domain/ids.ts';
import type { Meeting } from '../../src/domain/meeting.ts';
import { personalDataIn } from '../../src/domain/privacy-guard.ts';
import { Temporal } from '../../src/domain/time.ts';
import { simulateYear } from '../../src/simulated-year.ts';
import { isClosedForAll, isDayOff, isPublicHoliday, isQuiet } from '../../src/simulator/year/closed-days.ts';
import { INVARIANTS, judge } from '../../src/simulator/year/invariants/index.ts';
import { syntheticNationalId } from '../../src/simulator/year/invented.ts';
import type { MessageSort, ObservedMessage, ObservedYear } from '../../src/simulator/year/observed.ts';
import { everyLine, meetingLines } from '../../src/simulator/year/print.ts';
import { chanceFrom, seedFor } from '../../src/simulator/year/random.ts';
import { reportHtml } from '../../src/simulator/year/report.ts';
import { reportData } from '../../src/simulator/year/report-data.ts';
import { ANCHORED_TOWN } from '../support/live-town.ts';

let year: ObservedYear;
beforeAll(async () => {
  year = await simulateYear(ANCHORED_TOWN, { year: 2027, seed: 3 });
});

const TUT = 'tut';
const found = <T>(value: T | undefined): T => {
  if (value === undefined) throw new Error('The year has nothing to doctor here: choose another seed.');
  return value;
};

const message = (sort: MessageSort, fits: (one: ObservedMessage) => boolean = () => true): ObservedMessage =>
  found(year.messages.find((one) => one.sort === sort && one.how === 'sent' && !one.by && fits(one)));
const meetingOf = (id: MeetingId | undefined): Meeting => found(year.meetings.find((one) => one.id === id));
const standing = (forum: string): Meeting =>
  found(year.meetings.find((one) => one.forum === forum && one.status !== 'cancelled'));

const without = <T>(list: readonly T[], one: T): readonly T[] => list.filter((other) => other !== one);
const instead = <T>(list: readonly T[], one: T, changes: Partial<T>): readonly T[] =>
  list.map((other) => (other === one ? { ...other, ...changes } : other));
const at = (local: string): Temporal.Instant =>
  Temporal.ZonedDateTime.from(`${local}[Europe/Oslo]`).toInstant();

/** One thing wrong for each invariant, in the order of `INVARIANTS`. */
const DOCTORED: readonly (readonly [string, () => Partial<ObservedYear>])[] = [
  [
    'a meeting too few',
    () => ({
      plan: {
        ...year.plan,
        meetings: year.plan.meetings.filter(({ forum, ordinal }) => forum !== TUT || ordinal > 1),
      },
    }),
  ],
  [
    'a meeting on Ascension Day',
    () => ({
      meetings: instead(year.meetings, standing(TUT), {
        start: at('2027-05-06T10:00'),
        end: at('2027-05-06T11:00'),
      }),
    }),
  ],
  [
    'two meetings of the same people at once',
    () => {
      const { start, end } = standing('gruppe');
      return { meetings: instead(year.meetings, standing(TUT), { start, end }) };
    },
  ],
  [
    'a politiråd before its koordineringsgruppe',
    () => {
      const tied = found(year.plan.meetings.find(({ forum }) => forum === 'politirad'));
      const start = at('2027-01-05T10:00');
      return { plan: { ...year.plan, meetings: instead(year.plan.meetings, tied, { start }) } };
    },
  ],
  ['an event missing in the calendar', () => ({ calendar: year.calendar.slice(1) })],
  ['a second call for saker', () => ({ messages: [...year.messages, message('prompt')] })],
  [
    'a reminder to somebody who had answered',
    () => {
      const reminder = message('reminder');
      const answered = found(
        year.acts.find(
          ({ kind, meeting, at, refusal }) =>
            kind === 'none' &&
            meeting &&
            !refusal &&
            year.messages.some(
              (one) =>
                one.meeting === meeting &&
                one.sort === 'reminder' &&
                Temporal.Instant.compare(at, one.at) < 0,
            ),
        ),
      );
      const same = message('reminder', ({ meeting }) => meeting === answered.meeting);
      return { messages: [...year.messages, { ...same, to: answered.person, message: reminder.message }] };
    },
  ],
  [
    'a late answer that was taken',
    () => {
      const late = found(
        year.acts.find(({ refusal, expected }) => refusal === 'deadlinePassed' && !expected),
      );
      const { refusal: _, ...taken } = late;
      return { acts: [...without(year.acts, late), taken] };
    },
  ],
  ['a sak that is there twice', () => ({ items: [...year.items, found(year.items[0])] })],
  ['a press without an answer', () => ({ acts: instead(year.acts, found(year.acts[3]), { answer: [] }) })],
  [
    'a form for the TUT',
    () => {
      const innkalling = message('innkalling', ({ meeting }) => meetingOf(meeting).forum === TUT);
      const card = { ...innkalling.card, actions: [{ type: 'Input.Text', id: 'text' }] };
      return { messages: instead(year.messages, innkalling, { card }) };
    },
  ],
  ['an innkalling that did not come', () => ({ messages: without(year.messages, message('innkalling')) })],
  [
    'a gap in the numbers of saker',
    () => ({
      messages: year.messages.map((one) => ({
        ...one,
        lines: one.lines.map((line) => line.replace(/^sak 2\//u, 'sak 9/')),
      })),
    }),
  ],
  ['a summary that did not come', () => ({ messages: without(year.messages, message('summary')) })],
  [
    'a call for saker to somebody else',
    () => {
      const prompt = message('prompt', ({ meeting }) => meetingOf(meeting).forum === 'politirad');
      return { messages: [...year.messages, { ...prompt, to: asId<PersonId>('nils') }] };
    },
  ],
  [
    'a message on a Saturday',
    () => ({ messages: instead(year.messages, message('innkalling'), { at: at('2027-01-16T08:00') }) }),
  ],
  [
    'a number under the threshold',
    () => {
      const summary = message('summary');
      return {
        messages: instead(year.messages, summary, {
          lines: [...summary.lines, 'Tjenester: 6 · Hendelser: 4'],
        }),
      };
    },
  ],
  [
    'a national identity number in the store',
    () => ({
      stored: [...year.stored, `Gjelder ${year.secrets[0]?.replace(/(?<date>.{6})/u, '$<date> ')}.`],
    }),
  ],
];

describe('the invariants', () => {
  test('hold in the small town', () => {
    expect(judge(year).filter(({ breaches }) => breaches.length > 0)).toEqual([]);
  });

  test.each(INVARIANTS.map(({ title, check }, index) => ({ title, check, doctored: DOCTORED[index] })))(
    '«$title» sees what is wrong',
    ({ check, doctored }) => {
      const [, doctor] = found(doctored);
      expect(check({ ...year, ...doctor() })).not.toEqual([]);
    },
  );
});

describe('the year', () => {
  test('is the same for the same seed, and another for another', async () => {
    const stories = ({ acts }: ObservedYear) =>
      acts.map(({ at, person, story }) => `${at} ${person} ${story}`);
    const again = await simulateYear(ANCHORED_TOWN, { year: 2027, seed: 3 });
    const other = await simulateYear(ANCHORED_TOWN, { year: 2027, seed: 4 });
    expect(stories(again)).toEqual(stories(year));
    expect(stories(other)).not.toEqual(stories(year));
  });

  test('has a meeting moved, one called off, late answers and double clicks', () => {
    const kinds = new Set(year.acts.map(({ kind }) => kind));
    expect([...kinds]).toEqual(
      expect.arrayContaining(['submit', 'none', 'edit', 'trend', 'move', 'cancel', 'say']),
    );
    expect(year.acts.some(({ story }) => story.includes('dobbeltklikk'))).toBe(true);
    expect(year.acts.some(({ story }) => story.includes('uten Action.Execute'))).toBe(true);
    expect(year.cancelledAt.size).toBe(1);
  });

  test('is told per meeting, and message by message, without what must not be repeated', () => {
    expect(meetingLines(year)).toHaveLength(year.meetings.length);
    const told = [...meetingLines(year), ...everyLine(year)].join('\n');
    expect(told).toContain('Rita Eksempel: Ingen saker');
    expect(personalDataIn(told)).not.toContain('nationalId');
  });

  test('becomes one file that asks the network for nothing, with each distinct card once', () => {
    const data = reportData(year, judge(year), { seed: 3, seconds: 1 });
    expect(data.cards.length).toBeLessThan(data.entries.length);
    expect(new Set(data.cards.map((card) => JSON.stringify(card))).size).toBe(data.cards.length);
    const html = reportHtml(data);
    expect(html).not.toMatch(/<(?:script|link|img)[^>]+(?:src|href)=/u);
    expect(html.match(/<\/script>/gu)).toHaveLength(4);
    expect(html).toContain('Småby kommune');
    for (const secret of year.secrets) {
      expect(html.replace(/(?<=\d) (?=\d)/gu, '')).not.toContain(secret);
    }
  });
});

describe('what the judge builds on', () => {
  test.each([
    ['2027-03-25', 'skjærtorsdag'],
    ['2027-05-06', 'Kristi himmelfartsdag'],
    ['2027-05-17', '17. mai og 2. pinsedag'],
    ['2032-05-17', 'again both'],
    ['2030-04-22', '2. påskedag'],
  ])('%s is a public holiday (%s)', (date) => {
    expect(isPublicHoliday(Temporal.PlainDate.from(date))).toBe(true);
  });

  test('an ordinary Tuesday is none, and summer and Easter week are closed', () => {
    expect(isDayOff(Temporal.PlainDate.from('2027-05-18'))).toBe(false);
    expect(isClosedForAll(Temporal.PlainDate.from('2027-05-18'))).toBe(false);
    expect(isClosedForAll(Temporal.PlainDate.from('2027-08-13'))).toBe(true);
    expect(isClosedForAll(Temporal.PlainDate.from('2027-03-23'))).toBe(true);
    expect(isQuiet(Temporal.PlainDate.from('2027-03-23'))).toBe(true);
    expect(isQuiet(Temporal.PlainDate.from('2027-08-13'))).toBe(false);
  });

  test('the national identity numbers that people type are ones that the bot must know', () => {
    for (let seed = 0; seed < 50; seed += 1) {
      expect(personalDataIn(syntheticNationalId(chanceFrom(seedFor(seed, 'nummer'))))).toContain(
        'nationalId',
      );
    }
  });
});
