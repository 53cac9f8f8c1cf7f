import type { PrivacyFinding } from '../../domain/privacy-guard.ts';
import type { InvalidIssue, ProblemReason } from '../../domain/problem.ts';
import type { ProblemTexts } from '../shapes/problems.ts';
import { fieldName } from './fields.ts';
import { format } from './format.ts';

const what: Record<Extract<ProblemReason, { kind: 'NotFound' }>['what'], string> = {
  meeting: 'møtet',
  forum: 'forumet',
  person: 'personen',
  item: 'saken',
  plan: 'planen',
  summary: 'oppsummeringen',
};

const findings: Record<PrivacyFinding, string> = {
  nationalId: 'et fødselsnummer',
  phone: 'et telefonnummer',
  email: 'en e-postadresse',
};

const wrong = ({ problem, limit }: InvalidIssue): string => {
  switch (problem) {
    case 'missing':
      return 'mangler.';
    case 'tooLong':
      return limit === undefined ? 'er for lang.' : `er for lang. Høyst ${limit} tegn.`;
    case 'notADate':
      return 'er ikke en dato. Skriv for eksempel 4.3.2027.';
    case 'notATime':
      return 'er ikke et klokkeslett. Skriv for eksempel 09.00.';
    case 'notANumber':
      return 'må være et helt tall, 0 eller høyere.';
    case 'notAnOption':
      return 'må være et av valgene i listen.';
    case 'inThePast':
      return 'har allerede vært. Velg en dag som kommer.';
    case 'notAYear':
      return 'er ikke et årstall. Skriv for eksempel 2027.';
  }
};

export const problems: ProblemTexts = {
  notFound: (reason) => ({
    title: `Fant ikke ${what[reason.what]}`,
    text: reason.query
      ? `Jeg lette etter «${reason.query}».`
      : 'Det kan være endret eller fjernet siden kortet kom.',
    next: reason.suggestions?.length
      ? `Mente du ${format.list(reason.suggestions)}?`
      : 'Skriv «/mine» for å se det som gjelder deg nå.',
  }),
  forbidden: {
    title: 'Dette kan du ikke gjøre',
    text: 'Det er bare koordinator, eller den som kaller inn til møtet, som kan det.',
    next: 'Mener du at du burde kunne det? Snakk med koordinator.',
  },
  conflict: {
    changedMeanwhile: {
      title: 'Noen andre var raskere',
      text: 'Det er endret siden kortet ditt ble laget. Endringen din er ikke lagret.',
      next: 'Se på det nye innholdet, og prøv igjen.',
    },
    alreadyApproved: {
      title: 'Planen er allerede godkjent',
      text: 'Møtene er booket. Ingenting er gjort to ganger.',
      next: 'Skriv «/møte» for å se møtene.',
    },
    planOutdated: {
      title: 'Forslaget er ikke det nyeste',
      text: 'Det er endret siden kortet kom, det er laget et nytt for samme år, eller det er forkastet.',
      next: 'Skriv «/plan vis» for å se det nyeste, eller «/plan» og årstallet for å lage et nytt.',
    },
    planEmpty: {
      title: 'Det er ingenting å godkjenne',
      text: 'Forslaget har ingen møter.',
      next: 'Se hvorfor i forslaget, eller skriv «/plan» og årstallet for å lage et nytt.',
    },
    meetingCancelled: {
      title: 'Møtet er avlyst',
      text: 'Det kan ikke endres eller få flere svar.',
      next: 'Skriv «/møte» for å se møtene som kommer.',
    },
    meetingOver: {
      title: 'Møtet har vært',
      text: 'Det er for sent å endre på det.',
      next: 'Skriv «/møte» for å se møtene som kommer.',
    },
    meetingNotOver: {
      title: 'Møtet har ikke vært ennå',
      text: 'Jeg spør deg om det ble holdt, når det er over.',
    },
    deadlinePassed: {
      title: 'Fristen er ute',
      text: 'Saken kom etter fristen og er ikke meldt inn.',
      next: 'Haster det? Ta kontakt med den som kaller inn. Ellers kan du melde den til neste møte.',
    },
    callClosed: {
      title: 'Fristen for saker er ute',
      text: 'Det er ikke lenger noe å minne på for dette møtet.',
      next: 'Skriv «/saksliste» for å se hva som er meldt inn.',
    },
    notSharedChat: {
      title: 'Dette må skrives i forumets egen samtale',
      text: 'Her er det bare du og jeg.',
      next: 'Legg meg til i forumets kanal eller gruppechat, og skriv kommandoen der.',
    },
    logisticsOnly: {
      title: 'Her tar jeg ikke imot innhold',
      text: 'Dette forumet kan drøfte forhold om enkeltpersoner. Derfor hjelper jeg bare med tid, sted og innkalling.',
      next: 'Bruk tjenestens eget fagsystem til det som skal drøftes.',
    },
    itemDecided: {
      title: 'Saken er allerede behandlet',
      text: 'Koordinator har bestemt hva som skjer med den.',
      next: 'Skriv «/mine» for å se hvordan det gikk.',
    },
    summarySent: {
      title: 'Oppsummeringen er allerede sendt',
      text: 'Den kan ikke endres eller sendes på nytt.',
    },
    nobodyMissing: {
      title: 'Alle har svart',
      text: 'Det er ingen å minne på det.',
    },
    notAskedYet: {
      title: 'Medlemmene er ikke spurt ennå',
      text: 'Boten spør dem om saker av seg selv. «/svar» viser når.',
    },
    nobodyChosen: {
      title: 'Ingen er valgt',
      text: 'Velg minst én person på kortet, eller la dem stå.',
    },
    noNextMeeting: {
      title: 'Det er ikke noe neste møte',
      text: 'Saken har ikke noe møte å flyttes til.',
      next: 'Legg inn et møte med «/møte ny», eller godta eller avslå saken.',
    },
    doubleBooked: {
      title: 'Noen er opptatt da',
      text: 'En som må være med, har et annet SLT-møte på samme tid.',
      next: 'Velg en annen tid.',
    },
    forbiddenDay: {
      title: 'Den dagen går ikke',
      text: 'Det er helg, helligdag, ferie eller en dag som er sperret for forumet.',
      next: 'Velg en annen dag.',
    },
    noTrendPeriod: {
      title: 'Det samles ikke inn tendenser nå',
      text: 'Ingen kommende møter skal ha oppsummering av tendenser.',
      next: 'Er det noe dere bør ta opp? Meld det som en sak med «/sak».',
    },
  },
  invalidTitle: 'Noe må rettes',
  invalidNext: (example) => (example ? `Skriv for eksempel «${example}».` : 'Rett det og send på nytt.'),
  issue: (issue) => `${fieldName(issue.field)} ${wrong(issue)}`,
  private: ({ findings: found, channel }) => ({
    title: 'Teksten er stoppet',
    text: `Den ser ut til å inneholde ${format.list(found.map((finding) => findings[finding]))}. Opplysninger om personer skal ikke inn her. Ingenting er lagret.`,
    next: `Er du bekymret for et barn eller en ungdom? Bruk ${channel}. Her kan du skrive om tendenser, uten noe som peker på en person.`,
  }),
  unavailable: {
    title: 'Det gikk ikke akkurat nå',
    text: 'Noe jeg er avhengig av, svarer ikke. Ingenting er mistet.',
    next: 'Prøv igjen om noen minutter.',
  },
  formKept: 'Det du skrev, ligger her:',
};
