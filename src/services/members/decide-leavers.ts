import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { PersonId } from '../../domain/ids.ts';
import type { DoneNotice } from '../../domain/notices/done.ts';
import { conflict } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import { entry, parse, permit } from '../scope.ts';
import { inviteAnew } from './invite-anew.ts';

const schema = z.object({
  decision: z.enum(['out', 'keep']),
  /** Ids with commas between, as a list with several choices sends them. */
  people: z.string().max(10_000).default(''),
});

/**
 * Says what it means that people have left a group: they are out of the forums that follow it from today, or stay.
 * Pressed again it changes nothing.
 * @throws Problem Conflict `nobodyChosen` if none of those chosen waits for it
 */
export const decideLeavers = async (deps: Deps, actor: Actor, input: unknown): Promise<DoneNotice> => {
  const scope = await permit(deps, actor, 'member.change');
  const { decision, people } = parse(schema, input);
  const { organisation, now } = scope;
  const chosen = new Set(people.split(','));
  const state = decision === 'out' ? 'out' : 'kept';
  const count = await deps.store.write(async (tx) => {
    const rows = (await tx.groups.members(organisation.id)).filter(({ person }) => chosen.has(person));
    const waiting = rows.filter((row) => row.state === 'left');
    for (const row of waiting) await tx.groups.put(organisation.id, { ...row, state, since: now });
    if (state === 'out') await inviteAnew(tx, scope, waiting);
    for (const person of personsOf(waiting)) {
      await tx.audit.append(entry(scope, actor, `member.${decision}`, 'done', undefined, person));
    }
    return personsOf(rows.filter((row) => row.state === 'left' || row.state === state)).size;
  });
  if (count === 0) throw conflict('nobodyChosen');
  await deps.directory.refresh?.();
  return { kind: 'done', what: decision === 'out' ? 'leaversOut' : 'leaversKept', count };
};

const personsOf = (rows: readonly { readonly person: PersonId }[]): ReadonlySet<PersonId> =>
  new Set(rows.map(({ person }) => person));
