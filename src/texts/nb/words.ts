import type { Cadence, Weekday } from '../../domain/cadence.ts';
import { WEEKDAYS } from '../../domain/cadence.ts';
import type { Words } from '../shapes/words.ts';

const weekdays = ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'];

const weekdayName = (day: Weekday | undefined): string | undefined => day && weekdays[WEEKDAYS.indexOf(day)];

const times = (count: number): string => (count === 1 ? 'én gang' : `${count} ganger`);

const everyWeeks = (weeks: number, weekday: string | undefined): string => {
  if (weeks === 1) return `hver ${weekday ?? 'uke'}`;
  return weeks === 2 ? `annenhver ${weekday ?? 'uke'}` : `hver ${weeks}. ${weekday ?? 'uke'}`;
};

const perYear = ({ least, most, about }: Extract<Cadence, { kind: 'perYear' }>): string => {
  if (most === undefined) return `minst ${times(least)} i året`;
  const range = least === most ? times(least) : `${least}–${most} ganger`;
  return `${about ? 'ca. ' : ''}${range} i året`;
};

const plainCadence = (cadence: Cadence): string => {
  switch (cadence.kind) {
    case 'perYear':
      return perYear(cadence);
    case 'perHalfYear':
      return `${times(cadence.spring)} om våren og ${cadence.autumn} om høsten`;
    case 'monthly':
      return `${cadence.about ? 'ca. ' : ''}én gang i måneden`;
    case 'everyWeeks':
      return everyWeeks(cadence.weeks, weekdayName(cadence.weekday));
    case 'followsAnchor':
      return 'like ofte som forumet det følger';
    case 'asNeeded':
      return 'ved behov';
    case 'unknown':
      return 'ikke bestemt';
  }
};

export const words: Words = {
  weekdays,
  levels: { styrende: 'Styrende nivå', koordinerende: 'Koordinerende nivå', utforende: 'Utførende nivå' },
  roles: {
    chair: 'leder',
    secretary: 'sekretær',
    member: 'fast medlem',
    substitute: 'vara',
    guestByNeed: 'gjest ved behov',
    guestByRule: 'fast gjest',
  },
  itemKinds: { orientering: 'Orientering', drofting: 'Drøfting', vedtak: 'Vedtak' },
  itemStatuses: {
    submitted: 'Meldt inn',
    accepted: 'På sakslisten',
    declined: 'Ikke tatt med',
    withdrawn: 'Trukket',
  },
  meetingStatuses: { booked: 'Planlagt', cancelled: 'Avlyst', held: 'Holdt', notHeld: 'Ikke holdt' },
  directions: { increase: 'Økning', stable: 'Stabilt', decrease: 'Nedgang' },
  aspects: { general: 'Generelt', availability: 'Tilgjengelighet', use: 'Bruk' },
  ageBands: {
    all: 'Alle aldre',
    '10-12': '10–12 år',
    '13-15': '13–15 år',
    '16-18': '16–18 år',
    '19-22': '19–22 år',
  },
  confidences: { low: 'Usikker', medium: 'Ganske sikker', high: 'Sikker' },
  bases: {
    observation: 'Egne observasjoner',
    severalSources: 'Flere kilder',
    statistics: 'Statistikk',
  },
  languages: { nb: 'Bokmål', nn: 'Nynorsk', en: 'Engelsk' },
  failures: {
    noConversation: 'har ikke installert boten',
    outsideTenant: 'hører til en annen organisasjon',
    blocked: 'har blokkert boten',
    gone: 'chatten finnes ikke lenger',
    tooLarge: 'meldingen ble for stor',
    gaveUp: 'Teams svarte ikke',
    installBlocked: 'får ikke appen: en policy i Teams stopper den',
    noLicence: 'mangler lisens for Teams',
    installNotPermitted: 'fikk ikke appen: boten mangler tillatelse',
    notInCatalogue: 'fikk ikke appen: den er ikke lastet opp i Teams',
    notOwnApp: 'får ikke appen: den i Teams-katalogen er laget uten Graph',
    noAccount: 'har ingen bruker i katalogen med adressen',
    mailRefused: 'e-posten ble avvist',
    mailUnsure: 'fikk kanskje e-posten; ingen vet sikkert',
  },
  cadence: (cadence, anchor) => {
    const plain = plainCadence(cadence);
    if (!anchor) return plain;
    const tie = `${anchor.relation === 'after' ? 'etter' : 'før'} ${anchor.name}`;
    return cadence.kind === 'followsAnchor' ? tie : `${plain}, ${tie}`;
  },
  openness: (openness) =>
    openness.kind === 'offentlig' ? 'Offentlig' : `Unntatt offentlighet, ${openness.basis}`,
  sak: (number) => `sak ${number}`,
};
