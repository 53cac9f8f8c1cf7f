import { AGENDA_TEXT_MAX, AGENDA_TITLE_MAX } from '../src/domain/agenda.ts';
import type { AgendaDraft } from '../src/domain/notices/agenda.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { Element } from './adaptive-card.ts';
import { choiceInput, choicesOf, noPersonsNote, textInput } from './inputs.ts';

/** The fields of a sak: what it is about, what the meeting should do, and more if needed. */
export const agendaFormRows = (texts: Texts, draft?: AgendaDraft): readonly Element[] => {
  const { agenda, words } = texts;
  return [
    textInput('title', agenda.title, {
      maxLength: AGENDA_TITLE_MAX,
      missing: agenda.titleMissing,
      value: draft?.title,
    }),
    choiceInput('itemKind', agenda.kind, {
      choices: choicesOf(words.itemKinds),
      value: draft?.kind,
      otherwise: 'orientering',
      missing: texts.trends.chooseError,
    }),
    textInput('text', agenda.text, { maxLength: AGENDA_TEXT_MAX, multiline: true, value: draft?.text }),
    noPersonsNote(texts),
  ];
};
