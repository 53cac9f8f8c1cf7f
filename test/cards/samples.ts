import type { AgendaItemKind } from '../../src/domain/agenda.ts';
import {
  type AgendaItemId,
  asId,
  type ForumId,
  type MeetingId,
  type PersonId,
  type PlanId,
  type SummaryId,
  type TrendReportId,
} from '../../src/domain/ids.ts';
import type { AgendaItemView, AgendaPromptNotice } from '../../src/domain/notices/agenda.ts';
import type { CalendarQuestionNotice } from '../../src/domain/notices/calendar.ts';
import type { MeetingView } from '../../src/domain/notices/meeting.ts';
import type { Notice } from '../../src/domain/notices/notice.ts';
import type {
  PlanForumNotice,
  PlanForumView,
  PlanPreviewNotice,
  SlotView,
} from '../../src/domain/notices/plan.ts';
import type { PlanMovesNotice } from '../../src/domain/notices/plan-moves.ts';
import type { PlanReasonView } from '../../src/domain/notices/plan-reason.ts';
import type { SummaryView } from '../../src/domain/notices/summary.ts';
import type { TrendFormNotice, TrendReportView } from '../../src/domain/notices/trend.ts';
import type { YearLinks } from '../../src/domain/notices/year.ts';
import type { SlotKey } from '../../src/domain/planning/plan.ts';
import { hideCount, type PublishedCount, publishCount } from '../../src/domain/suppression.ts';
import { Temporal } from '../../src/domain/time.ts';

/** What people write when they test a machine: markup, mentions, emoji, marks that turn text around. */
export const HOSTILE =
  '**Viktig** [les her](http://evil.example) <at>Alle</at> _nå_ `kode` ~~bort~~ \u202Edrev\u202C \u200Fשלום 🚨👩‍👧‍👦 {{DATE(2027-01-01T00:00:00Z)}} &lt;b&gt;\n# Overskrift\n- punkt\n1. første\n> sitat\n\n\n| a | b |\n|---|---|\n| 1 | 2 |';

const LONG = 'Uro ved bussterminalen på kveldstid, særlig i helgene. '.repeat(60);

/** User-written words of the samples; none of them may reach a lock screen. */
export const USER_WORDS = ['Viktig', 'bussterminalen', 'Lightergass', 'Kari', 'Ola', 'evil', 'shklping'];

const zoned = (local: string): Temporal.ZonedDateTime =>
  Temporal.PlainDateTime.from(local).toZonedDateTime('Europe/Oslo');
const date = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const local = (iso: string): Temporal.PlainDateTime => Temporal.PlainDateTime.from(iso);

const meeting: MeetingView = {
  id: asId<MeetingId>('m-politirad-2027-2'),
  version: 3,
  forum: asId<ForumId>('politirad'),
  forumName: 'Politiråd',
  level: 'styrende',
  start: zoned('2027-03-04T09:00'),
  end: zoned('2027-03-04T10:30'),
  place: 'Formannskapssalen',
  online: true,
  status: 'booked',
  logisticsOnly: false,
  conveners: ['Kari Nordmo'],
};

const logistics: MeetingView = {
  ...meeting,
  forumName: 'Skolemøte Fjellbygda ungdomsskole',
  level: 'utforende',
  place: 'Møterom 2',
  online: false,
  logisticsOnly: true,
};

const child: MeetingView = { ...meeting, childName: 'Forberedende møte', status: 'cancelled', online: true };

const item = (n: number, over: Partial<AgendaItemView> = {}): AgendaItemView => ({
  id: asId<AgendaItemId>(`item-${n}`),
  version: 1,
  title: 'Lightergass blant ungdomsskoleelever',
  text: 'Tre skoler melder om mer bruk av lightergass i friminuttene. Hva kan vi gjøre sammen før påske?',
  kind: (['drofting', 'orientering', 'vedtak'] as const)[n % 3] ?? ('drofting' satisfies AgendaItemKind),
  status: 'submitted',
  submittedBy: 'Ola Viksund',
  ...over,
});

const answers = {
  asked: 8,
  withItems: ['Ola Viksund', 'Ingrid Solbakken'],
  withoutItems: ['Per Haugland', 'Aisha Rahman', 'Lars Mikkelsen'],
  missing: ['Nils Oftedal', 'Marit Egeland'],
  unreached: [{ name: 'Trond Lunde', reason: 'outsideTenant' as const }],
};

const prompt: AgendaPromptNotice = {
  kind: 'agendaPrompt',
  meeting,
  deadline: zoned('2027-02-18T15:00'),
  open: true,
  reminder: false,
  standing: ['Godkjenning av innkalling og saksliste', 'Status politi og kommune', 'Eventuelt'],
  items: [],
  shared: false,
};

const report = (n: number): TrendReportView => ({
  id: asId<TrendReportId>(`report-${n}`),
  version: 1,
  topicName: ['Lightergass', 'Skolefravær', 'Vold'][n % 3] ?? 'Vold',
  aspect: n % 3 === 0 ? 'use' : 'general',
  areaName: 'Fjellbygda ungdomsskole',
  ageBand: '13-15',
  direction: (['increase', 'stable', 'decrease'] as const)[n % 3] ?? 'stable',
  confidence: 'medium',
  basis: 'severalSources',
});

