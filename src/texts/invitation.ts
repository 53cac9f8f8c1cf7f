import type { SakNumber } from '../domain/agenda.ts';
import type { Language } from '../domain/organisation.ts';
import { textsFor } from './index.ts';

/** What an invitation in people's calendars says beside the meeting's own facts. */
interface InvitationTexts {
  readonly purpose: string;
  readonly agenda: string;
  readonly item: (number: SakNumber) => string;
  /** That there is more, where only those invited can read it. */
  readonly withheld: string;
  readonly footnote: string;
  readonly cancelled: string;
  readonly category: string;
}

const TEXTS: Readonly<
  Record<Language, Omit<InvitationTexts, 'item' | 'category'> & { readonly sak: string }>
> = {
  nb: {
    purpose: 'Formål',
    agenda: 'Saksliste',
    sak: 'Sak',
    withheld: 'Saker som er unntatt offentlighet, står bare i innkallingen fra SLT-boten i Teams.',
    footnote: 'Kalt inn av SLT-boten. Svar på innkallingen, så vet koordinatoren om møtet er vedtaksført.',
    cancelled: 'Møtet er avlyst.',
  },
  nn: {
    purpose: 'Føremål',
    agenda: 'Sakliste',
    sak: 'Sak',
    withheld: 'Saker som er unnatekne offentlegheit, står berre i innkallinga frå SLT-boten i Teams.',
    footnote: 'Kalla inn av SLT-boten. Svar på innkallinga, så veit koordinatoren om møtet er vedtaksført.',
    cancelled: 'Møtet er avlyst.',
  },
  en: {
    purpose: 'Purpose',
    agenda: 'Agenda',
    sak: 'Item',
    withheld: 'Items exempt from public access are only in the notice from the SLT bot in Teams.',
    footnote:
      'Called by the SLT bot. Please answer, so that the coordinator knows whether there is a quorum.',
    cancelled: 'The meeting is cancelled.',
  },
};

/** The words of invitations in a language. */
export const invitationTexts = (language: Language): InvitationTexts => {
  const { sak, ...texts } = TEXTS[language];
  const { format } = textsFor(language);
  return { ...texts, item: (number) => `${sak} ${format.sakNumber(number)}`, category: 'SLT' };
};
