import type { CalendarTexts } from '../shapes/calendar.ts';

export const calendar: CalendarTexts = {
  moved: 'Møtet er flyttet i Outlook. Skal jeg følge etter?',
  cancelled: 'Møtet er avlyst i Outlook. Skal jeg avlyse det?',
  renewed: 'Noe er endret siden kortet kom. Slik er det nå:',
  from: 'Fra',
  to: 'Til',
  movesTitle: 'Dette følger med',
  past: 'Den nye tiden er allerede passert.',
  doubts: {
    weekday: 'Forumet pleier ikke å møtes den ukedagen.',
    publicHoliday: 'Den nye dagen er en helligdag.',
    eve: 'Den nye dagen er julaften eller nyttårsaften.',
    easterWeek: 'Den nye dagen er i påskeuka.',
    romjul: 'Den nye dagen er i romjulen.',
    summer: 'Den nye dagen er i sommerferien.',
    weekend: 'Den nye dagen er i en helg.',
    closedDay: 'Den nye dagen er stengt i oppsettet.',
    excluded: 'Den nye dagen skal holdes fri.',
    schoolHoliday: 'Den nye dagen er i skoleferien.',
    outsideHours: 'Den nye tiden er utenfor tiden forumet pleier å møtes.',
    outsidePeriod: 'Den nye dagen er i et annet år.',
  },
  follow: 'Følg',
  followAnyway: 'Følg likevel',
  cancel: 'Avlys',
  keep: 'Sett tilbake',
  movedMeans:
    'De som er kalt inn, har fått beskjed fra Outlook. Til du svarer, holder jeg meg til den gamle tiden og lar Outlook stå. «Sett tilbake» flytter møtet i Outlook tilbake, og alle får beskjed.',
  cancelledMeans:
    'De som er kalt inn, har fått beskjed fra Outlook. Til du svarer, lar jeg Outlook stå. «Sett tilbake» kaller inn på nytt til samme tid.',
  noLink: 'Innkallinger går ut uten Teams-lenke',
  noLinkIn: (owner) =>
    `Outlook lager ikke Teams-møter i postkassen ${owner ? `til ${owner}` : 'boten booker fra'}. Innkallingene er sendt, men uten lenke til å delta på nett.`,
  noLinkNext:
    'Be IT gi postkassen en lisens som har Teams, og tillate Teams-møter for den. Da får nye møter lenke. I møter som alt er booket, slår du selv på «Teams-møte» i Outlook.',
  left: 'Møter står fortsatt i Outlook',
  leftNext:
    'Boten booker ikke lenger i Outlook for dere, og når ikke møtene som står der. Flyttes eller avlyses et av disse, må du gjøre det samme i Outlook.',
  pastMeans: '«Sett tilbake» flytter møtet i Outlook tilbake. Eller flytt det til en tid som kommer.',
};
