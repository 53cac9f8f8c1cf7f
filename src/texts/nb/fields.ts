import { agenda } from './agenda.ts';
import { trends } from './trends.ts';

/** Labels as the forms have them; a field that is not here is called "et felt". */
const fields = new Map(
  Object.entries({
    title: agenda.title,
    text: 'Utdyp',
    itemKind: agenda.kind,
    reason: 'Begrunnelse',
    topic: trends.topic,
    aspect: trends.aspect,
    area: trends.area,
    ageBand: trends.ageBand,
    direction: trends.direction,
    confidence: trends.confidence,
    basis: trends.basis,
    count: 'Antall hendelser',
    comment: 'Kommentar',
    proposedMeasure: 'Forslag til tiltak',
    note: 'Ord fra koordinator',
    year: 'Årstall',
    date: 'Dato',
    time: 'Klokkeslett',
    from: 'Fra og med',
    to: 'Til og med',
    start: 'Start',
    forum: 'Forum',
    conversation: 'Samtalen',
    meeting: 'Møte',
    person: 'Person',
  }),
);

/** What a field is called in a sentence. */
export const fieldName = (field: string): string => {
  const label = fields.get(field);
  return label ? `«${label}»` : 'Et felt';
};
