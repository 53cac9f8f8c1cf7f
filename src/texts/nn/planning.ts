import type { UnplacedReasonView } from '../../domain/notices/plan-reason.ts';
import { counted } from '../format.ts';
import type { PlanTexts, YearTexts } from '../shapes/planning.ts';
import { format } from './format.ts';
import { relaxed } from './relaxed.ts';

const nearest = (reason: { readonly nearest?: Parameters<typeof format.date>[0] }): string =>
  reason.nearest ? ` Nærmaste ledige dag er ${format.date(reason.nearest)}` : '';

const whyUnplaced = (reason: UnplacedReasonView, near: typeof nearest): string => {
  switch (reason.kind) {
    case 'noAllowedDay':
      return `ingen dag er mogleg i tida ${format.date(reason.from)} til ${format.date(reason.to)}`;
    case 'anchorOutOfReach':
      return `ingen dag passar ${reason.leastDays}–${reason.mostDays} dagar frå ${reason.anchorName}.${near(reason)}`;
    case 'peopleBusy':
      return `${format.list(reason.names)} er opptekne.${near(reason)}`;
    case 'anchorCircle':
      return `${format.list(reason.names)} ventar på kvarandre. Rett opp i oppsettet.`;
  }
};

const nothing = (): string => '';

/** A date ends with a full stop of its own. */
const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

export const plan: PlanTexts = {
  readingCalendars: (done, of) => ({
    title: `Les kalendrar: ${done} av ${of}`,
    text: 'Framlegget kjem her når alle er lesne. Du kan gjere noko anna imens.',
  }),
  previewTitle: (year) => `Framlegg til møteplan ${year}`,
  summary: (meetings, forums) =>
    `${counted(meetings, 'møte', 'møte')} i ${counted(forums, 'forum', 'forum')}`,
  alreadyBooked: (count) => `${counted(count, 'møte er booka', 'møte er booka')} frå før og blir ståande.`,
  unread: (names) => `Eg fekk ikkje lese kalenderen til ${names}. Sjå etter om dagane passar for dei.`,
  slots: (count) => counted(count, 'møte', 'møte'),
  firstAndLast: (first, last) => `Første ${first}, siste ${last}`,
  nothingPlanned: 'Ingen møte føreslegne',
  unplacedTitle: 'Fekk ikkje plass',
  unplaced: (ordinal, reason, relaxation) =>
    `Møte ${ordinal}: ${relaxation ? `${sentence(whyUnplaced(reason, nothing))} ${relaxed(relaxation)}` : sentence(whyUnplaced(reason, nearest))}`,
  remarksTitle: 'Verdt å vite',
  remark: (remark, forumName) => {
    switch (remark.kind) {
      case 'proposedCadence':
        return `${forumName}: Oppsettet seier ikkje kor ofte. ${counted(remark.meetings, 'møte', 'møte')} er eit framlegg.`;
      case 'asNeeded':
        return `${forumName}: Møtest ved behov og er difor ikkje planlagt.`;
      case 'noMembers':
        return `${forumName}: Har ingen medlemmer i oppsettet.`;
      case 'fewerThanCadence':
        return `${forumName}: Fekk ${remark.placed} av minst ${remark.least} møte.`;
    }
  },
  approve: 'Godkjenn og book',
  discard: 'Forkast',
  approveMeans: 'Når du godkjenner, blir møta booka i kalenderen til deltakarane.',
  approvedTitle: (year) => `Møteplanen for ${year} er godkjend`,
  booked: (count) => `${counted(count, 'møte', 'møte')} blir booka i kalenderen til deltakarane.`,
  stillUnplaced: (count) =>
    `${counted(count, 'møte', 'møte')} fekk ikkje plass. Legg dei inn med «/møte ny».`,
  firstMeeting: 'Første møte',
  approvedNext: 'Eg spør medlemmene om saker i god tid før kvart møte. Du treng ikkje gjere noko no.',
  showMeetings: 'Vis møta',
};

export const year: YearTexts = {
  title: (of) => `Årshjul ${of}`,
  all: (meetings, forums) => `${counted(meetings, 'møte', 'møte')} i ${counted(forums, 'forum', 'forum')}`,
  mine: (meetings, forums) =>
    `Møta dine: ${counted(meetings, 'møte', 'møte')} i ${counted(forums, 'forum', 'forum')}`,
  nothing: (of) => `Ingen møte er booka i ${of}. Skriv «/plan ${of}» for å få eit framlegg.`,
  nothingMine: (of) => `Du har ingen møte i ${of} enno.`,
  draftWaits: 'Eit framlegg ventar på deg. Det er ikkje med her før du har godkjent det.',
  showDraft: 'Vis framlegget',
  download: 'Last ned',
  files: {
    pdf: 'PDF til utskrift',
    ics: 'Kalenderfil',
    xlsx: 'Rekneark',
    svg: 'Bilete (SVG)',
    page: 'Opne som nettside',
  },
  until: (date) =>
    `Lenkjene verkar til og med ${date}. Den som får dei, ser det du ser her. Ingen namn er med.`,
  noAddress: 'Boten har inga adresse som filene kan hentast frå. Be IT om å setje PUBLIC_URL.',
  show: 'Vis årshjulet',
  print: 'Sjå og skriv ut',
};
