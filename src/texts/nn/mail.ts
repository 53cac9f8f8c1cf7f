import { counted } from '../format.ts';
import type { MailTexts } from '../shapes/mail.ts';

export const mail: MailTexts = {
  where: 'Kvar',
  agenda: 'Sakliste',
  withheld: (count) =>
    `${counted(count, 'sak er', 'saker er')} unnateke offentlegheit og står ikkje i e-posten. Spør koordinatoren.`,
  footer: (organisation) =>
    `Sendt av SLT-boten i ${organisation}. Du får e-post fordi boten ikkje når deg i Teams. Svar går til koordinatoren.`,
};
