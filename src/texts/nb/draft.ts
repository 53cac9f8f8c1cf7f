import { WEEKDAYS, type Weekday } from '../../domain/cadence.ts';
import type { SlotView } from '../../domain/notices/plan.ts';
import type { PlanReasonView } from '../../domain/notices/plan-reason.ts';
import { counted } from '../format.ts';
import type { DraftTexts } from '../shapes/draft.ts';
import { format } from './format.ts';
import { words } from './words.ts';

const ORDINALS = ['første', 'andre', 'tredje', 'fjerde', 'femte'];
const ROLES = { chair: 'leder', secretary: 'sekretær', convener: 'den som kaller inn', member: 'medlem' };
const SOFT_DAYS = {
  bridgeDay: 'inneklemt dag',
  lastWeekBeforeSummer: 'siste uke før sommerferien',
  lastWeekBeforeChristmas: 'siste uke før jul',
  planningDay: 'planleggingsdag i skolen',
  councilDay: 'samme dag som kommunestyret',
};
const MISSED = {
  chair: 'leder',
  secretary: 'sekretær',
  convener: 'kaller inn',
  quorum: 'blir for få uten',
  member: 'medlem',
};
const OUTCOMES = {
  moves: 'Møtet flyttes.',
  stuck: 'Jeg finner ingen annen dag.',
  held: 'Møtet kan holdes likevel.',
};
const PINNED = {
  forbiddenDay: 'er låst til en dag da forumet ellers ikke møtes.',
  outsideHours: 'er låst til en tid utenfor forumets møtetid.',
  outsideValidity: 'er låst til en dag da forumet ikke finnes.',
};

const weekday = (day: Weekday): string => words.weekdays[WEEKDAYS.indexOf(day)] ?? day;
const meetings = (count: number): string => counted(count, 'møte', 'møter');
const days = (count: number): string => counted(count, 'dag', 'dager');
const clock = (time: string): string => time.replace(':', '.');
const slot = ({ forumName, childName, start }: SlotView): string =>
  `${childName ? `${forumName} – ${childName}` : forumName} ${format.date(start)}`;

const reason = (why: PlanReasonView): string => {
  switch (why.kind) {
    case 'regularDay':
      return `${why.forumName}: ${why.meetings} av ${meetings(why.of)} er ${why.week ? `${ORDINALS[why.week - 1] ?? ''} ` : 'på en '}${weekday(why.weekday)}${why.week ? ' i måneden' : ''}.`;
    case 'regularHour':
      return `${why.forumName}: Alltid kl. ${clock(why.start)}.`;
    case 'everybodyFree':
      return 'Alle som må være med, er ledige, så langt kalenderne deres sier.';
    case 'peopleBusy':
      return `${slot(why.slot)}: ${format.list(why.people)} (${ROLES[why.role]}) er opptatt.`;
    case 'softDay':
      return `${slot(why.slot)}: ${SOFT_DAYS[why.reason]}.`;
    case 'otherHour':
      return `${slot(why.slot)}: ikke kl. ${clock(why.usual)} som ellers.`;
    case 'otherWeekday':
      return `${slot(why.slot)}: ikke på en ${weekday(why.usual)} som ellers.`;
    case 'fullWeek':
      return `${why.person} har ${meetings(why.meetings)} i uka fra ${format.date(why.monday)}`;
    case 'outOfStep':
      return why.days === undefined
        ? `${slot(why.slot)}: ${why.belowName} har ikke møttes før det.`
        : `${slot(why.slot)}: ${why.belowName} møttes ${days(why.days)} før. Det er lenge eller knapt.`;
    case 'unevenSpacing':
      return `${why.slots[0].forumName}: ${days(why.days)} mellom ${format.date(why.slots[0].start)} og ${format.date(why.slots[1].start)}, mot ${why.even} jevnt fordelt.`;
    case 'shortNotice':
      return `${slot(why.slot)}: Det er bare ${days(why.days)} til. Det blir lite tid til å melde saker.`;
    case 'pinUntied':
      return `${slot(why.slot)} er låst, men ligger ikke riktig i forhold til ${why.anchor}.`;
    case 'pinClashes':
      return `${slot(why.slot)} er låst, men ${why.person} rekker det ikke for et annet møte.`;
    case 'pinClosed':
      return `${slot(why.slot)} ${PINNED[why.rule]}`;
  }
};

