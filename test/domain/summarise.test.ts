import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  asId,
  type MeetingId,
  type OrganisationId,
  type PersonId,
  type TrendReportId,
} from '../../src/domain/ids.ts';
import type { Area, Topic } from '../../src/domain/organisation.ts';
import { type SummariseInput, summarise } from '../../src/domain/summarise.ts';
import { publishedNumbers, type Summary } from '../../src/domain/summary.ts';
import { hideCount, type PublishedCount, publishCount } from '../../src/domain/suppression.ts';
import { Temporal } from '../../src/domain/time.ts';
import { AGE_BANDS, ASPECTS, CONFIDENCES, DIRECTIONS, type TrendReport } from '../../src/domain/trend.ts';

const topics: readonly Topic[] = [
  { id: 'hasj', name: 'Hasj', substance: true },
  { id: 'vold', name: 'Vold', substance: false },
  { id: 'skadeverk', name: 'Skadeverk', substance: false },
  { id: 'mobbing', name: 'Mobbing', substance: false },
];
const areas: readonly Area[] = [
  { id: 'kommunen', name: 'Hele kommunen', kind: 'municipality', municipality: 'vik' },
  { id: 'sentrum', name: 'Sentrum', kind: 'district', municipality: 'vik' },
  { id: 'nordskolen', name: 'Nordskolen', kind: 'school', municipality: 'vik' },
  { id: 'nabo', name: 'Nabokommunen', kind: 'municipality', municipality: 'nes' },
];
const SERVICES = ['barnevern', 'helse', 'nav', 'politi', 'skole', 'utekontakt'];
const SECRET = 'noe ingen skal lese';

const person = (name: string) => asId<PersonId>(name);
const date = (text: string) => Temporal.PlainDate.from(text);
const asked = SERVICES.map((service) => ({ person: person(`${service}-1`), service }));
const spring = { from: date('2027-01-01'), to: date('2027-04-10') };
const autumn = { from: date('2027-04-10'), to: date('2027-10-01') };

let made = 0;
const report = (service: string, over: Partial<TrendReport> = {}): TrendReport => {
  made += 1;
  return {
    id: asId<TrendReportId>(`report-${made}`),
    organisation: asId<OrganisationId>('vik'),
    meeting: asId<MeetingId>('meeting-1'),
    reporter: person(`${service}-1`),
    service,
    topic: 'vold',
    aspect: 'general',
    area: 'sentrum',
    ageBand: '13-15',
    direction: 'increase',
    confidence: 'medium',
    basis: 'observation',
    comment: SECRET,
    proposedMeasure: SECRET,
    at: Temporal.Instant.from('2027-04-01T08:00:00Z'),
    version: 1,
    ...over,
  };
};
const reportsOf = (services: number, over: Partial<TrendReport> = {}): readonly TrendReport[] =>
  SERVICES.slice(0, services).map((service) => report(service, over));

const compile = (reports: readonly TrendReport[], over: Partial<SummariseInput> = {}) =>
  summarise({ reports, asked, answered: [], period: spring, threshold: 5, topics, areas, ...over });
const first = (reports: readonly TrendReport[], over: Partial<SummariseInput> = {}) => {
  const [tendency] = compile(reports, over).tendencies;
  if (!tendency) throw new Error('no tendency');
  return tendency;
};
const shown = (count: PublishedCount | undefined): string | number | undefined =>
  count?.kind === 'exact' ? count.value : count?.kind;

