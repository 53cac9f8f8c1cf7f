import { describe, expect, test } from 'vitest';
import { wordMistake } from '../../src/texts/configuration.ts';
import { fileWith, mistakesIn } from './file.ts';

/** What is written under the politiråd (line 1 is the first of them), where the mistake is, and what it is. */
type Row = readonly [written: string, line: number, path: string, problem: object];

const SHAPE: readonly Row[] = [
  ['cadance: monthly', 1, 'cadance', { kind: 'unknownKey', found: 'cadance', suggestion: 'cadence' }],
  ['cadence: montly', 1, 'cadence', { kind: 'unexpected', found: 'montly', suggestion: 'monthly' }],
  ['cadence: { perYeer: 5 }', 1, 'cadence.perYeer', { kind: 'unknownKey', suggestion: 'perYear' }],
  ['cadence: { perYear: fem }', 1, 'cadence.perYear', { kind: 'unexpected', found: 'fem' }],
  ['purpose: x\nminutes: lang', 2, 'minutes', { found: 'lang', expected: [{ kind: 'wholeNumber' }] }],
  ['minutes: 5', 1, 'minutes', { found: '5', expected: [{ kind: 'atLeast', limit: 15 }] }],
  ['weekdays: [tirsdag]', 1, 'weekdays[0]', { kind: 'unexpected', found: 'tirsdag' }],
  ['from: 2027-02-29', 1, 'from', { expected: [{ kind: 'format', format: 'date' }] }],
  ['hours: 8-16', 1, 'hours', { expected: [{ kind: 'format', format: 'hours' }] }],
  ['online: ja', 1, 'online', { found: 'ja', expected: [{ kind: 'yesNo' }] }],
  ['place:', 1, 'place', { kind: 'missing', key: 'place' }],
  ['children: { formøte: { name: x, before: [1, 2] } }', 1, 'children.formøte', { suggestion: 'formote' }],
  ['children: { a: { before: [1, 2] } }', 1, 'children.a.name', { kind: 'missing', key: 'name' }],
  [
    'anchors: { after: slt-mote, days: [1] }',
    1,
    'anchors.days',
    { expected: [{ kind: 'format', format: 'pair' }] },
  ],
  ['openness: { untatt: § 13 }', 1, 'openness.untatt', { kind: 'unknownKey', suggestion: 'unntatt' }],
  ['members:\n  permanent: [kari, 5]', 2, 'members.permanent[1]', { kind: 'unexpected', found: '5' }],
  ['members: { grup: slt@prove.example.no }', 1, 'members.grup', { suggestion: 'group' }],
  ['members: { group: slt-gruppa }', 1, 'members.group', { expected: [{ format: 'group' }] }],
  ['members: { group: { adress: a@b.no } }', 1, 'members.group.adress', { suggestion: 'address' }],
  ['members: { chairs: kari }', 1, 'members.chairs', { suggestion: 'chair' }],
];

const REFERENCES: readonly Row[] = [
  ['members: [kari, olla]', 1, 'members[1]', { to: 'person', found: 'olla', suggestion: 'ola' }],
  [
    'members: { chair: per }',
    1,
    'members.chair',
    { to: 'person', found: 'per', known: ['kari', 'ola', 'eva'] },
  ],
  ['convenedBy: cordinator', 1, 'convenedBy', { to: 'convener', suggestion: 'coordinator' }],
  ['anchors: { after: slt-møte }', 1, 'anchors.after', { to: 'forum', suggestion: 'slt-mote' }],
  [
    'summary: true\nreceivesFrom: [slt]',
    2,
    'receivesFrom[0]',
    { to: 'forumOrTemplate', suggestion: 'slt-mote' },
  ],
  ['municipalities: [prover]', 1, 'municipalities[0]', { to: 'municipality', suggestion: 'prove' }],
  ['members: { permanent: { title: rektor, at: nrod } }', 1, 'members.permanent.at', { suggestion: 'nord' }],
];

