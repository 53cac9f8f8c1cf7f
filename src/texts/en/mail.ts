import { counted } from '../format.ts';
import type { MailTexts } from '../shapes/mail.ts';

export const mail: MailTexts = {
  where: 'Where',
  agenda: 'Agenda',
  withheld: (count) =>
    `${counted(count, 'item is', 'items are')} not public, and left out of this e-mail. Ask the coordinator.`,
  footer: (organisation) =>
    `Sent by the SLT bot of ${organisation}. You get an e-mail because the bot cannot reach you in Teams. Replies go to the coordinator.`,
};
