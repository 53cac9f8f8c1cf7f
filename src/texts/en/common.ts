import { counted } from '../format.ts';
import type { CommonTexts } from '../shapes/common.ts';

export const common: CommonTexts = {
  when: 'When',
  online: 'Teams',
  deadline: 'Deadline',
  convenedBy: 'Convened by',
  cancel: 'Cancel',
  edit: 'Edit',
  withdraw: 'Withdraw',
  help: 'Help',
  more: (count) => `and ${count} more`,
  items: (count) => counted(count, 'item', 'items'),
  noPersons:
    'Write about tendencies, never about persons: no names, no initials with an age, nothing that points to anyone.',
};
