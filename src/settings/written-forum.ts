import { z } from 'zod';
import { LEVELS } from '../domain/organisation.ts';
import {
  area,
  areaGroup,
  clockTime,
  convener,
  date,
  days,
  forum,
  forumOrTemplate,
  groupAddress,
  hours,
  id,
  leastAndMostDays,
  municipality,
  oneOrMore,
  person,
  text,
  validity,
  weekday,
} from './written-basics.ts';
import { cadence } from './written-cadence.ts';

const minutes = z.int().min(15).max(600);

/** Finds people by title or service instead of by id; in a template only those at the template's area. */
const selector = {
  title: text.optional().describe('Alle med denne tittelen'),
  service: text.optional().describe('Alle fra denne tjenesten'),
  at: area.optional().describe('Bare de som hører til dette området'),
};

const who = z.union([person, z.strictObject(selector)]);
const member = { person: person.optional().describe('Personens id'), ...selector, ...validity };
const several = <T extends z.ZodRawShape>(shape: T) => oneOrMore(z.union([person, z.strictObject(shape)]));

/** A group in Microsoft 365; in a template `{area}` stands for the area's id. */
const memberGroup = z.union([
  groupAddress,
  z.strictObject({
    address: groupAddress.describe('Gruppens e-postadresse eller objekt-id'),
    service: text
      .optional()
      .describe('Tjenesten de i gruppen svarer for (standard: avdelingen i Microsoft 365)'),
  }),
]);

const groups = z.strictObject({
  chair: several(member).optional().describe('Leder'),
  secretary: several(member).optional().describe('Sekretær'),
  permanent: several(member).optional().describe('Faste medlemmer'),
  group: oneOrMore(memberGroup)
    .optional()
    .describe('Alle i en gruppe i Microsoft 365 er også faste medlemmer: e-postadresse eller objekt-id'),
  substitutes: oneOrMore(z.strictObject({ ...member, for: who.describe('Hvem varaen møter for') }))
    .optional()
    .describe('Varamedlemmer'),
  guestsByNeed: several(member).optional().describe('Inviteres ved behov'),
  guestsByRule: several({
    ...member,
    leastPerYear: z.int().min(1).max(52).optional().describe('Deltar minst så mange ganger i året'),
  })
    .optional()
    .describe('Inviteres fast'),
});

const convenerEntry = z.union([
  convener,
  z.strictObject({
    person: person.optional(),
    role: z.enum(['chair', 'secretary', 'coordinator']).optional().describe('Den som har rollen'),
    organisation: text.optional().describe('En virksomhet utenfor kommunen, for eksempel Politiet'),
    contact: person.optional().describe('Kontaktperson i virksomheten'),
    ...selector,
  }),
]);

const meetingOrEvent = z.union([
  forum,
  z.strictObject({
    event: text.describe('Hendelsens navn'),
    dates: z.array(date).min(1).describe('Datoene den holdes'),
  }),
]);

const anchor = z.strictObject({
  after: meetingOrEvent.optional().describe('Etter møtene i dette forumet, eller etter en hendelse'),
  before: meetingOrEvent.optional().describe('Før møtene i dette forumet, eller før en hendelse'),
  days: leastAndMostDays.optional().describe('Minst og mest antall dager mellom (standard [1, 14])'),
});

const child = z.strictObject({
  name: text,
  before: leastAndMostDays.optional().describe('Minst og mest antall dager før møtet'),
  after: leastAndMostDays.optional().describe('Minst og mest antall dager etter møtet'),
  minutes: minutes.optional().describe('Varighet (standard 30)'),
  participants: z.array(person).optional().describe('Hvem som deltar (standard: koordinatorene)'),
});

const standingItem = z.union([
  text,
  z.strictObject({
    id: id.optional(),
    title: text.describe('Sakens tittel'),
    season: z.enum(['always', 'spring', 'autumn', 'firstOfYear']).optional().describe('Når saken er fast'),
    place: z.enum(['opening', 'closing']).optional().describe('Før eller etter innmeldte saker'),
  }),
]);

