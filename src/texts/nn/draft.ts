import { WEEKDAYS, type Weekday } from '../../domain/cadence.ts';
import type { SlotView } from '../../domain/notices/plan.ts';
import type { PlanReasonView } from '../../domain/notices/plan-reason.ts';
import { counted } from '../format.ts';
import type { DraftTexts } from '../shapes/draft.ts';
import { format } from './format.ts';
import { words } from './words.ts';

const ORDINALS = ['første', 'andre', 'tredje', 'fjerde', 'femte'];
const ROLES = { chair: 'leiar', secretary: 'sekretær', convener: 'den som kallar inn', member: 'medlem' };
const SOFT_DAYS = {
  bridgeDay: 'inneklemd dag',
  lastWeekBeforeSummer: 'siste veka før sommarferien',
  lastWeekBeforeChristmas: 'siste veka før jul',
  planningDay: 'planleggingsdag i skulen',
  councilDay: 'same dag som kommunestyret',
};
const MISSED = {
  chair: 'leiar',
  secretary: 'sekretær',
  convener: 'kallar inn',
  quorum: 'blir for få utan',
  member: 'medlem',
};
const OUTCOMES = {
  moves: 'Møtet blir flytta.',
  stuck: 'Eg finn ingen annan dag.',
  held: 'Møtet kan haldast likevel.',
};
const PINNED = {
  forbiddenDay: 'er låst til ein dag då forumet elles ikkje møtest.',
  outsideHours: 'er låst til ei tid utanfor møtetida til forumet.',
  outsideValidity: 'er låst til ein dag då forumet ikkje finst.',
};

const weekday = (day: Weekday): string => words.weekdays[WEEKDAYS.indexOf(day)] ?? day;
const meetings = (count: number): string => counted(count, 'møte', 'møte');
const days = (count: number): string => counted(count, 'dag', 'dagar');
const clock = (time: string): string => time.replace(':', '.');
const slot = ({ forumName, childName, start }: SlotView): string =>
  `${childName ? `${forumName} – ${childName}` : forumName} ${format.date(start)}`;

const reason = (why: PlanReasonView): string => {
  switch (why.kind) {
    case 'regularDay':
      return `${why.forumName}: ${why.meetings} av ${meetings(why.of)} er ${why.week ? `${ORDINALS[why.week - 1] ?? ''} ` : 'på ein '}${weekday(why.weekday)}${why.week ? ' i månaden' : ''}.`;
    case 'regularHour':
      return `${why.forumName}: Alltid kl. ${clock(why.start)}.`;
    case 'everybodyFree':
      return 'Alle som må vere med, er ledige, så langt kalendrane deira seier.';
    case 'peopleBusy':
      return `${slot(why.slot)}: ${format.list(why.people)} (${ROLES[why.role]}) er oppteken.`;
    case 'softDay':
      return `${slot(why.slot)}: ${SOFT_DAYS[why.reason]}.`;
    case 'otherHour':
      return `${slot(why.slot)}: ikkje kl. ${clock(why.usual)} som elles.`;
    case 'otherWeekday':
      return `${slot(why.slot)}: ikkje på ein ${weekday(why.usual)} som elles.`;
    case 'fullWeek':
      return `${why.person} har ${meetings(why.meetings)} i veka frå ${format.date(why.monday)}`;
    case 'outOfStep':
      return why.days === undefined
        ? `${slot(why.slot)}: ${why.belowName} har ikkje møtst før det.`
        : `${slot(why.slot)}: ${why.belowName} møttest ${days(why.days)} før. Det er lenge eller knapt.`;
    case 'unevenSpacing':
      return `${why.slots[0].forumName}: ${days(why.days)} mellom ${format.date(why.slots[0].start)} og ${format.date(why.slots[1].start)}, mot ${why.even} jamt fordelt.`;
    case 'shortNotice':
      return `${slot(why.slot)}: Det er berre ${days(why.days)} til. Det blir lita tid til å melde saker.`;
    case 'pinUntied':
      return `${slot(why.slot)} er låst, men ligg ikkje rett i høve til ${why.anchor}.`;
    case 'pinClashes':
      return `${slot(why.slot)} er låst, men ${why.person} rekk det ikkje for eit anna møte.`;
    case 'pinClosed':
      return `${slot(why.slot)} ${PINNED[why.rule]}`;
  }
};

