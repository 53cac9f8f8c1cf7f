import type { Cadence, Weekday } from '../../domain/cadence.ts';
import { WEEKDAYS } from '../../domain/cadence.ts';
import type { Words } from '../shapes/words.ts';

const weekdays = ['måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag', 'søndag'];

const weekdayName = (day: Weekday | undefined): string | undefined => day && weekdays[WEEKDAYS.indexOf(day)];

const times = (count: number): string => (count === 1 ? 'éin gong' : `${count} gonger`);

const everyWeeks = (weeks: number, weekday: string | undefined): string => {
  if (weeks === 1) return weekday ? `kvar ${weekday}` : 'kvar veke';
  if (weeks === 2) return weekday ? `annankvar ${weekday}` : 'annakvar veke';
  return `kvar ${weeks}. ${weekday ?? 'veke'}`;
};

const perYear = ({ least, most, about }: Extract<Cadence, { kind: 'perYear' }>): string => {
  if (most === undefined) return `minst ${times(least)} i året`;
  const range = least === most ? times(least) : `${least}–${most} gonger`;
  return `${about ? 'ca. ' : ''}${range} i året`;
};

const plainCadence = (cadence: Cadence): string => {
  switch (cadence.kind) {
    case 'perYear':
      return perYear(cadence);
    case 'perHalfYear':
      return `${times(cadence.spring)} om våren og ${cadence.autumn} om hausten`;
    case 'monthly':
      return `${cadence.about ? 'ca. ' : ''}éin gong i månaden`;
    case 'everyWeeks':
      return everyWeeks(cadence.weeks, weekdayName(cadence.weekday));
    case 'followsAnchor':
      return 'like ofte som forumet det følgjer';
    case 'asNeeded':
      return 'ved behov';
    case 'unknown':
      return 'ikkje bestemt';
  }
};

export const words: Words = {
  weekdays,
  levels: { styrende: 'Styrande nivå', koordinerende: 'Koordinerande nivå', utforende: 'Utførande nivå' },
  roles: {
    chair: 'leiar',
    secretary: 'sekretær',
    member: 'fast medlem',
    substitute: 'vara',
    guestByNeed: 'gjest ved behov',
    guestByRule: 'fast gjest',
  },
  itemKinds: { orientering: 'Orientering', drofting: 'Drøfting', vedtak: 'Vedtak' },
  itemStatuses: {
    submitted: 'Meld inn',
    accepted: 'På saklista',
    declined: 'Ikkje teken med',
    withdrawn: 'Trekt',
  },
  meetingStatuses: { booked: 'Planlagt', cancelled: 'Avlyst', held: 'Halde', notHeld: 'Ikkje halde' },
  directions: { increase: 'Auke', stable: 'Stabilt', decrease: 'Nedgang' },
  aspects: { general: 'Generelt', availability: 'Tilgjenge', use: 'Bruk' },
  ageBands: {
    all: 'Alle aldrar',
    '10-12': '10–12 år',
    '13-15': '13–15 år',
    '16-18': '16–18 år',
    '19-22': '19–22 år',
  },
  confidences: { low: 'Usikker', medium: 'Ganske sikker', high: 'Sikker' },
  bases: {
    observation: 'Eigne observasjonar',
    severalSources: 'Fleire kjelder',
    statistics: 'Statistikk',
  },
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
  failures: {
    noConversation: 'har ikkje installert boten',
    outsideTenant: 'høyrer til ein annan organisasjon',
    blocked: 'har blokkert boten',
    gone: 'chatten finst ikkje lenger',
    tooLarge: 'meldinga blei for stor',
    gaveUp: 'Teams svarte ikkje',
    installBlocked: 'får ikkje appen: ein policy i Teams stoppar han',
    noLicence: 'manglar lisens for Teams',
    installNotPermitted: 'fekk ikkje appen: boten manglar løyve',
    notInCatalogue: 'fekk ikkje appen: han er ikkje lasta opp i Teams',
    notOwnApp: 'får ikkje appen: han i Teams-katalogen er laga utan Graph',
    noAccount: 'har ingen brukar i katalogen med adressa',
    mailRefused: 'e-posten blei avvist',
    mailUnsure: 'fekk kanskje e-posten; ingen veit sikkert',
  },
  cadence: (cadence, anchor) => {
    const plain = plainCadence(cadence);
    if (!anchor) return plain;
    const tie = `${anchor.relation === 'after' ? 'etter' : 'før'} ${anchor.name}`;
    return cadence.kind === 'followsAnchor' ? tie : `${plain}, ${tie}`;
  },
  openness: (openness) =>
    openness.kind === 'offentlig' ? 'Offentleg' : `Unnateke offentlegheit, ${openness.basis}`,
  sak: (number) => `sak ${number}`,
};
