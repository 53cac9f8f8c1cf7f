import { describe, expect, test } from 'vitest';
import { fileWith, forumOf, parsed, politirad } from './file.ts';

describe('a forum that says little', () => {
  const forum = politirad('members: [kari]');

  test('gets the usual hours, deadlines and openness', () => {
    expect(forum.sitting).toEqual({
      minutes: 90,
      online: true,
      weekdays: ['monday', 'tuesday', 'wednesday', 'thursday'],
      earliest: '08:30',
      latest: '15:30',
    });
    expect(forum.agenda).toEqual({
      logisticsOnly: false,
      promptDays: 21,
      deadlineDays: 14,
      reminderDaysBeforeDeadline: 3,
      innkallingDays: 7,
    });
    expect(forum.openness).toEqual({ kind: 'offentlig' });
    expect(forum.summary).toBeUndefined();
  });

  test('gets the usual standing items', () => {
    expect(forum.standingItems.map(({ title, place }) => `${place}: ${title}`)).toEqual([
      'opening: Godkjenning av innkalling og saksliste',
      'opening: Godkjenning av referat',
      'opening: Status fra politiet',
      'opening: Status fra kommunen',
      'closing: Eventuelt',
    ]);
  });

  test('the defaults of the file come between', () => {
    const more = 'defaults: { minutes: 60, hours: 17:00-20:00, agenda: { promptDays: 28 } }\n';
    const { sitting, agenda } = politirad('hours: 18:00-21:00', more);
    expect(sitting).toMatchObject({ minutes: 60, earliest: '18:00', latest: '21:00' });
    expect(agenda).toMatchObject({ promptDays: 28, deadlineDays: 14 });
  });
});

describe('standing items', () => {
  test('its own come between the usual ones', () => {
    const items = politirad('standingItems: [Radikalisering, { title: Russ, season: spring }]').standingItems;
    expect(items.map(({ title }) => title).slice(4)).toEqual(['Radikalisering', 'Russ', 'Eventuelt']);
    expect(items.find(({ title }) => title === 'Russ')).toMatchObject({ season: 'spring', id: 'russ' });
  });

  test('the usual ones can be left out', () => {
    const items = politirad('usualItems: false\nstandingItems: [Radikalisering]').standingItems;
    expect(items.map(({ title }) => title)).toEqual(['Radikalisering']);
  });

  test('a forum that discusses individual cases has none, and is exempt from publicity', () => {
    const forum = politirad('logisticsOnly: true');
    expect(forum.standingItems).toEqual([]);
    expect(forum.openness).toEqual({ kind: 'unntatt', basis: 'offl. § 13, jf. fvl. § 13' });
  });
});

describe('who is in it', () => {
  test('by role, with dates, substitutes and guests', () => {
    const { members } = politirad(`members:
  chair: ola
  secretary: kari
  substitutes: { person: eva, for: ola }
  guestsByRule: { person: eva, leastPerYear: 2, from: 2027-01-01, until: 2027-06-30 }`);
    expect(JSON.parse(JSON.stringify(members))).toEqual([
      { person: 'ola', role: 'chair' },
      { person: 'kari', role: 'secretary' },
      { person: 'eva', role: 'substitute', substituteFor: 'ola' },
      { person: 'eva', role: 'guestByRule', leastPerYear: 2, from: '2027-01-01', until: '2027-06-30' },
    ]);
  });

  test('by title or service, alone or at one school', () => {
    const names = (written: string) =>
      politirad(`members: { permanent: ${written} }`).members.map((m) => m.person);
    expect(names('{ title: Rektor }')).toEqual(['ola', 'eva']);
    expect(names('{ service: skole, at: sor }')).toEqual(['eva']);
    expect(names('[ola, { title: rektor }]')).toEqual(['ola', 'eva']);
  });

  test.each([
    ['coordinator', [{ kind: 'role', role: 'coordinator' }]],
    ['{ role: chair }', [{ kind: 'role', role: 'chair' }]],
    ['ola', [{ kind: 'person', person: 'ola' }]],
    [
      '{ organisation: Politiet, contact: eva }',
      [{ kind: 'organisation', name: 'Politiet', contact: 'eva' }],
    ],
    ['{ organisation: Politiet }', [{ kind: 'organisation', name: 'Politiet' }]],
    [
      '[secretary, ola]',
      [
        { kind: 'role', role: 'secretary' },
        { kind: 'person', person: 'ola' },
      ],
    ],
  ])('convened by %s', (written, conveners) => {
    expect(politirad(`convenedBy: ${written}`).conveners).toEqual(conveners);
  });
});

