import type { CommandHelp, HelpNotice } from '../src/domain/notices/help.ts';
import type { Texts } from '../src/texts/texts.ts';
import { commandButton } from './actions.ts';
import type { AdaptiveCard, Element } from './adaptive-card.ts';
import { aside, card, clip, headline, text } from './kit.ts';

/** The longest word worth repeating to the one who wrote it. */
const WORD_MAX = 40;

export const helpCard = (notice: HelpNotice, texts: Texts): AdaptiveCard => {
  const { people } = texts;
  const suggestions = notice.suggestions
    .filter((command) => command !== '/hjelp')
    .slice(0, 3)
    .map((command) => commandButton(command, command));
  return card(texts, {
    line: texts.lines.help(notice),
    body: [
      headline(notice.unknown ? people.unknown(clip(notice.unknown, WORD_MAX)) : people.helpTitle),
      text(suggestions.length > 0 ? people.didYouMean : people.helpIntro),
      ...(suggestions.length > 0 ? [] : notice.commands.flatMap((command) => commandRow(command, texts))),
    ],
    actions: suggestions.length > 0 ? [...suggestions, commandButton('/hjelp', texts.common.help)] : [],
  });
};

const commandRow = ({ name, key, examples }: CommandHelp, texts: Texts): readonly Element[] => {
  const help = texts.commands[key]?.help;
  const other = examples.filter((example) => example !== name);
  return [
    text(name, { weight: 'Bolder', color: 'Accent', spacing: 'Medium' }),
    ...(help ? [text(help, { spacing: 'None' })] : []),
    ...(other.length > 0 ? [aside(texts.people.examples(texts.format.list(other)))] : []),
  ];
};