const trendForm: TrendFormNotice = {
  kind: 'trendForm',
  meeting,
  topics: [
    { id: 'hasj', name: 'Hasj', substance: true },
    { id: 'lightergass', name: 'Lightergass', substance: true },
    { id: 'vold', name: 'Vold', substance: false },
    { id: 'fravaer', name: 'Skolefravær', substance: false },
  ],
  areas: [
    { id: 'fjellbygda', name: 'Fjellbygda ungdomsskole' },
    { id: 'sentrum', name: 'Sentrum' },
  ],
  reminder: false,
  reports: [],
};

const summaryView: SummaryView = {
  id: asId<SummaryId>('s-1'),
  version: 2,
  status: 'draft',
  forumName: 'Politiråd',
  period: { from: date('2026-11-12'), to: date('2027-02-25') },
  comparedWith: { from: date('2026-08-20'), to: date('2026-11-11') },
  tendencies: [
    tendency('Lightergass', 'use', 'Fjellbygda ungdomsskole', 'increase', publishCount(6, 5), 'stable'),
    tendency('Hasj', 'availability', 'Sentrum', 'increase', publishCount(2, 5), undefined),
    {
      ...tendency('Vold', 'general', 'Sentrum', 'decrease', publishCount(5, 5), 'decrease'),
      incidents: publishCount(12, 5),
    },
    {
      ...tendency(
        'Skolefravær',
        'general',
        'Hele kommunen',
        'stable',
        hideCount(publishCount(9, 5)),
        'increase',
      ),
      disagreement: true,
      incidents: hideCount(publishCount(12, 5)),
    },
  ],
  otherTopics: [
    { topicName: 'Skadeverk', areaName: 'Småby', aspect: 'general', direction: 'stable' },
    { topicName: 'Snus', areaName: 'Småby', aspect: 'use', direction: 'increase' },
  ],
  services: { asked: 9, missing: ['Barnevern', 'NAV'] },
  itemsFromBelow: [{ forumName: 'Koordineringsgruppe', title: 'Felles opplegg om lightergass før påske' }],
  note: 'Skolene og uteteamet ser det samme. Forslaget om felles foreldremøte er klart til vedtak.',
  threshold: 5,
};

/** On the way to being sent: without counts. */
const draftView: SummaryView = {
  ...summaryView,
  tendencies: summaryView.tendencies.map(({ services: _, incidents: __, ...rest }) => rest),
};

function tendency(
  topicName: string,
  aspect: 'general' | 'use' | 'availability',
  areaName: string,
  direction: 'increase' | 'stable' | 'decrease',
  services: PublishedCount,
  before: 'increase' | 'stable' | 'decrease' | undefined,
): SummaryView['tendencies'][number] {
  return {
    topic: topicName,
    area: areaName,
    topicName,
    areaName,
    aspect,
    ageBand: '13-15',
    direction,
    disagreement: false,
    confidence: 'medium',
    services,
    ...(before && { before }),
  };
}

const weekly = Array.from({ length: 38 }, (_, week) => ({
  key: `team-2027-${week + 1}` as SlotKey,
  start: local('2027-01-12T14:00').add({ weeks: week }),
  minutes: 60,
}));

const monthsAt = (time: string, months: readonly number[]) =>
  months.map((month) => ({
    key: `slot-${month}-${time}` as SlotKey,
    start: local(`2027-${String(month).padStart(2, '0')}-11T${time}`),
    minutes: 90,
  }));

const slot = (day: string, childName?: string): SlotView => ({
  forumName: 'Politiråd',
  ...(childName && { childName }),
  start: local(`${day}T09:00`),
});

/** One of every kind the planner can give. */
const reasons: readonly PlanReasonView[] = [
  {
    kind: 'regularDay',
    good: true,
    forumName: 'Politiråd',
    weekday: 'thursday',
    week: 2,
    meetings: 4,
    of: 5,
  },
  { kind: 'regularDay', good: true, forumName: 'Teammøte', weekday: 'tuesday', meetings: 38, of: 38 },
  { kind: 'regularHour', good: true, forumName: 'Politiråd', start: '09:00', meetings: 5 },
  { kind: 'everybodyFree', good: true, meetings: 53 },
  { kind: 'peopleBusy', good: false, slot: slot('2027-02-11'), people: ['Per Haugland'], role: 'chair' },
  { kind: 'softDay', good: false, slot: slot('2027-05-07'), reason: 'bridgeDay' },
  { kind: 'otherHour', good: false, slot: slot('2027-02-11', 'Forberedende møte'), usual: '12:30' },
  { kind: 'otherWeekday', good: false, slot: slot('2027-02-11'), usual: 'tuesday' },
  { kind: 'fullWeek', good: false, person: 'Nils Oftedal', monday: date('2027-02-08'), meetings: 4 },
  { kind: 'outOfStep', good: false, slot: slot('2027-02-11'), belowName: 'Koordineringsgruppe', days: 70 },
  { kind: 'outOfStep', good: false, slot: slot('2027-01-12'), belowName: 'Koordineringsgruppe' },
  {
    kind: 'unevenSpacing',
    good: false,
    slots: [slot('2027-02-11'), slot('2027-06-10')],
    days: 119,
    even: 70,
  },
  { kind: 'shortNotice', good: false, slot: slot('2027-01-12'), days: 9 },
  { kind: 'pinUntied', good: false, slot: slot('2027-01-12'), anchor: 'SLT-møte' },
  { kind: 'pinClashes', good: false, slot: slot('2027-01-12'), person: 'Nils Oftedal' },
  { kind: 'pinClosed', good: false, slot: slot('2027-01-12'), rule: 'forbiddenDay' },
];

