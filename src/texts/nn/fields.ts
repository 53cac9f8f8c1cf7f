/** Labels as the forms have them; a field that is not here is called "eit felt". */
const fields = new Map(
  Object.entries({
    title: 'Kva gjeld saka?',
    text: 'Utdjup',
    itemKind: 'Kva skal møtet gjere?',
    reason: 'Grunngiving',
    topic: 'Tema',
    aspect: 'For rusmiddel: kva gjeld det?',
    area: 'Område eller skule',
    ageBand: 'Alder',
    direction: 'Samanlikna med førre periode',
    confidence: 'Kor sikker er du?',
    basis: 'Kva byggjer du på?',
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