export const agenda = z.strictObject({
  promptDays: days.optional().describe('Dager før møtet det bes om saker (standard 21)'),
  deadlineDays: days.optional().describe('Dager før møtet fristen går ut (standard 14)'),
  reminderDaysBeforeDeadline: days
    .optional()
    .describe('Dager før fristen de som mangler, minnes (standard 3)'),
  innkallingDays: days.optional().describe('Dager før møtet innkallingen sendes (standard 7)'),
});

const summary = z.strictObject({
  trendRequestDays: days.optional().describe('Dager før møtet det bes om trendrapporter (standard 21)'),
  previewDays: days.optional().describe('Dager før møtet koordinator får utkastet (standard 10)'),
  sendDays: days.optional().describe('Dager før møtet oppsummeringen sendes (standard 7)'),
});

export const sitting = {
  minutes: minutes.optional().describe('Møtets varighet i minutter (standard 90)'),
  place: text.optional().describe('Møtested'),
  online: z.boolean().optional().describe('Om møtet får nettlenke (standard true)'),
  weekdays: z.array(weekday).min(1).optional().describe('Mulige ukedager (standard mandag–torsdag)'),
  weekday: weekday.optional().describe('Foretrukket ukedag'),
  hours: hours.optional().describe('Tidligste start og seneste slutt (standard 08:30-15:30)'),
  start: clockTime.optional().describe('Foretrukket klokkeslett'),
};

/** What a forum and a template of forums have in common. */
const common = {
  name: text.describe('Navnet folk bruker'),
  level: z.enum(LEVELS).describe('Nivå i SLT-modellen'),
  purpose: text.optional().describe('Hva forumet er til for'),
  ...validity,
  municipalities: oneOrMore(municipality).optional().describe('Kommuner som deler forumet (standard: alle)'),
  members: z
    .union([groups, z.array(person)])
    .optional()
    .describe('Medlemmer etter rolle, eller bare en liste med faste medlemmer'),
  convenedBy: oneOrMore(convenerEntry)
    .optional()
    .describe(
      'Ansvar for innkalling: coordinator, chair, secretary, en person, en virksomhet; flere gjør det sammen',
    ),
  cadence: cadence.optional(),
  anchors: oneOrMore(anchor).optional().describe('Bindinger til andre fora eller hendelser'),
  children: z.record(id, child).optional().describe('Møter som følger med hvert møte: formøte, oppfølging'),
  ...sitting,
  logisticsOnly: z
    .boolean()
    .optional()
    .describe('Drøfter enkeltsaker: boten planlegger, kaller inn og minner, og spør aldri om innhold'),
  agenda: agenda.optional().describe('Frister for saker og innkalling'),
  standingItems: z.array(standingItem).optional().describe('Egne faste saker'),
  usualItems: z
    .boolean()
    .optional()
    .describe('Om de vanlige faste sakene (godkjenninger, status, eventuelt) er med (standard true)'),
  openness: z
    .union([z.literal('offentlig'), z.strictObject({ unntatt: text.describe('Hjemmelen') })])
    .optional()
    .describe('offentlig, eller unntatt med hjemmel'),
  receivesFrom: oneOrMore(forumOrTemplate).optional().describe('Fora som sender saker og trender hit'),
  summary: z.union([z.boolean(), summary]).optional().describe('Forumet får en oppsummering før hvert møte'),
};

export const forumSchema = z.strictObject(common);
export const templateSchema = z.strictObject({
  forEach: oneOrMore(areaGroup).describe(
    'schools, districts eller en liste med områder: ett forum for hvert',
  ),
  ...common,
  name: text.describe('Navnet, med {area} der områdets navn skal stå'),
  place: text.optional().describe('Møtested; {area} er områdets navn'),
});

export type WrittenForum = z.infer<typeof forumSchema>;
export type WrittenMemberGroup = z.infer<typeof memberGroup>;
export type WrittenGroups = z.infer<typeof groups>;
export type WrittenAnchor = z.infer<typeof anchor>;
export type WrittenConvener = z.infer<typeof convenerEntry>;
export type WrittenWho = z.infer<typeof who>;
