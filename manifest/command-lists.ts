import type { Command } from '../src/commands/command.ts';
import { COMMANDS } from '../src/commands/registry.ts';
import type { Language } from '../src/domain/organisation.ts';
import { textsFor } from '../src/texts/index.ts';
import type { AppManifest } from './schema.ts';

type CommandList = AppManifest['bots'][number]['commandLists'][number];

/** Teams shows no more of a list. */
const MOST_IN_A_LIST = 12;

/** The registry has what members use first, up to `hjelp`, and then what the coordinator uses. */
const forMembers = COMMANDS.slice(0, COMMANDS.findIndex(({ key }) => key === 'hjelp') + 1);
const inPersonalChat = COMMANDS.slice(0, MOST_IN_A_LIST);
/**
 * What finds no room in the personal chat concerns one forum, and is at home in that forum's channel. Overviews, of
 * oneself or of all forums, are at home in one's own chat.
 */
const inGroups = [
  ...forMembers.filter(({ key }) => key !== 'mine' && key !== 'forum'),
  ...COMMANDS.slice(MOST_IN_A_LIST),
];

/** What Teams suggests when somebody types "/" or mentions the bot: one list for each scope, as Microsoft asks. */
export const commandLists = (language: Language): CommandList[] => [
  listOf('personal', inPersonalChat, language),
  listOf('team', inGroups, language),
  listOf('groupChat', inGroups, language),
];

const listOf = (
  scope: CommandList['scopes'][number],
  commands: readonly Command[],
  language: Language,
): CommandList => ({
  scopes: [scope],
  triggers: ['mention', 'slash'],
  // Teams puts the title in the compose box and draws the slash itself. The bot knows its commands by one name.
  commands: commands.map((command) => ({ title: command.name, description: describe(command, language) })),
});

const describe = ({ name, key, examples }: Command, language: Language): string => {
  const { commands, people } = textsFor(language);
  const title = commands[key]?.title ?? name;
  const withArguments = examples.find((example) => example !== `/${name}`);
  return withArguments ? `${title}. ${people.examples(withArguments)}` : title;
};