export const draft: DraftTexts = {
  pattern: ({ weeks, weekday: day, start, meetings: count, others }) =>
    `${weeks === 1 ? 'kvar' : 'annankvar'} ${words.weekdays[day] ?? ''}${format.atTime(start)}, ${meetings(count)}${others > 0 ? ` (${others} til andre tider)` : ''}`,
  goodTitle: 'Bra med framlegget',
  badTitle: 'Mindre bra',
  reason,
  empty: {
    allBooked: 'Alle møta som oppsettet krev, er booka frå før.',
    nothingFits: 'Ingen av møta fekk plass. Under står kvifor.',
    notPlanned: 'Ingen av foruma har møte som kan planleggjast. Under står kvifor.',
    noForums: 'Oppsettet har ingen møte i denne tida.',
  },
  approved: (names) => `Godkjent allereie: ${names}.`,
  keptFree: (all) => `Skal haldast fri: ${all}.`,
  days: ({ from, to, forumName }) =>
    `${from.equals(to) ? format.dayAndMonth(from) : format.period({ from, to })}${forumName ? ` (${forumName})` : ''}`,
  numbered: (number) => `Framlegg nr. ${number}`,
  another: 'Vis eit anna framlegg',
  changeForum: 'Sjå på eitt forum',
  forum: 'Forum',
  open: 'Opne',
  keepFree: 'Hald dagar frie',
  keepFreeDo: 'Hald fri',
  from: 'Frå og med',
  to: 'Til og med (tomt for éin dag)',
  openDays: 'Opne dagane igjen',
  dateMissing: 'Vel ein dag.',
  approveForum: 'Godkjenn dette forumet',
  pin: 'Lås møte',
  pinDo: 'Lås',
  unpinDo: 'Lås opp',
  pinned: 'låst',
  meeting: 'Møte',
  allMeetings: 'Alle møta i forumet',
  choose: 'Vel eit møte.',
  move: 'Flytt eit møte',
  moveDo: 'Sjå kva som følgjer',
  date: 'Ny dag',
  time: 'Nytt klokkeslett (tomt for det same)',
  back: 'Tilbake til framlegget',
  movesTitle: {
    move: 'Dette følgjer med',
    avoid: 'Desse møta må flyttast',
    closed: 'Nokre møte bør kanskje flyttast',
    away: 'Når nokon er borte',
  },
  movesIntro: {
    move: 'Ingenting er flytta enno. Slik blir det om du seier ja:',
    avoid: 'Ingenting er flytta enno. Så få møte som mogleg blir flytta:',
    closed:
      'Oppsettet har fått dagar som ikkje passar, etter at møta blei booka. Så få møte som mogleg blir flytta:',
    away: 'Ingenting er flytta enno. Så få møte som mogleg blir flytta:',
  },
  nothingMoves: 'Eg finn ingen dag å flytte til.',
  nothingNeedsTo: 'Ingen møte må flyttast.',
  awayTitle: ({ name, days: { from, to } }) =>
    `${name} er borte ${from.equals(to) ? format.date(from) : format.period({ from, to })}`,
  missed: ({ as, outcome, vara = '', ...of }) =>
    `${slot(of)} (${MISSED[as]}): ${{ ...OUTCOMES, vara: `${vara} møter som vara.` }[outcome]}`,
  noteAbsence: 'Noter fråværet',
  varaInstead: { comes: 'La vara møte der det går', moves: 'Flytt møte med vara òg' },
  moved: ({ to, because, day, ...from }) =>
    `${slot(from)} → ${format.moment(to)}${because === 'follows' ? ', følgjer med' : ''}${because === 'makesRoom' ? ', gir plass' : ''}${day ? `. Grunn: ${day}` : ''}`,
  conflictsTitle: 'Dette går ikkje opp',
  conflict: ({ kind, slot: of, name }) => {
    switch (kind) {
      case 'anchor':
        return `${slot(of)}: kjem ikkje lenger rett i høve til ${name}.`;
      case 'child':
        return `${slot(of)}: får ikkje plass til ${name}.`;
      case 'twoPlaces':
        return `${slot(of)}: ${name} skal vere i eit anna møte.`;
      case 'busyElsewhere':
        return `${slot(of)}: ${name} er oppteken då.`;
      case 'travel':
        return `${slot(of)}: ${name} rekk ikkje fram frå eit anna møte same dag.`;
      default:
        return name
          ? `${slot(of)}: ${name} er same dag, og eg finn ingen annan.`
          : `${slot(of)}: kan ikkje vere den dagen, og eg finn ingen annan.`;
    }
  },
  slot,
  confirm: 'Ja, flytt',
  confirmAnyway: 'Flytt likevel',
  leave: 'La stå',
  confirmMeans: {
    draft: 'Det er framleis berre eit framlegg. Ingen får beskjed.',
    booked: 'Berre dei som er kalla inn til møta over, får beskjed.',
  },
};
