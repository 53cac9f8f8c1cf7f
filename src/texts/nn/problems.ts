import type { PrivacyFinding } from '../../domain/privacy-guard.ts';
import type { InvalidIssue, ProblemReason } from '../../domain/problem.ts';
import type { ProblemTexts } from '../shapes/problems.ts';
import { fieldName } from './fields.ts';
import { format } from './format.ts';

const what: Record<Extract<ProblemReason, { kind: 'NotFound' }>['what'], string> = {
  meeting: 'møtet',
  forum: 'forumet',
  person: 'personen',
  item: 'saka',
  plan: 'planen',
  summary: 'oppsummeringa',
};

const findings: Record<PrivacyFinding, string> = {
  nationalId: 'eit fødselsnummer',
  phone: 'eit telefonnummer',
  email: 'ei e-postadresse',
};

const wrong = ({ problem, limit }: InvalidIssue): string => {
  switch (problem) {
    case 'missing':
      return 'manglar.';
    case 'tooLong':
      return limit === undefined ? 'er for lang.' : `er for lang. Høgst ${limit} teikn.`;
    case 'notADate':
      return 'er ikkje ein dato. Skriv til dømes 4.3.2027.';
    case 'notATime':
      return 'er ikkje eit klokkeslett. Skriv til dømes 09.00.';
    case 'notANumber':
      return 'må vere eit heilt tal, 0 eller høgare.';
    case 'notAnOption':
      return 'må vere eitt av vala i lista.';
    case 'inThePast':
      return 'har alt vore. Vel ein dag som kjem.';
    case 'notAYear':
      return 'er ikkje eit årstal. Skriv til dømes 2027.';
  }
};

