import type { CalendarTexts } from '../shapes/calendar.ts';

export const calendar: CalendarTexts = {
  moved: 'Møtet er flytta i Outlook. Skal eg følgje etter?',
  cancelled: 'Møtet er avlyst i Outlook. Skal eg avlyse det?',
  renewed: 'Noko er endra sidan kortet kom. Slik er det no:',
  from: 'Frå',
  to: 'Til',
  movesTitle: 'Dette følgjer med',
  past: 'Den nye tida er alt passert.',
  doubts: {
    weekday: 'Forumet plar ikkje møtast den vekedagen.',
    publicHoliday: 'Den nye dagen er ein heilagdag.',
    eve: 'Den nye dagen er julaftan eller nyttårsaftan.',
    easterWeek: 'Den nye dagen er i påskeveka.',
    romjul: 'Den nye dagen er i romjula.',
    summer: 'Den nye dagen er i sommarferien.',
    weekend: 'Den nye dagen er i ei helg.',
    closedDay: 'Den nye dagen er stengd i oppsettet.',
    excluded: 'Den nye dagen skal haldast fri.',
    schoolHoliday: 'Den nye dagen er i skuleferien.',
    outsideHours: 'Den nye tida er utanfor tida forumet plar møtast.',
    outsidePeriod: 'Den nye dagen er i eit anna år.',
  },
  follow: 'Følg',
  followAnyway: 'Følg likevel',
  cancel: 'Avlys',
  keep: 'Set tilbake',
  movedMeans:
    'Dei som er kalla inn, har fått beskjed frå Outlook. Til du svarer, held eg meg til den gamle tida og lèt Outlook stå. «Set tilbake» flyttar møtet i Outlook tilbake, og alle får beskjed.',
  cancelledMeans:
    'Dei som er kalla inn, har fått beskjed frå Outlook. Til du svarer, lèt eg Outlook stå. «Set tilbake» kallar inn på nytt til same tid.',
  noLink: 'Innkallingar går ut utan Teams-lenkje',
  noLinkIn: (owner) =>
    `Outlook lagar ikkje Teams-møte i postkassa ${owner ? `til ${owner}` : 'boten bookar frå'}. Innkallingane er sende, men utan lenkje til å vere med på nett.`,
  noLinkNext:
    'Be IT gi postkassa ein lisens som har Teams, og tillate Teams-møte for ho. Då får nye møte lenkje. I møte som alt er booka, slår du sjølv på «Teams-møte» i Outlook.',
  left: 'Møte står framleis i Outlook',
  leftNext:
    'Boten bookar ikkje lenger i Outlook for dykk, og når ikkje møta som står der. Blir eitt av desse flytta eller avlyst, må du gjere det same i Outlook.',
  pastMeans: '«Set tilbake» flyttar møtet i Outlook tilbake. Eller flytt det til ei tid som kjem.',
};