const RULES: readonly Row[] = [
  ['cadence: { perYear: 5, about: 5 }', 1, 'cadence', { rule: 'oneOfKeys' }],
  ['cadence: {}', 1, 'cadence', { rule: 'oneOfKeys' }],
  [
    'cadence: { perYear: 4-3 }',
    1,
    'cadence.perYear',
    { rule: 'leastAboveMost', details: { least: 4, most: 3 } },
  ],
  ['cadence: { perYear: 4, weekday: monday }', 1, 'cadence.weekday', { rule: 'cadenceWeekday' }],
  ['cadence: followsAnchor', 1, 'cadence', { rule: 'followsNothing' }],
  ['cadence:\n  - rule: monthly\n  - rule: unknown', 3, 'cadence[1]', { rule: 'cadenceOrder' }],
  ['from: 2027-05-01\nuntil: 2027-04-01', 2, 'until', { rule: 'untilBeforeFrom' }],
  ['anchors: { after: politirad }', 1, 'anchors.after', { rule: 'anchorToItself' }],
  ['anchors: { after: slt-mote, days: [9, 2] }', 1, 'anchors.days', { rule: 'leastAboveMost' }],
  ['anchors: { days: [1, 2] }', 1, 'anchors', { rule: 'oneOfKeys' }],
  ['hours: 15:00-09:00', 1, 'hours', { rule: 'latestBeforeEarliest' }],
  ['hours: 09:00-10:00', 1, 'hours', { rule: 'longerThanHours', details: { minutes: 90 } }],
  ['start: 15:00', 1, 'start', { rule: 'startOutsideHours' }],
  ['weekdays: [monday]\ncadence: { weekly: friday }', 1, 'weekdays', { rule: 'weekdayNotAllowed' }],
  [
    'agenda: { promptDays: 10 }',
    1,
    'agenda',
    { rule: 'agendaOrder', details: { promptDays: 10, deadlineDays: 14 } },
  ],
  ['agenda: { innkallingDays: 14 }', 1, 'agenda', { rule: 'agendaOrder' }],
  ['agenda: { reminderDaysBeforeDeadline: 7 }', 1, 'agenda', { rule: 'reminderBeforePrompt' }],
  ['summary: { sendDays: 12 }\nreceivesFrom: slt-mote', 1, 'summary', { rule: 'summaryOrder' }],
  ['summary: true', 1, 'summary', { rule: 'summaryFromNobody' }],
  [
    'logisticsOnly: true\nsummary: true',
    2,
    'summary',
    { rule: 'logisticsOnly', details: { key: 'summary' } },
  ],
  ['logisticsOnly: true\nstandingItems: [x]', 2, 'standingItems', { rule: 'logisticsOnly' }],
  ['receivesFrom: politirad', 1, 'receivesFrom', { rule: 'receivesFromItself' }],
  [
    'members: { chair: kari, substitutes: { person: eva, for: ola } }',
    1,
    'members.substitutes.for',
    { rule: 'substituteForNobody' },
  ],
  ['members: { permanent: { title: lærer } }', 1, 'members.permanent', { rule: 'matchesNobody' }],
  [
    'members: { permanent: { title: rektor }, substitutes: { person: kari, for: { title: rektor } } }',
    1,
    'members.substitutes.for',
    { rule: 'matchesSeveral' },
  ],
  ['members: [kari, ola, kari]', 1, 'members[2]', { rule: 'twiceInForum' }],
  ['convenedBy: { role: chair, person: ola }', 1, 'convenedBy', { rule: 'oneOfKeys' }],
];

/** The lines of the file before what a test writes. */
const LINES_BEFORE = 15;

const tell = (written: string) => mistakesIn(fileWith(written));

describe.each([
  ['the shape', SHAPE],
  ['a reference', REFERENCES],
  ['a rule', RULES],
])('a mistake in %s is told where it is', (_, rows) => {
  test.each(rows)('%s', (written, line, path, problem) => {
    const mistakes = tell(written);
    expect(mistakes).toHaveLength(1);
    expect(mistakes[0]).toMatchObject({
      file: 'prove.yaml',
      line: LINES_BEFORE + line,
      path: `forums.politirad.${path}`,
      problem,
    });
  });

  test.each(rows)('in a Norwegian sentence: %s', (written) => {
    for (const mistake of tell(written))
      expect(wordMistake(mistake)).toMatch(/^prove\.yaml, linje \d+.*:\n {2}\S.*\.|\?$/s);
  });
});

