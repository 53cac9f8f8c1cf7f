import { agenda } from './agenda.ts';
import { trends } from './trends.ts';

/** Labels as the forms have them; a field that is not here is called "eit felt". */
const fields = new Map(
  Object.entries({
    title: agenda.title,
    text: 'Utdjup',
    itemKind: agenda.kind,
    reason: 'Grunngiving',
    topic: trends.topic,
    aspect: trends.aspect,
    area: trends.area,
    ageBand: trends.ageBand,
    direction: trends.direction,
    confidence: trends.confidence,
    basis: trends.basis,
    count: 'Talet på hendingar',
    comment: 'Kommentar',
    proposedMeasure: 'Framlegg til tiltak',
    note: 'Ord frå koordinatoren',
    year: 'Årstal',
    date: 'Dato',
    time: 'Klokkeslett',
    from: 'Frå og med',
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
  return label ? `«${label}»` : 'Eit felt';
};
