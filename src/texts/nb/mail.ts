import { counted } from '../format.ts';
import type { MailTexts } from '../shapes/mail.ts';

export const mail: MailTexts = {
  where: 'Hvor',
  agenda: 'Saksliste',
  withheld: (count) =>
    `${counted(count, 'sak er', 'saker er')} unntatt offentlighet og står ikke i e-posten. Spør koordinatoren.`,
  footer: (organisation) =>
    `Sendt av SLT-boten i ${organisation}. Du får e-post fordi boten ikke når deg i Teams. Svar går til koordinatoren.`,
};
