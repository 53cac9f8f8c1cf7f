import { z } from 'zod';
import { area, date, id, municipality, oneOrMore, person, text, topic } from './written-basics.ts';
import { agenda, forumSchema, sitting, templateSchema } from './written-forum.ts';
import { travelSchema, weightsSchema } from './written-planning.ts';

const language = z.enum(['nb', 'nn', 'en']);

const personSchema = z.strictObject({
  name: text,
  title: text.describe('Rollen slik folk sier den: rektor, politikontakt'),
  service: text.describe('Tjenesten personen svarer for: skole, politi, barnevern'),
  email: z.email(),
  entraId: z.guid().optional().describe('Objekt-id i Microsoft Entra, om e-posten ikke er nok'),
  outsideTenant: z
    .boolean()
    .optional()
    .describe('Hører til en annen virksomhets Microsoft 365, for eksempel politiet'),
  language: language.optional(),
  at: oneOrMore(area).optional().describe('Skoler eller områder personen hører til'),
});

const areaSchema = z.union([
  text,
  z.strictObject({
    name: text,
    kind: z.enum(['school', 'district', 'municipality']).optional().describe('Standard: district'),
    municipality: municipality.optional(),
  }),
]);

const topicSchema = z.union([
  text,
  z.strictObject({
    name: text,
    substance: z.boolean().optional().describe('Rusmiddel: det spørres om både tilgjengelighet og bruk'),
  }),
]);

const indicatorSchema = z.strictObject({
  title: text.describe('Målet, slik kommunen skriver det'),
  wanted: z.enum(['down', 'up']).describe('Hvilken vei tallet skal gå'),
  topics: oneOrMore(topic).optional().describe('Temaer som belyser målet'),
});

const scope = {
  areas: oneOrMore(area).optional().describe('Bare disse skolene eller områdene'),
  municipalities: oneOrMore(municipality).optional().describe('Bare disse kommunene'),
};
const datedDays = z.array(
  z.union([
    date,
    z.strictObject({
      name: text.optional(),
      date: date.optional().describe('Én dag'),
      from: date.optional().describe('Første dag (sammen med to)'),
      to: date.optional().describe('Siste dag'),
      ...scope,
    }),
  ]),
);

const calendarSchema = z.strictObject({
  schoolHolidays: datedDays.optional().describe('Skoleferier, med datoer'),
  planningDays: datedDays.optional().describe('Planleggingsdager'),
  councilDays: datedDays.optional().describe('Kommunestyremøter: ordfører er opptatt'),
  closedDays: datedDays.optional().describe('Dager ingen kan møtes'),
});

/** The configuration file of one municipality, or of several that share a coordinator, as people write it. */
export const municipalitySchema = z.strictObject({
  id: id.describe('Kort, fast id: små bokstaver a–z, tall og bindestrek'),
  name: text.describe('Kommunens eller samarbeidets navn'),
  language: language.optional().describe('Språket boten skriver: nb, nn eller en (standard nb)'),
  timeZone: text.optional().describe('Standard Europe/Oslo'),
  concernChannel: text
    .optional()
    .describe('Hvor en bekymring for et barn skal meldes; vises når tekst om en person stoppes'),
  suppressionThreshold: z
    .int()
    .min(2)
    .max(100)
    .optional()
    .describe('Antall under dette vises ikke (standard 5)'),
  municipalities: z.record(id, text).optional().describe('Kommunene, når det er flere enn én: id og navn'),
  levels: z
    .strictObject({ styrende: text.optional(), koordinerende: text.optional(), utforende: text.optional() })
    .optional()
    .describe('Hva nivåene kalles lokalt'),
  coordinators: oneOrMore(person).describe('SLT-koordinator, eller flere'),
  people: z.record(id, personSchema).describe('Personene, med en kort id hver'),
  areas: z.record(id, areaSchema).optional().describe('Skoler og områder'),
  topics: z
    .record(id, topicSchema)
    .optional()
    .describe('Temaer i trendrapporter (standard: en vanlig liste)'),
  indicators: z.record(id, indicatorSchema).optional().describe('Mål for SLT-arbeidet'),
  defaults: z
    .strictObject({ ...sitting, agenda: agenda.optional() })
    .optional()
    .describe('Gjelder alle fora som ikke sier noe annet'),
  forums: z.record(id, forumSchema).describe('Fora: alle grupper som møtes'),
  templates: z
    .record(id, templateSchema)
    .optional()
    .describe('Flere fora av samme slag, ett for hvert område'),
  calendar: calendarSchema.optional().describe('Lokale dager'),
  travel: travelSchema.optional().describe('Reisetid mellom møter på ulike steder, i minutter'),
  weights: weightsSchema
    .optional()
    .describe('Hva planleggeren skal legge vekt på; bare det som avviker fra standard'),
});

export type WrittenMunicipality = z.infer<typeof municipalitySchema>;
export type WrittenPerson = z.infer<typeof personSchema>;