describe('a tendency', () => {
  it('counts services, not persons', () => {
    const five = reportsOf(5);
    const colleague = report('skole', { reporter: person('skole-2'), topic: 'vold' });
    expect(shown(first([...five, colleague]).services)).toBe(5);
  });

  it('shows fewer services than the threshold as "under"', () => {
    expect(first(reportsOf(4)).services).toEqual(publishCount(4, 5));
  });

  it('takes the direction with the most confidence behind it, and says that services disagree', () => {
    const tendency = first([
      report('skole', { direction: 'decrease', confidence: 'high' }),
      report('politi', { direction: 'increase', confidence: 'low' }),
    ]);
    expect(tendency).toMatchObject({ direction: 'decrease', disagreement: true });
  });

  it('is stable when increase and decrease are level', () => {
    const tendency = first([report('skole', { direction: 'decrease' }), report('politi')]);
    expect(tendency).toMatchObject({ direction: 'stable', disagreement: true, confidence: 'low' });
  });

  it('is an early warning when one sees an increase and one sees nothing new', () => {
    const tendency = first([report('skole', { direction: 'stable' }), report('politi')]);
    expect(tendency).toMatchObject({ direction: 'increase', disagreement: true });
  });

  it("takes a service's most confident report, and of these the newest", () => {
    const tendency = first([
      report('skole', { direction: 'increase', confidence: 'medium', reporter: person('skole-2') }),
      report('skole', {
        direction: 'stable',
        confidence: 'high',
        at: Temporal.Instant.from('2027-04-02T08:00:00Z'),
      }),
      report('skole', {
        direction: 'decrease',
        confidence: 'high',
        at: Temporal.Instant.from('2027-04-03T08:00:00Z'),
      }),
    ]);
    expect(tendency).toMatchObject({ direction: 'decrease', disagreement: false });
  });

  it.each([
    [['medium'], 'medium'],
    [['medium', 'medium', 'medium'], 'high'],
    [['low', 'high'], 'low'],
    [['low', 'medium', 'high'], 'high'],
  ] as const)('has from services that agree with confidence %j: %s', (confidences, confidence) => {
    const reports = confidences.map((each, index) => report(SERVICES[index] ?? '', { confidence: each }));
    expect(first(reports).confidence).toBe(confidence);
  });

  it('loses a step of confidence when a service differs', () => {
    const reports = [...reportsOf(3, { confidence: 'high' }), report('skole', { direction: 'stable' })];
    expect(first(reports).confidence).toBe('medium');
  });

  it('names an age band only when all reports are about it', () => {
    expect(first([report('skole'), report('politi')]).ageBand).toBe('13-15');
    expect(first([report('skole'), report('politi', { ageBand: '16-18' })]).ageBand).toBe('all');
  });

  it('adds up what the services counted, each service once', () => {
    const tendency = first([
      report('skole', { count: 6 }),
      report('skole', { count: 6, reporter: person('skole-2'), confidence: 'low' }),
      report('politi', { count: 7 }),
      report('helse'),
    ]);
    expect(shown(tendency.incidents)).toBe(13);
  });

  it('hides a sum from which a service could take its own figure and find a small one', () => {
    const tendency = first([report('skole', { count: 40 }), report('politi', { count: 2 })]);
    expect(shown(tendency.incidents)).toBe('hidden');
  });

  it("adds up a service's age bands unless it has a figure for all ages", () => {
    const bands = [report('skole', { count: 4 }), report('skole', { count: 9, ageBand: '16-18' })];
    expect(shown(first(bands).incidents)).toBe(13);
    expect(shown(first([...bands, report('skole', { count: 14, ageBand: 'all' })]).incidents)).toBe(14);
  });

  it('has no number of incidents when nobody counted, and no zero when somebody counted none', () => {
    expect(first([report('skole')]).incidents).toBeUndefined();
    expect(shown(first([report('skole', { count: 0 })]).incidents)).toBe('under');
  });
});

describe('the order of tendencies', () => {
  const order = (reports: readonly TrendReport[], over: Partial<SummariseInput> = {}) =>
    compile(reports, over).tendencies.map(({ topic }) => topic);

  it('puts more services first', () => {
    expect(order([report('skole', { topic: 'hasj' }), ...reportsOf(2)])).toEqual(['vold', 'hasj']);
  });

  it('puts an increase before a decrease that as many are as sure of', () => {
    const fall = reportsOf(2, { topic: 'hasj', direction: 'decrease' });
    expect(order([...fall, ...reportsOf(2)])).toEqual(['vold', 'hasj']);
  });

  it('puts many sure services that see a decrease before one that guesses an increase', () => {
    const fall = reportsOf(4, { topic: 'mobbing', direction: 'decrease', confidence: 'high' });
    expect(order([report('skole', { confidence: 'low' }), ...fall])).toEqual(['mobbing', 'vold']);
  });

  it('puts what is new before what was the same last time', () => {
    const reports = [...reportsOf(2, { topic: 'hasj', aspect: 'use' }), ...reportsOf(2)];
    const previous = { period: spring, ...compile(reportsOf(2, { topic: 'hasj', aspect: 'use' })) };
    expect(order(reports)).toEqual(['hasj', 'vold']);
    expect(order(reports, { previous, period: autumn })).toEqual(['vold', 'hasj']);
  });

  it('keeps five and names the rest', () => {
    const reports = areas.flatMap(({ id }) =>
      ['vold', 'mobbing'].map((topic) => report('skole', { topic, area: id })),
    );
    const { tendencies, otherTopics } = compile(reports);
    expect(tendencies).toHaveLength(5);
    expect(otherTopics).toEqual([
      { topic: 'mobbing', aspect: 'general', area: 'sentrum', direction: 'increase' },
      { topic: 'mobbing', aspect: 'general', area: 'nordskolen', direction: 'increase' },
      { topic: 'mobbing', aspect: 'general', area: 'nabo', direction: 'increase' },
    ]);
  });
});