const politirad: PlanForumView = {
  forum: asId<ForumId>('politirad'),
  forumName: 'Politiråd',
  level: 'styrende',
  cadence: { kind: 'perYear', least: 5, most: 5 },
  anchor: { relation: 'after', name: 'SLT-møte' },
  slots: [
    ...monthsAt('09:00', [2, 4, 6, 9, 11]),
    {
      key: 'politirad-2027-1/forberedelse' as SlotKey,
      start: local('2027-02-01T09:00'),
      minutes: 30,
      childName: 'Forberedende møte',
      pinned: true,
    },
  ],
  unplaced: [
    {
      ordinal: 6,
      reason: { kind: 'peopleBusy', names: ['Kari Nordmo', 'Per Haugland'], nearest: date('2027-12-02') },
    },
    {
      ordinal: 7,
      reason: { kind: 'peopleBusy', names: ['Kari Nordmo'] },
      relaxation: { kind: 'without', at: local('2027-12-02T09:00'), name: 'Kari Nordmo', title: 'ordfører' },
    },
  ],
};

const fileAt = (name: string): string => `https://slt.example.no/arshjul/a.b/${name}`;
const yearLinks = (alt: string): YearLinks => ({
  picture: { url: fileAt('arshjul.png'), alt },
  files: {
    pdf: fileAt('plan.pdf'),
    ics: fileAt('plan.ics'),
    xlsx: fileAt('plan.xlsx'),
    svg: fileAt('arshjul.svg'),
    page: fileAt('arshjul.html'),
  },
  until: date('2026-12-12'),
});

const planPreview: PlanPreviewNotice = {
  kind: 'planPreview',
  plan: asId<PlanId>('plan-1'),
  version: 1,
  year: 2027,
  alreadyBooked: 2,
  explanation: reasons,
  exclusions: [
    { from: date('2027-03-11'), to: date('2027-03-11') },
    { from: date('2027-03-15'), to: date('2027-03-19'), forumName: 'Politiråd' },
  ],
  approved: ['Skolemøte'],
  turnedDown: 2,
  unread: ['Trond Lunde', 'Nils Oftedal'],
  forums: [
    politirad,
    {
      forum: asId<ForumId>('koordinering'),
      forumName: 'Koordineringsgruppe',
      level: 'koordinerende',
      cadence: { kind: 'monthly', about: true },
      slots: monthsAt('12:00', [1, 2, 3, 4, 5, 6, 8, 9, 10, 11]),
      unplaced: [
        {
          ordinal: 11,
          reason: { kind: 'noAllowedDay', from: date('2027-12-01'), to: date('2027-12-31') },
          relaxation: { kind: 'openDay', at: local('2027-12-10T12:00'), closed: 'schoolHoliday' },
        },
      ],
    },
    {
      forum: asId<ForumId>('team'),
      forumName: 'Utvidet teammøte Fjellbygda',
      level: 'utforende',
      cadence: { kind: 'everyWeeks', weeks: 1, weekday: 'tuesday' },
      slots: weekly,
      unplaced: [
        {
          ordinal: 39,
          reason: { kind: 'anchorOutOfReach', anchorName: 'SLT-møte', leastDays: 1, mostDays: 14 },
          relaxation: {
            kind: 'widerAnchor',
            at: local('2027-12-14T12:00'),
            anchorName: 'SLT-møte',
            relation: 'after',
            leastDays: 1,
            mostDays: 16,
          },
        },
      ],
    },
    {
      forum: asId<ForumId>('adhoc'),
      forumName: 'Arbeidsgruppe natteravn',
      level: 'utforende',
      cadence: { kind: 'asNeeded' },
      slots: [],
      unplaced: [{ ordinal: 1, reason: { kind: 'anchorCircle', names: ['Forum A', 'Forum B'] } }],
    },
  ],
  remarks: [
    { kind: 'asNeeded', forum: asId<ForumId>('adhoc'), forumName: 'Arbeidsgruppe natteravn' },
    { kind: 'proposedCadence', forum: asId<ForumId>('team'), meetings: 38, forumName: 'Utvidet teammøte' },
    {
      kind: 'fewerThanCadence',
      forum: asId<ForumId>('politirad'),
      placed: 5,
      least: 6,
      forumName: 'Politiråd',
    },
    { kind: 'noMembers', forum: asId<ForumId>('adhoc'), forumName: 'Arbeidsgruppe natteravn' },
  ],
};

const planForum: PlanForumNotice = {
  kind: 'planForum',
  plan: asId<PlanId>('plan-1'),
  version: 4,
  year: 2027,
  view: politirad,
};

const awayDays = { person: asId<PersonId>('kari'), from: '2027-03-11', to: '2027-03-25', vara: true };

