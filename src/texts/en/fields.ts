/** Labels as the forms have them; a field that is not here is called "a field". */
const fields = new Map(
  Object.entries({
    title: 'What is it about?',
    text: 'Details',
    itemKind: 'What should the meeting do?',
    reason: 'Reason',
    topic: 'Topic',
    aspect: 'For substances: what does it concern?',
    area: 'Area or school',
    ageBand: 'Age',
    direction: 'Compared with the period before',
    confidence: 'How sure are you?',
    basis: 'What do you base it on?',
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
