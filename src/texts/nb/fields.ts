/** Labels as the forms have them; a field that is not here is called "et felt". */
const fields = new Map(
  Object.entries({
    title: 'Hva gjelder saken?',
    text: 'Utdyp',
    itemKind: 'Hva skal møtet gjøre?',
    reason: 'Begrunnelse',
    topic: 'Tema',
    aspect: 'For rusmidler: hva gjelder det?',
    area: 'Område eller skole',
    ageBand: 'Alder',
    direction: 'Sammenlignet med forrige periode',
    confidence: 'Hvor sikker er du?',
    basis: 'Hva bygger du på?',
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