const planMoves: PlanMovesNotice = {
  kind: 'planMoves',
  why: 'move',
  moves: [
    { ...slot('2027-03-11'), to: local('2027-03-18T09:00'), because: 'asked' },
    { ...slot('2027-03-08', 'Forberedende møte'), to: local('2027-03-15T09:00'), because: 'follows' },
    { ...slot('2027-03-18'), to: local('2027-03-17T09:00'), because: 'makesRoom' },
  ],
  conflicts: [
    { kind: 'anchor', slot: slot('2027-03-18'), name: 'SLT-møte' },
    { kind: 'child', slot: slot('2027-03-18'), name: 'Forberedende møte' },
    { kind: 'twoPlaces', slot: slot('2027-03-18'), name: 'Kari Nordmo' },
    { kind: 'travel', slot: slot('2027-03-18'), name: 'Kari Nordmo' },
    { kind: 'busyElsewhere', slot: slot('2027-03-18'), name: 'Kari Nordmo' },
    { kind: 'forbiddenDay', slot: slot('2027-03-18') },
  ],
  confirm: {
    kind: 'draft',
    plan: asId<PlanId>('plan-1'),
    version: 4,
    slot: 'politirad-2027-2' as SlotKey,
    to: '2027-03-18T09:00:00',
  },
};

const cancelledInOutlook: CalendarQuestionNotice = {
  kind: 'calendarQuestion',
  meeting,
  number: 3,
  isPast: false,
  doubts: [],
  moves: [],
  conflicts: [],
  print: 'gone',
  renewed: false,
};

const movedInOutlook: CalendarQuestionNotice = {
  ...cancelledInOutlook,
  to: { start: zoned('2027-03-12T10:00'), end: zoned('2027-03-12T12:00') },
  print: 'abc',
};

const many = <T>(count: number, make: (n: number) => T): readonly T[] =>
  Array.from({ length: count }, (_, n) => make(n));

const openness = { kind: 'unntatt', basis: 'offentleglova § 14' } as const;