describe('since the summary before', () => {
  const lastTime = (counts: Partial<Summary['tendencies'][number]>, period = spring) => ({
    period,
    otherTopics: [],
    tendencies: [{ ...first(reportsOf(6, { direction: 'stable' })), ...counts }],
  });
  const now = reportsOf(6).map((each, index) => ({ ...each, count: index === 0 ? 13 : 2 }));

  it('the direction of last time is told', () => {
    expect(first(now, { previous: lastTime({}), period: autumn }).before).toBe('stable');
  });

  it('the direction is told also of what was not among the first five', () => {
    const otherTopics = [
      { topic: 'vold', aspect: 'general', area: 'sentrum', direction: 'decrease' } as const,
    ];
    const previous = { period: spring, tendencies: [], otherTopics };
    expect(first(now, { previous, period: autumn }).before).toBe('decrease');
  });

  it('a count of another period may be close to the one of this', () => {
    const previous = lastTime({ services: publishCount(5, 5), incidents: publishCount(22, 5) });
    const tendency = first(now, { previous, period: autumn });
    expect([shown(tendency.services), shown(tendency.incidents)]).toEqual([6, 23]);
  });

  it('a count of the same days hides what the service that came late has added', () => {
    const previous = lastTime({ services: publishCount(5, 5), incidents: publishCount(20, 5) });
    const tendency = first(now, { previous, period: spring });
    expect([shown(tendency.services), shown(tendency.incidents)]).toEqual(['hidden', 'hidden']);
  });

  it('a count of the same days is shown when it is the same or has moved a lot', () => {
    const previous = lastTime({ services: publishCount(6, 5), incidents: publishCount(10, 5) });
    const tendency = first(now, { previous, period: spring });
    expect([shown(tendency.services), shown(tendency.incidents)]).toEqual([6, 23]);
  });
});

describe('a figure for the whole municipality', () => {
  const incidents = (figures: Record<string, number>) =>
    Object.fromEntries(
      compile(
        Object.entries(figures).map(([area, count]) => report('politi', { area, count })),
      ).tendencies.map((tendency) => [tendency.area, shown(tendency.incidents)]),
    );

  it('hides the part that would leave a small rest', () => {
    expect(incidents({ kommunen: 20, sentrum: 17 })).toEqual({ kommunen: 20, sentrum: 'hidden' });
  });

  it('hides the smallest part when all together would leave a small rest', () => {
    expect(incidents({ kommunen: 20, sentrum: 11, nordskolen: 7 })).toEqual({
      kommunen: 20,
      sentrum: 11,
      nordskolen: 'hidden',
    });
  });

  it('hides the part that leaves one service a small rest of the others', () => {
    const reports = [
      report('politi', { area: 'kommunen', count: 10 }),
      report('skole', { area: 'kommunen', count: 10 }),
      report('politi', { area: 'sentrum', count: 6 }),
      report('skole', { area: 'sentrum', count: 6 }),
    ];
    const shownIn = new Map(compile(reports).tendencies.map(({ area, incidents: n }) => [area, shown(n)]));
    // 20 − 12 = 8; the police take their 4 away and know that the school has 4.
    expect(Object.fromEntries(shownIn)).toEqual({ kommunen: 20, sentrum: 'hidden' });
  });

  it('hides nothing when the rest is large, or when it is another municipality', () => {
    expect(incidents({ kommunen: 30, sentrum: 11, nordskolen: 7 })).toMatchObject({
      nordskolen: 7,
      sentrum: 11,
    });
    expect(incidents({ nabo: 20, sentrum: 17 })).toEqual({ nabo: 20, sentrum: 17 });
  });
});

describe('the services', () => {
  it('that are missing are named, sorted as in Norwegian', () => {
    const more = [
      ...asked,
      { person: person('a-1'), service: 'ålesund' },
      { person: person('o-1'), service: 'økonomi' },
    ];
    const { services } = compile([report('skole')], { asked: more, answered: [person('nav-1')] });
    expect(services).toEqual({
      asked: 8,
      missing: ['barnevern', 'helse', 'politi', 'utekontakt', 'økonomi', 'ålesund'],
    });
  });

  it('have reported when one of several people has answered', () => {
    const two = [...asked, { person: person('politi-2'), service: 'politi' }];
    const { services } = compile([], { asked: two, answered: [person('politi-2')] });
    expect(services).toMatchObject({ asked: 6, missing: expect.not.arrayContaining(['politi']) });
  });
});

