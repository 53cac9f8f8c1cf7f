import { z } from 'zod';
import type { Verb, VerbData } from '../../../cards/verbs.ts';
import type { CommandContext } from '../../commands/command.ts';
import type { Actor } from '../../domain/actor.ts';
import type { Notice } from '../../domain/notices/notice.ts';
import type { Deps } from '../../services/ports/deps.ts';

/** Who pressed, and where. */
export interface Press {
  readonly deps: Deps;
  readonly actor: Actor;
  readonly context: CommandContext;
}

/** What was filled in, by field id; Teams leaves empty fields out. */
export type Inputs = Readonly<Record<string, string>>;

/** What one verb takes, and what it runs. */
export interface CardAction<V extends Verb> {
  readonly data: z.ZodType<VerbData[V]>;
  run(press: Press, data: VerbData[V], inputs: Inputs): Promise<Notice>;
}

/** A row for each of these verbs: one without does not compile. */
export type CardActions<V extends Verb> = { readonly [K in V]: CardAction<K> };

/** The id of something, given by the client: that it exists is for the services to find out. */
export const id = <T extends string>(): z.ZodType<T> => z.string().min(1).max(100) as unknown as z.ZodType<T>;
/** The version that the card was made for. */
export const v = z.number().int().nonnegative();
export const meeting = z.object({ meeting: id<VerbData['agenda.show']['meeting']>() });
export const forumId = id<VerbData['plan.approveForum']['forum']>();
/** Tells what was shown from anything else. */
export const print = z.string().min(1).max(40);
/** A date or a time of the organisation, as text. */
export const local = z.string().min(1).max(40);