/** One or more of everything the bot can say; the names are what the gallery calls them. */
export const SAMPLES: Readonly<Record<string, Notice>> = {
  progress: { kind: 'progress', done: 12, of: 60 },
  welcome: {
    kind: 'welcome',
    name: 'Kari',
    organisationName: 'Fjellbygda kommune',
    coordinator: false,
    forums: ['Koordineringsgruppe', 'Skolemøte Fjellbygda ungdomsskole'],
  },
  'welcome, coordinator': {
    kind: 'welcome',
    name: 'Kari',
    organisationName: 'Fjellbygda kommune',
    coordinator: true,
    forums: ['Politiråd'],
  },
  help: {
    kind: 'help',
    coordinator: true,
    suggestions: [],
    commands: [
      { name: '/plan', key: 'plan', examples: ['/plan 2027'] },
      { name: '/møte', key: 'mote', examples: ['/møte', '/møte flytt politiråd 4.3. 09.00'] },
      { name: '/saksliste', key: 'saksliste', examples: ['/saksliste politiråd'] },
      { name: '/mine', key: 'mine', examples: ['/mine'] },
    ],
  },
  'help, unknown word': {
    kind: 'help',
    coordinator: false,
    unknown: 'shklping**',
    suggestions: ['/hjelp', '/plan 2027'],
    commands: [],
  },
  'agenda prompt': prompt,
  'agenda prompt, reminder': { ...prompt, reminder: true },
  'agenda prompt, shared': { ...prompt, shared: true },
  'agenda prompt, none': { ...prompt, answer: 'none' },
  'agenda prompt, answered': {
    ...prompt,
    answer: 'items',
    items: [item(1), item(2, { title: HOSTILE, text: HOSTILE }), item(3, { status: 'withdrawn' })],
  },
  'agenda prompt, editing': {
    ...prompt,
    answer: 'items',
    items: [item(1)],
    editing: item(1).id,
    draft: { title: item(1).title, text: item(1).text, kind: 'drofting' },
  },
  'agenda prompt, closed': {
    ...prompt,
    open: false,
    answer: 'items',
    items: [item(1, { status: 'accepted' })],
  },
  'agenda prompt, closed unanswered': { ...prompt, open: false },
  'agenda prompt, logistics only': { ...prompt, meeting: logistics, standing: [] },
  'agenda prompt, many long': {
    ...prompt,
    answer: 'items',
    items: many(40, (n) => item(n, { title: HOSTILE.repeat(5), text: LONG })),
  },
  'agenda review': {
    kind: 'agendaReview',
    meeting,
    answers,
    innkalling: zoned('2027-02-25T08:00'),
    items: [
      item(1),
      item(2, { title: HOSTILE, text: LONG }),
      item(3, { status: 'accepted', title: 'Russefeiring: felles kjøreregler' }),
      item(4, { status: 'declined', title: 'Nye refleksvester', reason: 'Tas i skolemøtet.' }),
    ],
  },
  'agenda review, none': {
    kind: 'agendaReview',
    meeting,
    answers,
    items: [],
    innkalling: zoned('2027-02-25T08:00'),
  },
  'agenda review, many': {
    kind: 'agendaReview',
    meeting,
    answers,
    innkalling: zoned('2027-02-25T08:00'),
    items: many(60, (n) => item(n, { title: HOSTILE, text: HOSTILE.repeat(10) })),
  },
  saksliste: {
    kind: 'saksliste',
    meeting,
    sent: true,
    openness: { kind: 'offentlig' },
    rows: [
      { title: 'Godkjenning av innkalling og saksliste', standing: true, openness: { kind: 'offentlig' } },
      {
        number: { number: 17, year: 2026 },
        title: 'Lightergass blant ungdomsskoleelever',
        text: 'Tre skoler melder om mer bruk. Hva kan vi gjøre sammen før påske?',
        kind: 'drofting',
        standing: false,
        submittedByName: 'Ola Viksund',
        openness: { kind: 'offentlig' },
      },
      {
        number: { number: 18, year: 2026 },
        title: HOSTILE,
        kind: 'vedtak',
        standing: false,
        submittedByName: 'Kari <at>Nordmo</at>',
        openness,
      },
      { title: 'Eventuelt', standing: true, openness: { kind: 'offentlig' } },
    ],
  },
  'saksliste, draft and empty': { kind: 'saksliste', meeting: child, sent: false, openness, rows: [] },
  'saksliste, logistics only': { kind: 'saksliste', meeting: logistics, sent: true, openness, rows: [] },
  'saksliste, many': {
    kind: 'saksliste',
    meeting,
    sent: true,
    openness,
    rows: many(80, (n) => ({
      number: { number: n + 1, year: 2027 },
      title: HOSTILE,
      text: LONG,
      kind: 'drofting' as const,
      standing: false,
      submittedByName: 'Ola Viksund',
      openness,
    })),
  },
  answers: { kind: 'answers', meeting, answers, deadline: zoned('2027-02-18T15:00'), canRemind: true },
  'answers, all': {
    kind: 'answers',
    meeting,
    answers: { ...answers, asked: 5, missing: [], unreached: [] },
    deadline: zoned('2027-02-18T15:00'),
    canRemind: false,
  },
  'answers, before anybody is asked': {
    kind: 'answers',
    meeting,
    answers: { ...answers, withItems: [], withoutItems: [] },
    deadline: zoned('2027-02-18T15:00'),
    canRemind: false,
    asksAt: zoned('2027-02-11T08:00'),
  },
  'answers, a crowd': {
    kind: 'answers',
    meeting,
    answers: { ...answers, asked: 400, missing: many(395, (n) => `Medlem ${n} *${HOSTILE}`) },
    deadline: zoned('2027-02-18T15:00'),
    canRemind: true,
  },
  'answers, with who comes': {
    kind: 'answers',
    meeting,
    answers,
    deadline: zoned('2027-02-18T15:00'),
    canRemind: true,
    attendance: {
      accepted: ['Ola Viksund', 'Per Haugland'],
      declined: ['Nils Oftedal'],
      tentative: [HOSTILE],
      none: many(395, (n) => `Medlem ${n}`),
    },
  },
  'attendance in doubt': {
    kind: 'attendance',
    meeting,
    tooFew: true,
    withoutChair: true,
    declined: ['Nils Oftedal', HOSTILE],
  },
  'moved in Outlook': movedInOutlook,
  'moved in Outlook, with consequences': {
    ...movedInOutlook,
    doubts: ['publicHoliday', 'outsideHours'],
    moves: many(40, () => ({
      ...slot('2027-03-11', HOSTILE),
      to: local('2027-03-18T09:00'),
      because: 'follows' as const,
    })),
    conflicts: many(30, () => ({ kind: 'twoPlaces' as const, slot: slot('2027-03-18'), name: HOSTILE })),
    renewed: true,
  },
  'moved in Outlook, to a time that is over': { ...movedInOutlook, isPast: true },
  'cancelled in Outlook': cancelledInOutlook,
  'no link in the mailbox that the bot books from': { kind: 'noOnlineMeeting' },
  'no link in a mailbox': { kind: 'noOnlineMeeting', owner: HOSTILE },
  'without forum': {
    kind: 'withoutForum',
    forums: [
      { forum: asId<ForumId>('arbeidsgruppe'), starts: [zoned('2027-02-20T09:00')] },
      { forum: asId<ForumId>('lag'), starts: many(30, () => zoned('2027-03-20T09:00')) },
    ],
  },
  'left in Outlook': { kind: 'leftInOutlook', meetings: [meeting, child, logistics], more: 0 },
  'left in Outlook, many': { kind: 'leftInOutlook', meetings: many(20, () => meeting), more: 31 },
  'held question': { kind: 'heldQuestion', meeting },
  'meeting moved': {
    kind: 'meetingChanged',
    meeting,
    change: 'moved',
    previousStart: zoned('2027-03-02T13:00'),
  },
  'meeting cancelled': {
    kind: 'meetingChanged',
    meeting: { ...meeting, status: 'cancelled' },
    change: 'cancelled',
  },
  'meeting list': { kind: 'meetingList', meetings: [meeting, child, logistics], more: 7, canChange: true },
  'meeting list, empty': { kind: 'meetingList', meetings: [], more: 0, canChange: false },
  'plan preview': planPreview,
  'plan preview with a picture': {
    ...planPreview,
    links: yearLinks(LONG),
  },
  'plan preview, forty schools': {
    ...planPreview,
    forums: many(60, (n) => ({
      forum: asId<ForumId>(`skole-${n}`),
      forumName: `Skolemøte skole ${n} ${'med langt navn '.repeat(12)}`,
      level: 'utforende' as const,
      cadence: { kind: 'everyWeeks' as const, weeks: 2 },
      slots:
        n % 2
          ? weekly
          : weekly.slice(0, 14).map((slot, i) => ({ ...slot, start: slot.start.add({ minutes: i }) })),
      unplaced: many(9, (ordinal) => ({
        ordinal,
        reason: { kind: 'peopleBusy' as const, names: many(30, (p) => `Person ${p} ${HOSTILE}`) },
      })),
    })),
    remarks: many(70, () => ({
      kind: 'asNeeded' as const,
      forum: asId<ForumId>('adhoc'),
      forumName: LONG,
    })),
  },
  'plan preview, empty': {
    ...planPreview,
    forums: [],
    remarks: [],
    explanation: [],
    exclusions: [],
    approved: [],
    alreadyBooked: 5,
    turnedDown: 0,
  },
  'plan preview, nothing fits': {
    ...planPreview,
    forums: planPreview.forums.map((forum) => ({ ...forum, slots: [] })),
    explanation: [],
  },
  'plan forum': planForum,
  'plan forum, weekly': {
    ...planForum,
    view: {
      ...planForum.view,
      forumName: LONG,
      slots: many(120, (n) => ({
        key: `skolemote-${'x'.repeat(40)}-2027-${n}` as SlotKey,
        start: local('2027-01-12T14:00').add({ days: n * 3 }),
        minutes: 60,
        childName: HOSTILE,
      })),
    },
  },
  'plan forum, nothing': { ...planForum, view: { ...planForum.view, slots: [] } },
  'plan moves, draft': planMoves,
  'plan moves, booked': {
    ...planMoves,
    conflicts: [],
    confirm: { kind: 'meeting', meeting: meeting.id, to: '2027-03-18T09:00:00', print: 'abc' },
  },
  'plan moves, avoid': {
    ...planMoves,
    why: 'avoid',
    moves: planMoves.moves.map((move) => ({ ...move, because: 'closedDay' as const })),
    confirm: { kind: 'avoid', from: '2027-03-11', to: '2027-03-12', forum: '', print: 'abc' },
  },
  'plan moves, closed, many': {
    ...planMoves,
    why: 'closed',
    moves: many(200, (n) => ({
      ...slot('2027-03-11', HOSTILE),
      to: local('2027-03-18T09:00').add({ days: n }),
      because: 'makesRoom' as const,
    })),
    confirm: { kind: 'closed', about: 'abc', print: 'def' },
    leave: 'abc',
  },
  'plan moves, away': {
    ...planMoves,
    why: 'away',
    conflicts: [],
    confirm: { kind: 'away', ...awayDays, print: 'abc' },
    away: {
      ...awayDays,
      name: HOSTILE,
      days: { from: local('2027-03-11T00:00').toPlainDate(), to: local('2027-03-25T00:00').toPlainDate() },
      mayChoose: true,
      meetings: [
        { ...slot('2027-03-11'), as: 'chair', outcome: 'moves' },
        { ...slot('2027-03-12'), as: 'secretary', outcome: 'vara', vara: HOSTILE },
        { ...slot('2027-03-15'), as: 'quorum', outcome: 'stuck' },
        ...many(30, () => ({
          ...slot('2027-03-16', HOSTILE),
          as: 'member' as const,
          outcome: 'held' as const,
        })),
      ],
    },
  },
  'plan moves, away, nothing to move': {
    kind: 'planMoves',
    why: 'away',
    moves: [],
    conflicts: [],
    confirm: { kind: 'away', ...awayDays, print: 'abc' },
    away: {
      ...awayDays,
      name: 'Kari Nordmo',
      days: { from: local('2027-03-11T00:00').toPlainDate(), to: local('2027-03-11T00:00').toPlainDate() },
      mayChoose: false,
      meetings: [{ ...slot('2027-03-11'), as: 'convener', outcome: 'vara', vara: 'Ola Nordmo' }],
    },
  },
  'plan moves, impossible': {
    kind: 'planMoves',
    why: 'move',
    moves: [],
    conflicts: many(30, () => ({ kind: 'twoPlaces' as const, slot: slot('2027-03-18'), name: HOSTILE })),
  },
  'year, all of it': {
    kind: 'year',
    year: 2027,
    whole: true,
    meetings: 53,
    forums: 7,
    draft: true,
    links: yearLinks(LONG),
  },
  'year, ones own': {
    kind: 'year',
    year: 2027,
    whole: false,
    meetings: 1,
    forums: 1,
    draft: false,
    links: yearLinks('Årshjul 2027 – Stange kommune: 1 møte i 1 forum.'),
  },
  'year, nowhere to fetch it': {
    kind: 'year',
    year: 2027,
    whole: true,
    meetings: 53,
    forums: 7,
    draft: false,
  },
  'year, empty': {
    kind: 'year',
    year: 2027,
    whole: false,
    meetings: 0,
    forums: 0,
    draft: false,
    links: yearLinks('Årshjul 2027'),
  },
  'plan approved': { kind: 'planApproved', year: 2027, booked: 53, firstMeeting: meeting, unplaced: 2 },
  'trend form': trendForm,
  'trend form, reminder': { ...trendForm, reminder: true },
  'trend form, reported': { ...trendForm, answer: 'reports', reports: [report(0), report(1), report(2)] },
  'trend form, nothing': { ...trendForm, answer: 'nothing' },
  'trend form, draft': {
    ...trendForm,
    draft: {
      topic: 'hasj',
      direction: 'increase',
      area: 'gone',
      count: '7',
      comment: HOSTILE,
      itemKind: 'x',
    },
  },
  'trend form, many': {
    ...trendForm,
    answer: 'reports',
    areas: many(60, (n) => ({ id: `skole-${n}`, name: `Skole ${n} ${HOSTILE}` })),
    reports: many(200, report),
  },
  'trend overview': { kind: 'trendOverview', meeting, summary: { ...draftView, version: 0, note: '' } },
  summary: {
    kind: 'summary',
    meeting,
    summary: { ...summaryView, status: 'sent', approvedByName: 'Kari Nordmo' },
    preview: false,
  },
  'summary, preview': {
    kind: 'summary',
    meeting,
    summary: draftView,
    preview: true,
    sendsAt: zoned('2027-03-01T08:00'),
  },
  'summary, held': { kind: 'summary', meeting, summary: { ...draftView, status: 'held' }, preview: true },
  'summary, sent preview': {
    kind: 'summary',
    meeting,
    summary: { ...summaryView, status: 'sent' },
    preview: true,
  },
  'summary, empty': {
    kind: 'summary',
    meeting,
    summary: {
      ...withoutComparison(summaryView),
      status: 'sent',
      tendencies: [],
      otherTopics: [],
      itemsFromBelow: [],
      note: '',
      services: { asked: 3, missing: ['Barnevern', 'NAV', 'Skole'] },
    },
    preview: false,
  },
  'summary, much': {
    kind: 'summary',
    meeting,
    summary: {
      ...summaryView,
      note: HOSTILE.repeat(40),
      otherTopics: many(50, (n) => ({
        topicName: `Tema ${n} ${HOSTILE}`,
        areaName: HOSTILE,
        aspect: 'use' as const,
        direction: 'stable' as const,
      })),
      itemsFromBelow: many(50, () => ({ forumName: HOSTILE, title: HOSTILE })),
      services: { asked: 60, missing: many(55, (n) => `Tjeneste ${n} ${HOSTILE}`) },
    },
    preview: false,
  },
  'forum list': {
    kind: 'forumList',
    forums: [
      {
        id: asId<ForumId>('politirad'),
        name: 'Politiråd',
        level: 'styrende',
        cadence: { kind: 'perYear', least: 3, most: 4 },
        members: 7,
        next: meeting.start,
      },
      {
        id: asId<ForumId>('koordinering'),
        name: 'Koordineringsgruppe',
        level: 'koordinerende',
        cadence: { kind: 'perHalfYear', spring: 3, autumn: 2 },
        members: 12,
      },
      { id: asId<ForumId>('tut'), name: 'TUT', level: 'utforende', cadence: { kind: 'unknown' }, members: 1 },
    ],
  },
  'forum list, many': {
    kind: 'forumList',
    forums: many(150, (n) => ({
      id: asId<ForumId>(`f-${n}`),
      name: `Forum ${n} ${LONG}`,
      level: 'utforende' as const,
      cadence: { kind: 'followsAnchor' as const },
      members: n,
    })),
  },
  forum: {
    kind: 'forum',
    id: asId<ForumId>('politirad'),
    name: 'Politiråd',
    level: 'styrende',
    levelName: 'Det styrende nivå',
    purpose: 'Setter mål og prioriterer det forebyggende arbeidet.',
    cadence: { kind: 'perYear', least: 5, most: 5 },
    weekdays: ['tuesday', 'thursday'],
    conveners: ['Kari Nordmo'],
    members: [
      { name: 'Per Haugland', title: 'ordfører', role: 'chair' },
      { name: 'Kari Nordmo', title: 'SLT-koordinator', role: 'secretary' },
      { name: 'Trond Lunde', title: 'politistasjonssjef', role: 'member' },
      { name: 'Aisha Rahman', title: 'politikontakt', role: 'substitute', substituteFor: 'Trond Lunde' },
    ],
    standing: ['Godkjenning av innkalling og saksliste', 'Status politi og kommune'],
    openness: { kind: 'offentlig' },
    logisticsOnly: false,
    next: meeting,
    year: { year: 2027, planned: 5, held: 2, notHeld: 0, cancelled: 1 },
  },
  'forum, many': {
    kind: 'forum',
    id: asId<ForumId>('stort'),
    name: HOSTILE,
    level: 'utforende',
    levelName: 'Utførende nivå',
    purpose: LONG,
    cadence: { kind: 'asNeeded' },
    weekdays: [],
    conveners: [],
    members: many(300, (n) => ({
      name: `Medlem ${n} ${HOSTILE}`,
      title: HOSTILE,
      role: 'guestByNeed' as const,
    })),
    standing: [],
    openness,
    logisticsOnly: true,
    year: { year: 2027, planned: 0, held: 0, notHeld: 0, cancelled: 0 },
  },
  member: {
    kind: 'member',
    person: asId<PersonId>('trond'),
    name: 'Trond Lunde',
    title: 'politistasjonssjef',
    service: 'Politi',
    email: 'trond.lunde@politi.example.no',
    language: 'nn',
    outsideTenant: true,
    reachable: false,
    forums: [
      { name: 'Politiråd', role: 'member' },
      { name: 'Koordineringsgruppe', role: 'guestByRule' },
    ],
  },
  mine: {
    kind: 'mine',
    meetings: [
      { ...meeting, waiting: true },
      { ...logistics, waiting: false },
    ],
    items: [{ ...item(1), forumName: 'Politiråd', start: meeting.start }],
    reports: [report(0), report(1)],
  },
  'mine, empty': { kind: 'mine', meetings: [], items: [], reports: [] },
  'mine, much': {
    kind: 'mine',
    meetings: many(30, () => ({ ...meeting, waiting: true })),
    items: many(30, (n) => ({ ...item(n, { title: HOSTILE }), forumName: LONG, start: meeting.start })),
    reports: many(30, report),
  },
  'item accepted': {
    kind: 'itemDecided',
    meeting,
    outcome: 'accepted',
    item: item(1, { status: 'accepted' }),
  },
  'item declined': {
    kind: 'itemDecided',
    meeting,
    outcome: 'declined',
    item: item(1, { status: 'declined', reason: 'Tas i koordineringsgruppa. **Takk** for innspillet!' }),
  },
  'item postponed': { kind: 'itemDecided', meeting, outcome: 'postponed', item: item(2) },
  'delivery trouble': {
    kind: 'deliveryTrouble',
    people: [
      { name: 'Trond Lunde', reason: 'outsideTenant' },
      { name: 'Nils Oftedal', reason: 'noConversation' },
      { name: 'Marit Egeland', reason: 'noConversation' },
    ],
  },
  'people changed': {
    kind: 'peopleChanged',
    closed: ['Nils Oftedal'],
    unknown: ['Marit Egeland', 'Trond Lunde'],
    moved: [{ name: 'Siri Haaland', address: 'siri.berg@eigersund.example.no' }],
    joined: [{ name: 'Ny Eksempel', forums: ['SLT-møte', 'Politiråd'] }],
    left: [
      { person: asId<PersonId>('m365-1'), name: 'Borte Eksempel', forums: ['SLT-møte'] },
      { person: asId<PersonId>('marit'), name: 'Marit Egeland', forums: ['SLT-møte'] },
    ],
    unknownGroups: [{ group: 'slt-gruppa@eigersund.example.no', forums: ['SLT-møte'] }],
    missing: ['MailboxSettings.Read', 'GroupMember.Read.All'],
  },
  ...dones(),
  ...problems(),
};

