import { agenda } from './agenda.ts';
import { trends } from './trends.ts';

/** Labels as the forms have them; a field that is not here is called "a field". */
const fields = new Map(
  Object.entries({
    title: agenda.title,
    text: 'Details',
    itemKind: agenda.kind,
    reason: 'Reason',
    topic: trends.topic,
    aspect: trends.aspect,
    area: trends.area,
    ageBand: trends.ageBand,
    direction: trends.direction,
    confidence: trends.confidence,
    basis: trends.basis,
    count: 'Number of incidents',
    comment: 'Comment',
    proposedMeasure: 'Proposed measure',
    note: 'Words from the coordinator',
    year: 'Year',
    date: 'Date',
    time: 'Time',
    from: 'From',
    to: 'To',
    start: 'Start',
    forum: 'Body',
    conversation: 'The conversation',
    meeting: 'Meeting',
    person: 'Person',
  }),
);

/** What a field is called in a sentence. */
export const fieldName = (field: string): string => {
  const label = fields.get(field);
  return label ? `“${label}”` : 'A field';
};