export const problems: ProblemTexts = {
  notFound: (reason) => ({
    title: `Fann ikkje ${what[reason.what]}`,
    text: reason.query
      ? `Eg leita etter «${reason.query}».`
      : 'Det kan vere endra eller fjerna sidan kortet kom.',
    next: reason.suggestions?.length
      ? `Meinte du ${format.list(reason.suggestions)}?`
      : 'Skriv «/mine» for å sjå det som gjeld deg no.',
  }),
  forbidden: {
    title: 'Dette kan du ikkje gjere',
    text: 'Det er berre koordinatoren, eller den som kallar inn til møtet, som kan det.',
    next: 'Meiner du at du burde kunne det? Snakk med koordinatoren.',
  },
  conflict: {
    changedMeanwhile: {
      title: 'Nokon annan var raskare',
      text: 'Det er endra sidan kortet ditt blei laga. Endringa di er ikkje lagra.',
      next: 'Sjå på det nye innhaldet, og prøv igjen.',
    },
    alreadyApproved: {
      title: 'Planen er alt godkjend',
      text: 'Møta er booka. Ingenting er gjort to gonger.',
      next: 'Skriv «/møte» for å sjå møta.',
    },
    planOutdated: {
      title: 'Framlegget er ikkje det nyaste',
      text: 'Det er endra sidan kortet kom, det er laga eit nytt for same år, eller det er forkasta.',
      next: 'Skriv «/plan vis» for å sjå det nyaste, eller «/plan» og årstalet for å lage eit nytt.',
    },
    planEmpty: {
      title: 'Det er ingenting å godkjenne',
      text: 'Framlegget har ingen møte.',
      next: 'Sjå kvifor i framlegget, eller skriv «/plan» og årstalet for å lage eit nytt.',
    },
    meetingCancelled: {
      title: 'Møtet er avlyst',
      text: 'Det kan ikkje endrast eller få fleire svar.',
      next: 'Skriv «/møte» for å sjå møta som kjem.',
    },
    meetingOver: {
      title: 'Møtet har vore',
      text: 'Det er for seint å endre på det.',
      next: 'Skriv «/møte» for å sjå møta som kjem.',
    },
    meetingNotOver: {
      title: 'Møtet har ikkje vore enno',
      text: 'Eg spør deg om det blei halde, når det er over.',
    },
    deadlinePassed: {
      title: 'Fristen er ute',
      text: 'Saka kom etter fristen og er ikkje meld inn.',
      next: 'Hastar det? Ta kontakt med den som kallar inn. Elles kan du melde ho til neste møte.',
    },
    callClosed: {
      title: 'Fristen for saker er ute',
      text: 'Det er ikkje lenger noko å minne på for dette møtet.',
      next: 'Skriv «/saksliste» for å sjå kva som er meldt inn.',
    },
    notSharedChat: {
      title: 'Dette må skrivast i samtalen til forumet',
      text: 'Her er det berre du og eg.',
      next: 'Legg meg til i kanalen eller gruppechatten til forumet, og skriv kommandoen der.',
    },
    logisticsOnly: {
      title: 'Her tek eg ikkje imot innhald',
      text: 'Dette forumet kan drøfte tilhøve om enkeltpersonar. Difor hjelper eg berre med tid, stad og innkalling.',
      next: 'Bruk fagsystemet til tenesta til det som skal drøftast.',
    },
    itemDecided: {
      title: 'Saka er alt handsama',
      text: 'Koordinatoren har bestemt kva som skjer med ho.',
      next: 'Skriv «/mine» for å sjå korleis det gjekk.',
    },
    summarySent: {
      title: 'Oppsummeringa er alt send',
      text: 'Ho kan ikkje endrast eller sendast på nytt.',
    },
    nobodyMissing: {
      title: 'Alle har svart',
      text: 'Det er ingen å minne på det.',
    },
    notAskedYet: {
      title: 'Medlemmene er ikkje spurde enno',
      text: 'Boten spør dei om saker av seg sjølv. «/svar» viser når.',
    },
    nobodyChosen: {
      title: 'Ingen er valde',
      text: 'Vel minst éin person på kortet, eller la dei stå.',
    },
    noNextMeeting: {
      title: 'Det er ikkje noko neste møte',
      text: 'Saka har ikkje noko møte å flyttast til.',
      next: 'Legg inn eit møte med «/møte ny», eller godta eller avslå saka.',
    },
    doubleBooked: {
      title: 'Nokon er oppteken då',
      text: 'Ein som må vere med, har eit anna SLT-møte på same tid.',
      next: 'Vel ei anna tid.',
    },
    forbiddenDay: {
      title: 'Den dagen går ikkje',
      text: 'Det er helg, heilagdag, ferie eller ein dag som er sperra for forumet.',
      next: 'Vel ein annan dag.',
    },
    noTrendPeriod: {
      title: 'Det blir ikkje samla inn tendensar no',
      text: 'Ingen komande møte skal ha oppsummering av tendensar.',
      next: 'Er det noko de bør ta opp? Meld det som ei sak med «/sak».',
    },
  },
  invalidTitle: 'Noko må rettast',
  invalidNext: (example) => (example ? `Skriv til dømes «${example}».` : 'Rett det og send på nytt.'),
  issue: (issue) => `${fieldName(issue.field)} ${wrong(issue)}`,
  private: ({ findings: found, channel }) => ({
    title: 'Teksten er stoppa',
    text: `Han ser ut til å innehalde ${format.list(found.map((finding) => findings[finding]))}. Opplysningar om personar skal ikkje inn her. Ingenting er lagra.`,
    next: `Er du uroa for eit barn eller ein ungdom? Bruk ${channel}. Her kan du skrive om tendensar, utan noko som peikar på ein person.`,
  }),
  unavailable: {
    title: 'Det gjekk ikkje akkurat no',
    text: 'Noko eg er avhengig av, svarer ikkje. Ingenting har gått tapt.',
    next: 'Prøv igjen om nokre minutt.',
  },
  formKept: 'Det du skreiv, ligg her:',
};
