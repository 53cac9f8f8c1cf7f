import { counted } from '../format.ts';
import type { MeetingTexts } from '../shapes/meetings.ts';

export const meetings: MeetingTexts = {
  heldQuestion: 'Ble møtet holdt?',
  heldWhy: 'Svaret viser hvor mange av de planlagte møtene som faktisk blir holdt.',
  held: 'Ja, det ble holdt',
  notHeld: 'Nei',
  moved: 'Møtet er flyttet',
  cancelled: 'Møtet er avlyst',
  newTime: 'Ny tid',
  previously: 'Før',
  movedNext: 'Kalenderen er oppdatert. Saker du har meldt inn, følger med.',
  cancelledNext: 'Kalenderen er oppdatert. Du trenger ikke å gjøre noe.',
  listTitle: 'Møter framover',
  emptyList: 'Ingen møter er planlagt.',
  howToChange:
    'Vil du endre noe? Skriv for eksempel «/møte flytt politiråd 11.3.2027» eller «/møte avlys politiråd».',
  withoutForum: 'Møter uten forum',
  withoutForumNext:
    'Disse møtene hører til fora som ikke lenger står i kommunens fil. Boten spør ikke om saker og kaller ikke inn til dem. Avlys dem, eller få forumet inn i filen igjen.',
  callOffAll: (count) => (count === 1 ? 'Avlys møtet' : `Avlys ${count} møter`),
  done: {
    reminded: (count = 0) => ({
      title: 'Påminnelsen er sendt',
      text: `${counted(count, 'medlem', 'medlemmer')} som ikke har svart, får en påminnelse.`,
    }),
    planDiscarded: () => ({
      title: 'Forslaget er forkastet',
      text: 'Ingenting er booket.',
      next: 'Skriv «/plan» og årstallet når du vil ha et nytt forslag.',
    }),
    meetingsMoved: () => ({
      title: 'Møtene er flyttet',
      text: 'De som er kalt inn til et møte som ble flyttet, får beskjed. Kalenderen oppdateres.',
    }),
    meetingsLeft: () => ({
      title: 'Møtene blir stående',
      text: 'Jeg spør ikke om disse dagene igjen. Du kan flytte et møte selv med «/møte flytt».',
    }),
    daysKeptFree: () => ({
      title: 'Notert: dagene holdes fri',
      text: 'Ingen møter ligger der. Nye forslag går utenom.',
    }),
    absenceNoted: () => ({
      title: 'Fraværet er notert',
      text: 'Møtene står som de er. Har den som er borte en vara, får varaen spørsmål og innkalling så lenge. Nye forslag går utenom dagene når de kan.',
    }),
    absenceEnded: () => ({
      title: 'Notert: tilbake igjen',
      text: 'Spørsmål og innkalling går til medlemmet selv. Møter som er flyttet, står der de er. Flytt dem med «/møte flytt».',
    }),
    meetingMoved: () => ({
      title: 'Møtet er flyttet',
      text: 'Deltakerne får beskjed, og kalenderen oppdateres.',
    }),
    meetingsCancelled: (count) => ({
      title: 'Møtene er avlyst',
      text: count
        ? 'Kalenderen sier fra til dem som er kalt inn. Boten kan ikke gjøre det når forumet er borte.'
        : 'Det er ingen møter igjen å avlyse.',
    }),
    meetingCancelled: () => ({
      title: 'Møtet er avlyst',
      text: 'Deltakerne får beskjed, og kalenderen oppdateres.',
    }),
    meetingAdded: () => ({ title: 'Møtet er lagt til', text: 'Det bookes i kalenderen til deltakerne.' }),
    heldRecorded: () => ({ title: 'Notert: møtet ble holdt', text: 'Takk for svaret.' }),
    notHeldRecorded: () => ({
      title: 'Notert: møtet ble ikke holdt',
      text: 'Takk for svaret.',
      next: 'Trenger dere et nytt møte? Skriv «/møte ny».',
    }),
    itemAccepted: () => ({ title: 'Saken er godtatt', text: 'Den kommer på sakslisten.' }),
    itemDeclined: () => ({ title: 'Saken er avslått', text: 'Den som meldte saken, får vite det.' }),
    itemPostponed: () => ({
      title: 'Saken er utsatt',
      text: 'Den flytter seg til neste møte. Den som meldte saken, får vite det.',
    }),
    summaryHeld: () => ({
      title: 'Oppsummeringen er holdt tilbake',
      text: 'Den blir ikke sendt av seg selv.',
      next: 'Skriv «/oppsummering» når du vil se på den igjen.',
    }),
    summaryApproved: () => ({ title: 'Oppsummeringen er godkjent', text: 'Den sendes til mottakerne nå.' }),
    calendarFollowed: () => ({
      title: 'Møtet er flyttet, som i Outlook',
      text: 'De som er kalt inn, har fått beskjed fra Outlook. Det som fulgte med, får de beskjed om.',
    }),
    calendarCancelled: () => ({
      title: 'Møtet er avlyst, som i Outlook',
      text: 'De som er kalt inn, har fått beskjed fra Outlook. Saker som var meldt inn, går videre til neste møte.',
    }),
    calendarKept: () => ({
      title: 'Møtet står som planlagt',
      text: 'Outlook settes tilbake, og de som er kalt inn, får beskjed derfra.',
    }),
    calendarSettled: () => ({
      title: 'Det er ikke noe å svare på lenger',
      text: 'Møtet er endret siden kortet kom, eller Outlook er satt tilbake. Øverst ser du hvordan det står.',
    }),
    conversationLinked: () => ({
      title: 'Samtalen er koblet til forumet',
      text: 'Kort til hele forumet kommer her.',
    }),
    leaversOut: (count = 0) => ({
      title: 'De er ute av forumet',
      text: `${counted(count, 'person', 'personer')} får ikke flere innkallinger eller spørsmål derfra. Det de har meldt, står.`,
    }),
    leaversKept: (count = 0) => ({
      title: 'De er fortsatt medlemmer',
      text: `${counted(count, 'person', 'personer')} blir stående, selv om de ikke er i gruppen. Jeg spør ikke igjen.`,
    }),
    workingOnIt: () => ({
      title: 'Jeg er i gang',
      text: 'Dette tar litt tid. Svaret kommer her om et øyeblikk.',
    }),
    answeredPrivately: () => ({ title: 'Svaret ligger i din egen chat', text: 'Her kan alle lese det.' }),
  },
};
