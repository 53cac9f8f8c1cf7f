import type { Permission } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import type { ConversationId } from '../domain/ids.ts';
import type { Notice } from '../domain/notices/notice.ts';
import type { Deps } from '../services/ports/deps.ts';

/** Where a command was given. */
export interface CommandContext {
  readonly conversation?: ConversationId;
  readonly personal: boolean;
}

/** What a command is given: the words after its name, by the names its declaration gives them. */
export interface Invocation<Argument extends string = string> {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly context: CommandContext;
  readonly args: Readonly<Partial<Record<Argument, string>>>;
}

/**
 * One command, declared once: dispatch, `/hjelp`, the suggestions for typos and the Teams manifest are made from it.
 * The services check permission again; here it decides whether the command is shown to a person at all.
 */
export interface Command {
  /** As people type it, without the slash: "møte", "møte flytt". */
  readonly name: string;
  readonly aliases: readonly string[];
  /** Its words in the catalogues: `texts.commands[key]`. */
  readonly key: string;
  readonly permission: Permission;
  readonly examples: readonly string[];
  readonly run: (invocation: {
    deps: Deps;
    actor: Actor;
    context: CommandContext;
    rest: string;
  }) => Promise<Notice>;
}

/**
 * Declares a command whose arguments are words in order; the last one takes what is left.
 * `args: ['forum', 'date', 'time']` reads "politiråd 11.3.2027 9.30".
 */
export const command = <const Argument extends string>(declaration: {
  readonly name: string;
  readonly aliases?: readonly string[];
  readonly key: string;
  readonly permission: Permission;
  readonly examples: readonly string[];
  readonly args: readonly Argument[];
  readonly run: (invocation: Invocation<Argument>) => Promise<Notice>;
}): Command => ({
  ...declaration,
  aliases: declaration.aliases ?? [],
  run: ({ rest, ...invocation }) =>
    declaration.run({ ...invocation, args: readArguments(declaration.args, rest) }),
});

const readArguments = <Argument extends string>(
  names: readonly Argument[],
  rest: string,
): Readonly<Partial<Record<Argument, string>>> => {
  const words = rest.split(/\s+/u).filter((word) => word !== '');
  const args: Partial<Record<Argument, string>> = {};
  names.forEach((name, index) => {
    const value = index === names.length - 1 ? words.slice(index).join(' ') : words[index];
    if (value) args[name] = value;
  });
  return args;
};
