import type { UnplacedReasonView } from '../../domain/notices/plan-reason.ts';
import { counted } from '../format.ts';
import type { PlanTexts, YearTexts } from '../shapes/planning.ts';
import { format } from './format.ts';
import { relaxed } from './relaxed.ts';

const nearest = (reason: { readonly nearest?: Parameters<typeof format.date>[0] }): string =>
  reason.nearest ? ` Nærmeste ledige dag er ${format.date(reason.nearest)}` : '';

const whyUnplaced = (reason: UnplacedReasonView, near: typeof nearest): string => {
  switch (reason.kind) {
    case 'noAllowedDay':
      return `ingen dag er mulig i tiden ${format.date(reason.from)} til ${format.date(reason.to)}`;
    case 'anchorOutOfReach':
      return `ingen dag passer ${reason.leastDays}–${reason.mostDays} dager fra ${reason.anchorName}.${near(reason)}`;
    case 'peopleBusy':
      return `${format.list(reason.names)} er opptatt.${near(reason)}`;
    case 'anchorCircle':
      return `${format.list(reason.names)} venter på hverandre. Rett opp i oppsettet.`;
  }
};

const nothing = (): string => '';

/** A date ends with a full stop of its own. */
const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

export const plan: PlanTexts = {
  readingCalendars: (done, of) => ({
    title: `Leser kalendere: ${done} av ${of}`,
    text: 'Forslaget kommer her når alle er lest. Du kan gjøre noe annet imens.',
  }),
  previewTitle: (year) => `Forslag til møteplan ${year}`,
  summary: (meetings, forums) =>
    `${counted(meetings, 'møte', 'møter')} i ${counted(forums, 'forum', 'forum')}`,
  alreadyBooked: (count) => `${counted(count, 'møte er', 'møter er')} booket fra før og blir stående.`,
  unread: (names) => `Jeg fikk ikke lest kalenderen til ${names}. Se etter om dagene passer for dem.`,
  slots: (count) => counted(count, 'møte', 'møter'),
  firstAndLast: (first, last) => `Første ${first}, siste ${last}`,
  nothingPlanned: 'Ingen møter foreslått',
  unplacedTitle: 'Fikk ikke plass',
  unplaced: (ordinal, reason, relaxation) =>
    `Møte ${ordinal}: ${relaxation ? `${sentence(whyUnplaced(reason, nothing))} ${relaxed(relaxation)}` : sentence(whyUnplaced(reason, nearest))}`,
  remarksTitle: 'Verdt å vite',
  remark: (remark, forumName) => {
    switch (remark.kind) {
      case 'proposedCadence':
        return `${forumName}: Oppsettet sier ikke hvor ofte. ${counted(remark.meetings, 'møte', 'møter')} er et forslag.`;
      case 'asNeeded':
        return `${forumName}: Møtes ved behov og er derfor ikke planlagt.`;
      case 'noMembers':
        return `${forumName}: Har ingen medlemmer i oppsettet.`;
      case 'fewerThanCadence':
        return `${forumName}: Fikk ${remark.placed} av minst ${remark.least} møter.`;
    }
  },
  approve: 'Godkjenn og book',
  discard: 'Forkast',
  approveMeans: 'Når du godkjenner, bookes møtene i kalenderen til deltakerne.',
  approvedTitle: (year) => `Møteplanen for ${year} er godkjent`,
  booked: (count) => `${counted(count, 'møte', 'møter')} bookes i kalenderen til deltakerne.`,
  stillUnplaced: (count) =>
    `${counted(count, 'møte', 'møter')} fikk ikke plass. Legg dem inn med «/møte ny».`,
  firstMeeting: 'Første møte',
  approvedNext: 'Jeg spør medlemmene om saker i god tid før hvert møte. Du trenger ikke å gjøre noe nå.',
  showMeetings: 'Vis møtene',
};

export const year: YearTexts = {
  title: (of) => `Årshjul ${of}`,
  all: (meetings, forums) => `${counted(meetings, 'møte', 'møter')} i ${counted(forums, 'forum', 'forum')}`,
  mine: (meetings, forums) =>
    `Dine møter: ${counted(meetings, 'møte', 'møter')} i ${counted(forums, 'forum', 'forum')}`,
  nothing: (of) => `Ingen møter er booket i ${of}. Skriv «/plan ${of}» for å få et forslag.`,
  nothingMine: (of) => `Du har ingen møter i ${of} ennå.`,
  draftWaits: 'Et forslag venter på deg. Det er ikke med her før du har godkjent det.',
  showDraft: 'Vis forslaget',
  download: 'Last ned',
  files: {
    pdf: 'PDF til utskrift',
    ics: 'Kalenderfil',
    xlsx: 'Regneark',
    svg: 'Bilde (SVG)',
    page: 'Åpne som nettside',
  },
  until: (date) =>
    `Lenkene virker til og med ${date}. Den som får dem, ser det du ser her. Ingen navn er med.`,
  noAddress: 'Boten har ingen adresse som filene kan hentes fra. Be IT om å sette PUBLIC_URL.',
  show: 'Vis årshjulet',
  print: 'Se og skriv ut',
};
