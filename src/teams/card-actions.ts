import { z } from 'zod';
import type { Verb, VerbData } from '../../cards/verbs.ts';
import { runCommand } from '../commands/run-command.ts';
import type { Notice } from '../domain/notices/notice.ts';
import { ABSENCE_ACTIONS } from './card-actions/absence.ts';
import { AGENDA_ACTIONS } from './card-actions/agenda.ts';
import type { CardAction, CardActions, Inputs, Press } from './card-actions/card-action.ts';
import { MEETING_ACTIONS } from './card-actions/meeting.ts';
import { PLAN_ACTIONS } from './card-actions/plan.ts';
import { TREND_ACTIONS } from './card-actions/trend.ts';
import type { CardData } from './incoming.ts';

/** Every verb of the cards: one without a row here does not compile. */
const ACTIONS: CardActions<Verb> = {
  ...PLAN_ACTIONS,
  ...ABSENCE_ACTIONS,
  ...AGENDA_ACTIONS,
  ...MEETING_ACTIONS,
  ...TREND_ACTIONS,
  command: {
    data: z.object({ text: z.string().min(1).max(200) }),
    run: ({ deps, actor, context }, data) => runCommand(deps, actor, data.text, context),
  },
};

/** What a press asks for, ready to run; nothing if the verb is unknown or its data is not what the card was given. */
export const readCardAction = (verb: string, data: CardData): ReadyAction | undefined =>
  isVerb(verb) ? ready(verb, data) : undefined;

export interface ReadyAction {
  readonly verb: Verb;
  readonly data: VerbData[Verb];
  readonly inputs: Inputs;
  run(press: Press): Promise<Notice>;
}

const isVerb = (verb: string): verb is Verb => Object.hasOwn(ACTIONS, verb);

const ready = <V extends Verb>(verb: V, raw: CardData): ReadyAction | undefined => {
  const action: CardAction<V> = ACTIONS[verb];
  const data = action.data.safeParse(raw).data;
  if (data === undefined) return undefined;
  const inputs = inputsOf(raw);
  return { verb, data, inputs, run: (press) => action.run(press, data, inputs) };
};

/** Clients differ in what a number or a switch arrives as; text is what all of them can be read as. */
const inputsOf = (raw: CardData): Inputs =>
  Object.fromEntries(
    Object.entries(raw).flatMap(([field, value]) =>
      typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
        ? [[field, String(value)]]
        : [],
    ),
  );