const anyReport = fc
  .record({
    service: fc.constantFrom(...SERVICES),
    colleague: fc.integer({ min: 1, max: 2 }),
    topic: fc.constantFrom(...topics.map(({ id }) => id), 'ukjent tema'),
    aspect: fc.constantFrom(...ASPECTS),
    area: fc.constantFrom(...areas.map(({ id }) => id), 'ukjent sted'),
    ageBand: fc.constantFrom(...AGE_BANDS),
    direction: fc.constantFrom(...DIRECTIONS),
    confidence: fc.constantFrom(...CONFIDENCES),
    count: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
    minute: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ colleague, count, minute, ...over }) =>
    report(over.service, {
      ...over,
      ...(count !== undefined && { count }),
      reporter: person(`${over.service}-${colleague}`),
      at: Temporal.Instant.from('2027-04-01T08:00:00Z').add({ minutes: minute }),
    }),
  );
const anyReports = fc.array(anyReport, { maxLength: 60 });
/** Many reports on the same thing, so that all ties occur. */
const crowdedReports = anyReports.map((reports) =>
  reports.map((each) => ({ ...each, topic: 'vold', aspect: 'general' as const, area: 'sentrum' })),
);
const anyThreshold = fc.integer({ min: 2, max: 8 });

describe('any summary', () => {
  it('is the same whatever order the reports came in', () => {
    const shuffled = fc
      .oneof(anyReports, crowdedReports)
      .chain((reports) =>
        fc.tuple(
          fc.constant(reports),
          fc.shuffledSubarray(reports, { minLength: reports.length, maxLength: reports.length }),
        ),
      );
    fc.assert(
      fc.property(shuffled, ([reports, others]) => {
        expect(compile(others)).toEqual(compile(reports));
      }),
    );
  });

  it('is the same when two colleagues, as sure as each other, reported at the same moment', () => {
    const [a, b] = [report('skole'), report('skole', { reporter: person('skole-2'), direction: 'decrease' })];
    expect(compile([a, b])).toEqual(compile([b, a]));
  });

  it('has no number under the threshold, also beside the summary before', () => {
    fc.assert(
      fc.property(anyReports, anyReports, anyThreshold, (then, reports, threshold) => {
        const previous = { period: spring, ...compile(then, { threshold }) };
        const summary = compile(reports, { previous, threshold });
        for (const number of publishedNumbers(summary)) expect(number).toBeGreaterThanOrEqual(threshold);
        expect(summary.tendencies.length).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('has no whole that leaves a small rest when its parts are taken away', () => {
    const figures = fc.record({
      kommunen: fc.integer({ min: 0, max: 30 }),
      sentrum: fc.integer({ min: 0, max: 30 }),
      nordskolen: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(figures, anyThreshold, (counts, threshold) => {
        const reports = Object.entries(counts).map(([area, count]) => report('politi', { area, count }));
        const numbers = new Map(
          compile(reports, { threshold }).tendencies.map(({ area, incidents }) => [area, shown(incidents)]),
        );
        const [whole, ...parts] = ['kommunen', 'sentrum', 'nordskolen'].map((area) => numbers.get(area));
        const shownParts = parts.filter((part) => typeof part === 'number');
        if (typeof whole !== 'number' || shownParts.length === 0) return;
        for (const known of [...shownParts, shownParts.reduce((sum, part) => sum + part, 0)]) {
          expect(whole - known < 0 || whole - known >= threshold).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('never says what a reporter wrote', () => {
    fc.assert(
      fc.property(anyReports, (reports) => {
        expect(JSON.stringify(compile(reports))).not.toMatch(new RegExp(`${SECRET}|ukjent|report-|-[12]"`));
      }),
    );
  });

  it('shows no number that differs a little from the one shown for the same days before', () => {
    fc.assert(
      fc.property(
        anyReports,
        fc.array(anyReport, { maxLength: 5 }),
        anyThreshold,
        (then, late, threshold) => {
          const previous = { period: spring, ...compile(then, { threshold }) };
          const summary = compile([...then, ...late], { previous, threshold });
          for (const tendency of summary.tendencies) {
            const earlier = previous.tendencies.find(
              ({ topic, aspect, area }) =>
                topic === tendency.topic && aspect === tendency.aspect && area === tendency.area,
            );
            const [a, b] = [shown(tendency.incidents), shown(earlier?.incidents)];
            const difference = typeof a === 'number' && typeof b === 'number' ? Math.abs(a - b) : 0;
            expect(difference === 0 || difference >= threshold).toBe(true);
          }
        },
      ),
    );
  });
});

describe('the numbers of a summary', () => {
  it('are what a reader sees as a number, and no others', () => {
    const tendency = first(reportsOf(5));
    const tendencies = [
      { ...tendency, incidents: publishCount(12, 5) },
      { ...tendency, services: publishCount(3, 5), incidents: hideCount(publishCount(9, 5)) },
    ];
    expect(publishedNumbers({ tendencies })).toEqual([5, 12]);
  });
});