export const draft: DraftTexts = {
  pattern: ({ weeks, weekday: day, start, meetings: count, others }) =>
    `${weeks === 1 ? 'hver' : 'annenhver'} ${words.weekdays[day] ?? ''}${format.atTime(start)}, ${meetings(count)}${others > 0 ? ` (${others} til andre tider)` : ''}`,
  goodTitle: 'Bra med forslaget',
  badTitle: 'Mindre bra',
  reason,
  empty: {
    allBooked: 'Alle møtene som oppsettet krever, er booket fra før.',
    nothingFits: 'Ingen av møtene fikk plass. Under står hvorfor.',
    notPlanned: 'Ingen av forumene har møter som kan planlegges. Under står hvorfor.',
    noForums: 'Oppsettet har ingen møter i denne tiden.',
  },
  approved: (names) => `Godkjent allerede: ${names}.`,
  keptFree: (all) => `Holdes fri: ${all}.`,
  days: ({ from, to, forumName }) =>
    `${from.equals(to) ? format.dayAndMonth(from) : format.period({ from, to })}${forumName ? ` (${forumName})` : ''}`,
  numbered: (number) => `Forslag nr. ${number}`,
  another: 'Vis et annet forslag',
  changeForum: 'Se på ett forum',
  forum: 'Forum',
  open: 'Åpne',
  keepFree: 'Hold dager fri',
  keepFreeDo: 'Hold fri',
  from: 'Fra og med',
  to: 'Til og med (tomt for én dag)',
  openDays: 'Åpne dagene igjen',
  dateMissing: 'Velg en dag.',
  approveForum: 'Godkjenn dette forumet',
  pin: 'Lås møter',
  pinDo: 'Lås',
  unpinDo: 'Lås opp',
  pinned: 'låst',
  meeting: 'Møte',
  allMeetings: 'Alle møtene i forumet',
  choose: 'Velg et møte.',
  move: 'Flytt et møte',
  moveDo: 'Se hva som følger',
  date: 'Ny dag',
  time: 'Nytt klokkeslett (tomt for det samme)',
  back: 'Tilbake til forslaget',
  movesTitle: {
    move: 'Dette følger med',
    avoid: 'Disse møtene må flyttes',
    closed: 'Noen møter bør kanskje flyttes',
    away: 'Når noen er borte',
  },
  movesIntro: {
    move: 'Ingenting er flyttet ennå. Slik blir det hvis du sier ja:',
    avoid: 'Ingenting er flyttet ennå. Så få møter som mulig flyttes:',
    closed:
      'Oppsettet har fått dager som ikke passer, etter at møtene ble booket. Så få møter som mulig flyttes:',
    away: 'Ingenting er flyttet ennå. Så få møter som mulig flyttes:',
  },
  nothingMoves: 'Jeg finner ingen dag å flytte til.',
  nothingNeedsTo: 'Ingen møter må flyttes.',
  awayTitle: ({ name, days: { from, to } }) =>
    `${name} er borte ${from.equals(to) ? format.date(from) : format.period({ from, to })}`,
  missed: ({ as, outcome, vara = '', ...of }) =>
    `${slot(of)} (${MISSED[as]}): ${{ ...OUTCOMES, vara: `${vara} møter som vara.` }[outcome]}`,
  noteAbsence: 'Noter fraværet',
  varaInstead: { comes: 'La vara møte der det går', moves: 'Flytt også møter med vara' },
  moved: ({ to, because, day, ...from }) =>
    `${slot(from)} → ${format.moment(to)}${because === 'follows' ? ', følger med' : ''}${because === 'makesRoom' ? ', gir plass' : ''}${day ? `. Grunn: ${day}` : ''}`,
  conflictsTitle: 'Dette går ikke opp',
  conflict: ({ kind, slot: of, name }) => {
    switch (kind) {
      case 'anchor':
        return `${slot(of)}: kommer ikke lenger riktig i forhold til ${name}.`;
      case 'child':
        return `${slot(of)}: får ikke plass til ${name}.`;
      case 'twoPlaces':
        return `${slot(of)}: ${name} skal være i et annet møte.`;
      case 'busyElsewhere':
        return `${slot(of)}: ${name} er opptatt da.`;
      case 'travel':
        return `${slot(of)}: ${name} rekker ikke fram fra et annet møte samme dag.`;
      default:
        return name
          ? `${slot(of)}: ${name} er samme dag, og jeg finner ingen annen.`
          : `${slot(of)}: kan ikke være den dagen, og jeg finner ingen annen.`;
    }
  },
  slot,
  confirm: 'Ja, flytt',
  confirmAnyway: 'Flytt likevel',
  leave: 'La stå',
  confirmMeans: {
    draft: 'Det er fortsatt bare et forslag. Ingen får beskjed.',
    booked: 'Bare de som er kalt inn til møtene over, får beskjed.',
  },
};
