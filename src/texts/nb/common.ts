import { counted } from '../format.ts';
import type { CommonTexts } from '../shapes/common.ts';

export const common: CommonTexts = {
  when: 'Når',
  online: 'Teams',
  deadline: 'Frist',
  convenedBy: 'Kaller inn',
  cancel: 'Avbryt',
  edit: 'Endre',
  withdraw: 'Trekk',
  help: 'Hjelp',
  more: (count) => `og ${count} til`,
  items: (count) => counted(count, 'sak', 'saker'),
  noPersons:
    'Skriv om tendenser, aldri om personer: ingen navn, ingen initialer med alder, ingenting som peker på noen.',
};
