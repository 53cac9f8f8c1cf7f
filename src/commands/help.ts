import { may } from '../domain/access.ts';
import type { Actor } from '../domain/actor.ts';
import type { HelpNotice } from '../domain/notices/help.ts';
import type { Deps } from '../services/ports/deps.ts';
import { scopeOf } from '../services/scope.ts';
import type { Command } from './command.ts';

/** The commands that the actor may use: in the organisation, or in some forum. */
export const commandsFor = (deps: Deps, actor: Actor, all: readonly Command[]): readonly Command[] => {
  const { organisation, today } = scopeOf(deps, actor);
  return all.filter(
    ({ permission }) =>
      may(actor, permission, organisation, today) ||
      organisation.forums.some(({ id }) => may(actor, permission, organisation, today, id)),
  );
};

/** What the actor can do; as an answer to something not understood, with what may have been meant. */
export const helpNotice = (
  deps: Deps,
  actor: Actor,
  all: readonly Command[],
  asked: { readonly unknown?: string; readonly suggestions?: readonly string[] } = {},
): HelpNotice => {
  const commands = commandsFor(deps, actor, all);
  const { organisation } = scopeOf(deps, actor);
  return {
    kind: 'help',
    commands: commands.map(({ name, key, examples }) => ({ name: `/${name}`, key, examples })),
    coordinator: actor.kind === 'person' && organisation.coordinators.includes(actor.person),
    ...(asked.unknown !== undefined && { unknown: asked.unknown }),
    suggestions: asked.suggestions ?? [],
  };
};