describe('a file as a whole', () => {
  test('tells every mistake at once, in the order of the lines', () => {
    const source = fileWith('level2: x\ncadence: { perYear: 4-3 }\nmembers: [olla]\nsummary: true').replace(
      'name: Kari',
      'nmae: Kari',
    );
    expect(mistakesIn(source).map(({ line, path }) => [line, path])).toEqual([
      [5, 'people.kari.nmae'],
      [16, 'forums.politirad.level2'],
      [17, 'forums.politirad.cadence.perYear'],
      [18, 'forums.politirad.members[0]'],
      [19, 'forums.politirad.summary'],
    ]);
  });

  test('points at the column of the word itself', () => {
    const [mistake] = mistakesIn(fileWith('members: [kari, olla]'));
    expect(mistake).toMatchObject({ line: 16, column: 21 });
  });

  test.each([
    ['a: 1\na: 2', 2, 'DUPLICATE_KEY'],
    ['a: [1,\nb: 2', 2, 'BAD_INDENT'],
    ['a: 1\n\tb: 2', 2, 'TAB_AS_INDENT'],
    ['a: b: c', 1, 'BLOCK_AS_IMPLICIT_KEY'],
    ["a: 'x", 1, 'MISSING_CHAR'],
    ['a: *b', 1, 'BAD_ALIAS'],
  ])('that is no YAML is told as such: %j', (source, line, code) => {
    const [mistake] = mistakesIn(source);
    expect(mistake).toMatchObject({ line, problem: { kind: 'unreadable', code } });
    expect(mistake && wordMistake(mistake)).not.toContain('følger ikke YAML');
  });

  test.each(['', '- a', 'tekst', '5'])('that is no map lacks everything: %j', (source) => {
    expect(mistakesIn(source).length).toBeGreaterThan(0);
  });

  test('a national identity number is refused and never echoed', () => {
    const source = fileWith('members: ["01010750160"]');
    const mistakes = mistakesIn(source);
    expect(mistakes).toContainEqual(
      expect.objectContaining({ line: 16, problem: expect.objectContaining({ rule: 'nationalId' }) }),
    );
    expect(mistakes.map(wordMistake).join()).not.toContain('01010750160');
  });

  test('the same address twice, an id with a meaning of its own, days the wrong way round', () => {
    const more = `calendar:
  closedDays: [{ from: 2027-05-02, to: 2027-05-01 }, { from: 2027-05-02 }, { date: 2027-05-01, to: 2027-05-02 }]
timeZone: Europa/Oslo
`;
    const source = fileWith('members: [kari]', more).replace('  eva:', '  chair:').replace('eva@', 'ola@');
    const rules = mistakesIn(source).map(({ path, problem }) => [
      path,
      problem.kind === 'rule' && problem.rule,
    ]);
    expect(rules).toEqual([
      ['people.chair', 'reservedId'],
      ['people.chair.email', 'sameEmail'],
      ['calendar.closedDays[0].to', 'untilBeforeFrom'],
      ['calendar.closedDays[1]', 'oneOfKeys'],
      ['calendar.closedDays[2]', 'oneOfKeys'],
      ['timeZone', 'unknownTimeZone'],
    ]);
  });

  test('a mistake in the defaults is told once, at the defaults', () => {
    const mistakes = mistakesIn(fileWith('members: [kari]', 'defaults: { hours: 15:00-09:00 }\n'));
    expect(mistakes.map(({ path }) => path)).toEqual(['defaults.hours']);
  });

  test('a mistake in a template is told once, not for each school', () => {
    const more =
      'templates:\n  skolemote: { forEach: schools, name: "{area}", level: utforende, cadence: { perYear: 3-2 } }\n';
    expect(mistakesIn(fileWith('members: [kari]', more)).map(({ path }) => path)).toEqual([
      'templates.skolemote.cadence.perYear',
    ]);
  });

  test('a forum that receives from one that discusses individual cases', () => {
    const more =
      'templates:\n  skolemote: { forEach: nord, name: "{area}", level: utforende, logisticsOnly: true }\n';
    expect(mistakesIn(fileWith('receivesFrom: skolemote', more))).toMatchObject([
      { path: 'forums.politirad.receivesFrom', problem: { rule: 'receivesFromLogistics' } },
    ]);
  });
});