function withoutComparison({ comparedWith: _, ...view }: SummaryView): SummaryView {
  return view;
}

function dones(): Record<string, Notice> {
  const whats = [
    'reminded',
    'planDiscarded',
    'meetingMoved',
    'meetingCancelled',
    'meetingAdded',
    'heldRecorded',
    'notHeldRecorded',
    'itemAccepted',
    'itemDeclined',
    'itemPostponed',
    'summaryHeld',
    'summaryApproved',
    'conversationLinked',
    'answeredPrivately',
    'workingOnIt',
  ] as const;
  return Object.fromEntries(
    whats.map((what) => [`done: ${what}`, { kind: 'done', what, meeting, count: 3 } as const]),
  );
}

function problems(): Record<string, Notice> {
  const conflicts = [
    'changedMeanwhile',
    'alreadyApproved',
    'planOutdated',
    'meetingCancelled',
    'meetingOver',
    'meetingNotOver',
    'deadlinePassed',
    'logisticsOnly',
    'itemDecided',
    'summarySent',
    'nobodyMissing',
    'notAskedYet',
    'nobodyChosen',
    'noNextMeeting',
    'doubleBooked',
    'forbiddenDay',
    'noTrendPeriod',
  ] as const;
  const conflictNotices = conflicts.map(
    (what) => [`problem: ${what}`, { kind: 'problem', reason: { kind: 'Conflict', what } } as const] as const,
  );
  return {
    ...Object.fromEntries(conflictNotices),
    'problem: not found': {
      kind: 'problem',
      reason: {
        kind: 'NotFound',
        what: 'forum',
        query: `polit*råd* ${LONG}`,
        suggestions: ['Politiråd', 'Koordineringsgruppe', HOSTILE],
      },
    },
    'problem: gone': { kind: 'problem', reason: { kind: 'NotFound', what: 'item' } },
    'problem: forbidden': { kind: 'problem', reason: { kind: 'Forbidden' } },
    'problem: a command written wrongly': {
      kind: 'problem',
      reason: {
        kind: 'Invalid',
        issues: [{ field: 'person', problem: 'missing' }],
        example: '/medlem Nordmann',
      },
    },
    'problem: unavailable': { kind: 'problem', reason: { kind: 'Unavailable' } },
    'problem: invalid form': {
      kind: 'problem',
      reason: {
        kind: 'Invalid',
        issues: [
          { field: 'title', problem: 'missing' },
          { field: 'text', problem: 'tooLong', limit: 2000 },
          { field: 'itemKind', problem: 'notAnOption', options: ['orientering', 'drofting', 'vedtak'] },
          { field: 'date', problem: 'notADate' },
          { field: 'time', problem: 'notATime' },
          { field: 'count', problem: 'notANumber' },
          { field: 'start', problem: 'inThePast' },
          { field: 'year', problem: 'notAYear' },
          { field: '__proto__', problem: 'missing' },
        ],
      },
      form: { ...prompt, draft: { title: '', text: LONG.repeat(20), kind: 'noe annet' } },
    },
    'problem: deadline passed with form': {
      kind: 'problem',
      reason: { kind: 'Conflict', what: 'deadlinePassed' },
      form: { ...prompt, open: false, draft: { title: HOSTILE, text: '🚨'.repeat(30_000), kind: 'vedtak' } },
    },
    'problem: invalid trend': {
      kind: 'problem',
      reason: { kind: 'Invalid', issues: [{ field: 'topic', problem: 'missing' }] },
      form: {
        ...trendForm,
        draft: { comment: HOSTILE, proposedMeasure: LONG.repeat(20), confidence: 'high' },
      },
    },
    'problem: private': {
      kind: 'problem',
      reason: {
        kind: 'Private',
        findings: ['nationalId', 'phone', 'email'],
        channel: 'barnevernvakten i kommunen',
      },
    },
  };
}
