import { counted } from '../format.ts';
import type { CommonTexts } from '../shapes/common.ts';

export const common: CommonTexts = {
  when: 'Når',
  online: 'Teams',
  deadline: 'Frist',
  convenedBy: 'Kallar inn',
  cancel: 'Avbryt',
  edit: 'Endre',
  withdraw: 'Trekk',
  help: 'Hjelp',
  more: (count) => `og ${count} til`,
  items: (count) => counted(count, 'sak', 'saker'),
  noPersons:
    'Skriv om tendensar, aldri om personar: ingen namn, ingen initialar med alder, ingenting som peikar på nokon.',
};
