import { counted } from '../format.ts';
import { yearPlan as nb } from '../nb/year-plan.ts';
import type { YearPlanTexts } from '../shapes/year-plan.ts';

export const yearPlan: YearPlanTexts = {
  wheelTitle: (year, name) => `Årshjul ${year} – ${name}`,
  monthsTitle: (year, name) => `Møta månad for månad ${year} – ${name}`,
  tableTitle: (year, name) => `Møteplan ${year} – ${name}`,
  mine: 'møta mine',
  meetings: (count) => counted(count, 'møte', 'møte'),
  summary: (meetings, forums) =>
    `${counted(meetings, 'møte', 'møte')} i ${counted(forums, 'forum', 'forum')}`,
  monthsShort: nb.monthsShort,
  months: nb.months,
  weekdaysShort: ['må', 'ty', 'on', 'to', 'fr', 'la', 'sø'],
  week: 'Veke',
  rings: { inner: 'inst', outer: 'ytst' },
  closed: 'Stengt: heilagdagar og ferie',
  school: 'Skuleferie',
  occasions: { easter: 'Påske', summer: 'Sommar', christmas: 'Jul' },
  child: (names) => `Liten prikk: ${names.join(', ')}`,
  off: 'Overstroke: avlyst eller ikkje halde',
  proposed: 'Framlegg',
  unplaced: (count) => `${counted(count, 'møte', 'møte')} fekk ikkje plass:`,
  unplacedMeeting: (name, ordinal) => `${name}, møte ${ordinal}`,
  forum: (name, code, level, meetings) => `${name} (${code}), ${level}, ${counted(meetings, 'møte', 'møte')}`,
  fromTo: (first, last) => `frå ${first} til ${last}`,
  noMeetings: (periods) => `Ingen møte i ${periods}.`,
  columns: {
    forum: 'Forum',
    level: 'Nivå',
    date: 'Dato',
    weekday: 'Vekedag',
    week: 'Veke',
    start: 'Frå',
    end: 'Til',
    time: 'Tid',
    place: 'Stad',
    convener: 'Ansvar for innkalling',
    deadline: 'Frist for saker',
    innkalling: 'Innkalling blir send',
    status: 'Status',
  },
};
