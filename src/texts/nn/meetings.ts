import { counted } from '../format.ts';
import type { MeetingTexts } from '../shapes/meetings.ts';

export const meetings: MeetingTexts = {
  heldQuestion: 'Blei møtet halde?',
  heldWhy: 'Svaret viser kor mange av dei planlagde møta som faktisk blir haldne.',
  held: 'Ja, det blei halde',
  notHeld: 'Nei',
  moved: 'Møtet er flytta',
  cancelled: 'Møtet er avlyst',
  newTime: 'Ny tid',
  previously: 'Før',
  movedNext: 'Kalenderen er oppdatert. Saker du har meldt inn, følgjer med.',
  cancelledNext: 'Kalenderen er oppdatert. Du treng ikkje gjere noko.',
  listTitle: 'Møte framover',
  emptyList: 'Ingen møte er planlagde.',
  howToChange:
    'Vil du endre noko? Skriv til dømes «/møte flytt politiråd 11.3.2027» eller «/møte avlys politiråd».',
  withoutForum: 'Møte utan forum',
  withoutForumNext:
    'Desse møta høyrer til forum som ikkje lenger står i fila til kommunen. Boten spør ikkje om saker og kallar ikkje inn til dei. Avlys dei, eller få forumet inn i fila att.',
  callOffAll: (count) => (count === 1 ? 'Avlys møtet' : `Avlys ${count} møte`),
  done: {
    reminded: (count = 0) => ({
      title: 'Påminninga er send',
      text: `${counted(count, 'medlem', 'medlemmer')} som ikkje har svart, får ei påminning.`,
    }),
    planDiscarded: () => ({
      title: 'Framlegget er forkasta',
      text: 'Ingenting er booka.',
      next: 'Skriv «/plan» og årstalet når du vil ha eit nytt framlegg.',
    }),
    meetingsMoved: () => ({
      title: 'Møta er flytta',
      text: 'Dei som er kalla inn til eit møte som blei flytta, får beskjed. Kalenderen blir oppdatert.',
    }),
    meetingsLeft: () => ({
      title: 'Møta blir ståande',
      text: 'Eg spør ikkje om desse dagane igjen. Du kan flytte eit møte sjølv med «/møte flytt».',
    }),
    daysKeptFree: () => ({
      title: 'Notert: dagane blir haldne frie',
      text: 'Ingen møte ligg der. Nye framlegg går utanom.',
    }),
    absenceNoted: () => ({
      title: 'Fråværet er notert',
      text: 'Møta står som dei er. Har den som er borte, ein vara, får varaen spørsmål og innkalling så lenge. Nye forslag går utanom dagane når dei kan.',
    }),
    absenceEnded: () => ({
      title: 'Notert: tilbake igjen',
      text: 'Spørsmål og innkalling går til medlemmen sjølv. Møte som er flytta, står der dei er. Flytt dei med «/møte flytt».',
    }),
    meetingMoved: () => ({
      title: 'Møtet er flytta',
      text: 'Deltakarane får beskjed, og kalenderen blir oppdatert.',
    }),
    meetingsCancelled: (count) => ({
      title: 'Møta er avlyste',
      text: count
        ? 'Kalenderen seier frå til dei som er kalla inn. Boten kan ikkje gjere det når forumet er borte.'
        : 'Det er ingen møte att å avlyse.',
    }),
    meetingCancelled: () => ({
      title: 'Møtet er avlyst',
      text: 'Deltakarane får beskjed, og kalenderen blir oppdatert.',
    }),
    meetingAdded: () => ({
      title: 'Møtet er lagt til',
      text: 'Det blir booka i kalenderen til deltakarane.',
    }),
    heldRecorded: () => ({ title: 'Notert: møtet blei halde', text: 'Takk for svaret.' }),
    notHeldRecorded: () => ({
      title: 'Notert: møtet blei ikkje halde',
      text: 'Takk for svaret.',
      next: 'Treng de eit nytt møte? Skriv «/møte ny».',
    }),
    itemAccepted: () => ({ title: 'Saka er godteken', text: 'Ho kjem på saklista.' }),
    itemDeclined: () => ({ title: 'Saka er avslått', text: 'Den som melde saka, får vite det.' }),
    itemPostponed: () => ({
      title: 'Saka er utsett',
      text: 'Ho flyttar seg til neste møte. Den som melde saka, får vite det.',
    }),
    summaryHeld: () => ({
      title: 'Oppsummeringa er halden tilbake',
      text: 'Ho blir ikkje send av seg sjølv.',
      next: 'Skriv «/oppsummering» når du vil sjå på ho igjen.',
    }),
    summaryApproved: () => ({ title: 'Oppsummeringa er godkjend', text: 'Ho blir send til mottakarane no.' }),
    calendarFollowed: () => ({
      title: 'Møtet er flytta, som i Outlook',
      text: 'Dei som er kalla inn, har fått beskjed frå Outlook. Det som følgde med, får dei beskjed om.',
    }),
    calendarCancelled: () => ({
      title: 'Møtet er avlyst, som i Outlook',
      text: 'Dei som er kalla inn, har fått beskjed frå Outlook. Saker som var melde inn, går vidare til neste møte.',
    }),
    calendarKept: () => ({
      title: 'Møtet står som planlagt',
      text: 'Outlook blir sett tilbake, og dei som er kalla inn, får beskjed derifrå.',
    }),
    calendarSettled: () => ({
      title: 'Det er ikkje noko å svare på lenger',
      text: 'Møtet er endra sidan kortet kom, eller Outlook er sett tilbake. Øvst ser du korleis det står.',
    }),
    conversationLinked: () => ({
      title: 'Samtalen er kopla til forumet',
      text: 'Kort til heile forumet kjem her.',
    }),
    leaversOut: (count = 0) => ({
      title: 'Dei er ute av forumet',
      text: `${counted(count, 'person', 'personar')} får ikkje fleire innkallingar eller spørsmål derifrå. Det dei har meldt, står.`,
    }),
    leaversKept: (count = 0) => ({
      title: 'Dei er framleis medlemmer',
      text: `${counted(count, 'person', 'personar')} blir ståande, sjølv om dei ikkje er i gruppa. Eg spør ikkje igjen.`,
    }),
    workingOnIt: () => ({
      title: 'Eg er i gang',
      text: 'Dette tek litt tid. Svaret kjem her om ein augeblink.',
    }),
    answeredPrivately: () => ({
      title: 'Svaret ligg i din eigen chat',
      text: 'Her kan alle lese det.',
    }),
  },
};
