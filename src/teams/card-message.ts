import { cardFor, summaryLine } from '../../cards/index.ts';
import { findPerson } from '../domain/forum.ts';
import type { PersonId } from '../domain/ids.ts';
import type { Notice } from '../domain/notices/notice.ts';
import type { Language, Organisation } from '../domain/organisation.ts';
import { textsFor } from '../texts/index.ts';
import type { OutgoingActivity } from './connector.ts';

const CARD = 'application/vnd.microsoft.card.adaptive';

/** The language of the person, else of the organisation. */
export const languageOf = (organisation: Organisation, person: PersonId | undefined): Language =>
  (person && findPerson(organisation, person)?.language) ?? organisation.language;

/** The card alone: with a text beside it Teams would make two messages and give no id back. `summary` is the toast. */
export const cardMessage = (notice: Notice, language: Language): OutgoingActivity => {
  const texts = textsFor(language);
  return {
    type: 'message',
    summary: summaryLine(notice, texts),
    attachments: [{ contentType: CARD, content: cardFor(notice, texts) }],
  };
};

/** What a pressed `Action.Execute` is answered with: a card in place of the one that was pressed. */
export const cardAnswer = (notice: Notice, language: Language): object => ({
  statusCode: 200,
  type: CARD,
  value: cardFor(notice, textsFor(language)),
});

/** To a refresh that Teams asked for by itself: the card that everybody sees stays as it is. */
export const noOwnView = (): object => ({
  statusCode: 403,
  type: 'application/vnd.microsoft.error',
  value: { code: 'Forbidden', message: '' },
});

/** A line of text over the pressed card, which stays as it is: nothing that was filled in is lost. */
export const tryAgainAnswer = (language: Language): object => {
  const { title, text, next = text } = textsFor(language).problems.unavailable;
  return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: `${title}. ${next}` };
};
