import type { Actor } from '../domain/actor.ts';
import { fold, matchName } from '../domain/fold.ts';
import type { Notice } from '../domain/notices/notice.ts';
import { personalDataIn } from '../domain/privacy-guard.ts';
import { Problem } from '../services/errors.ts';
import type { Deps } from '../services/ports/deps.ts';
import { scopeOf } from '../services/scope.ts';
import type { Command, CommandContext } from './command.ts';
import { commandsFor, helpNotice } from './help.ts';
import { COMMANDS } from './registry.ts';

/** A word longer than this is no attempt at a command, and is not repeated back. */
const ECHO_MAX = 20;

/**
 * Runs what a person typed: with or without the slash, æøå or ae/oe/aa, any unique beginning of a name. What is not
 * understood gets help, never silence; a national identity number is refused wherever it stands.
 * @throws Problem as the service does
 */
export const runCommand = async (
  deps: Deps,
  actor: Actor,
  text: string,
  context: CommandContext,
): Promise<Notice> => {
  refuseNationalId(deps, actor, text);
  const { command, rest } = understand(text);
  if (command) {
    const run = async () => command.run({ deps, actor, context, rest });
    return run().catch((fault: unknown) => Promise.reject(withExample(fault, command)));
  }
  return helpNotice(deps, actor, COMMANDS, whatWasMeant(deps, actor, text));
};

/** Whoever wrote a command wrongly sees how it is written: the fullest of its examples. */
const withExample = (fault: unknown, { examples }: Command): unknown => {
  if (!(fault instanceof Problem) || fault.reason.kind !== 'Invalid') return fault;
  const [example] = examples.toSorted((a, b) => b.length - a.length);
  return new Problem({ ...fault.reason, ...(example !== undefined && { example }) });
};

const refuseNationalId = (deps: Deps, actor: Actor, text: string): void => {
  if (!personalDataIn(text).includes('nationalId')) return;
  const channel = scopeOf(deps, actor).organisation.concernChannel;
  throw new Problem({ kind: 'Private', findings: ['nationalId'], channel });
};

const wordsOf = (text: string): readonly string[] =>
  text
    .trim()
    .replace(/^\/+\s*/u, '')
    .split(/\s+/u)
    .filter((word) => word !== '');

const namesOf = ({ name, aliases }: Command): readonly string[] => [name, ...aliases];

/** Finds the command: two words ("møte flytt") before one, a full name before a beginning. */
const understand = (text: string): { readonly command?: Command; readonly rest: string } => {
  const words = wordsOf(text);
  for (const count of [2, 1]) {
    if (words.length < count) continue;
    const command = named(words.slice(0, count));
    if (command) return { command, rest: restAfter(text, count) };
  }
  return { rest: '' };
};

const named = (words: readonly string[]): Command | undefined => {
  const sameLength = COMMANDS.flatMap((command) =>
    namesOf(command)
      .map((name) => name.split(' ').map(fold))
      .filter((name) => name.length === words.length)
      .map((name) => ({ command, name })),
  );
  const typed = words.map(fold);
  const equal = sameLength.find(({ name }) => name.every((word, index) => word === typed[index]));
  if (equal) return equal.command;
  const begun = new Set(
    sameLength
      .filter(({ name }) => name.every((word, index) => typed[index] && word.startsWith(typed[index])))
      .map(({ command }) => command),
  );
  return begun.size === 1 ? [...begun][0] : undefined;
};

/** What follows the command's words, with its own spacing and line breaks. */
const restAfter = (text: string, count: number): string =>
  text
    .trim()
    .replace(/^\/+\s*/u, '')
    .replace(new RegExp(`^(?:\\S+\\s*){${count}}`, 'u'), '');

const whatWasMeant = (
  deps: Deps,
  actor: Actor,
  text: string,
): { readonly unknown?: string; readonly suggestions: readonly string[] } => {
  const word = wordsOf(text)[0] ?? '';
  const { near } = matchName(word, commandsFor(deps, actor, COMMANDS), namesOf);
  const mayEcho = word !== '' && word.length <= ECHO_MAX && personalDataIn(word).length === 0;
  return {
    ...(mayEcho && { unknown: word }),
    suggestions: near.slice(0, 3).map(({ name }) => `/${name}`),
  };
};