describe('what it is tied to', () => {
  test('another organisation’s event', () => {
    const [anchor] = politirad('anchors: [{ before: { event: Fylkesmøte, dates: [2027-04-01] } }]').anchors;
    expect(JSON.parse(JSON.stringify(anchor))).toEqual({
      relation: 'before',
      to: { kind: 'event', name: 'Fylkesmøte', dates: ['2027-04-01'] },
      leastDays: 1,
      mostDays: 14,
    });
  });

  test('a preparatory meeting before and a follow-up within two weeks', () => {
    const { children } = politirad(
      'children:\n  formote: { name: Formøte, before: [2, 7], participants: [ola] }\n  oppfolging: { name: Oppfølging, after: [1, 14], minutes: 45 }',
    );
    expect(children).toEqual([
      {
        id: 'formote',
        name: 'Formøte',
        relation: 'before',
        leastDays: 2,
        mostDays: 7,
        minutes: 30,
        participants: ['ola'],
      },
      {
        id: 'oppfolging',
        name: 'Oppfølging',
        relation: 'after',
        leastDays: 1,
        mostDays: 14,
        minutes: 45,
        participants: ['kari'],
      },
    ]);
  });
});

const SKOLEMOTER = `templates:
  skolemote:
    forEach: schools
    name: Skolemøte {area}
    level: utforende
    convenedBy: { title: rektor }
    members: { permanent: [{ title: rektor }, kari] }
`;

describe('one forum for each school', () => {
  const organisation = parsed(fileWith('receivesFrom: skolemote', SKOLEMOTER));

  test('has its own name, members and convener', () => {
    const forum = forumOf(organisation, 'skolemote-sor');
    expect(forum.name).toBe('Skolemøte Sør skole');
    expect(forum.members.map(({ person }) => person)).toEqual(['eva', 'kari']);
    expect(forum.conveners).toEqual([{ kind: 'person', person: 'eva' }]);
  });

  test('naming the template means all of them', () => {
    expect(forumOf(organisation, 'politirad').receivesFrom).toEqual(['skolemote-nord', 'skolemote-sor']);
  });
});

describe('several municipalities', () => {
  const more =
    'municipalities: { nordby: Nordby, sorby: Sørby }\ncalendar:\n  councilDays: [2027-02-11, { date: 2027-03-11, municipalities: sorby }]\n  schoolHolidays: [{ from: 2027-02-22, to: 2027-02-26, areas: nord }]\n';
  const organisation = parsed(fileWith('municipalities: sorby', more));

  test('a forum is shared by all that it does not leave out', () => {
    expect(forumOf(organisation, 'slt-mote').municipalities).toEqual(['nordby', 'sorby']);
    expect(forumOf(organisation, 'politirad').municipalities).toEqual(['sorby']);
  });

  test('each is an area that trends can be reported for', () => {
    expect(organisation.areas.map(({ id, kind }) => `${id} ${kind}`)).toEqual([
      'nordby municipality',
      'sorby municipality',
      'nord school',
      'sor school',
    ]);
  });

  test('days have a name, a range and whom they bind', () => {
    expect(JSON.parse(JSON.stringify(organisation.calendar))).toMatchObject({
      councilDays: [
        { name: 'Kommunestyremøte', from: '2027-02-11', to: '2027-02-11', municipalities: [] },
        { name: 'Kommunestyremøte', from: '2027-03-11', municipalities: ['sorby'] },
      ],
      schoolHolidays: [{ name: 'Skoleferie', from: '2027-02-22', to: '2027-02-26', areas: ['nord'] }],
    });
  });
});

test('nynorsk has its own usual words', () => {
  const organisation = parsed(fileWith('members: [kari]', 'language: nn\n'));
  expect(organisation.levelNames.styrende).toBe('Styrande nivå');
  expect(organisation.topics.map(({ name }) => name)).toContain('Skulefråvær');
});

describe('a forum that follows a Microsoft 365 group', () => {
  const USUAL = { unknownService: 'uoppgitt tjeneste', title: 'medlem' };

  test('has the group beside those who are named, by its address or id', () => {
    const { members, groups } = politirad(
      'members: { chair: kari, group: [SLT@Prove.example.no, 3f2504e0-4f89-41d3-9a0c-0305e82c3301] }',
    );
    expect(members.map(({ person }) => person)).toEqual(['kari']);
    expect(groups).toEqual([
      { group: 'slt@prove.example.no', ...USUAL },
      { group: '3f2504e0-4f89-41d3-9a0c-0305e82c3301', ...USUAL },
    ]);
  });

  test('says what its members report for, in the language of the file', () => {
    const { groups } = politirad(
      'members: { group: { address: skolane@prove.example.no, service: skole } }',
      'language: nn\n',
    );
    expect(groups).toEqual([
      {
        ...{ group: 'skolane@prove.example.no', service: 'skole' },
        ...{ unknownService: 'teneste ikkje oppgitt', title: 'medlem' },
      },
    ]);
  });

  test('made by a template has a group for each area', () => {
    const made = parsed(
      `${fileWith('members: [kari]')}
templates:
  team:
    forEach: [nord]
    name: Team {area}
    level: utforende
    members: { group: 'team-{area}@prove.example.no' }
`,
    );
    expect(forumOf(made, 'team-nord').groups).toMatchObject([{ group: 'team-nord@prove.example.no' }]);
  });
});
