import { z } from 'zod';
import { may } from '../../domain/access.ts';
import type { Actor } from '../../domain/actor.ts';
import { matchName } from '../../domain/fold.ts';
import { findForum } from '../../domain/forum.ts';
import type { ForumId, OrganisationId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { WithoutForumNotice } from '../../domain/notices/calendar.ts';
import type { DoneNotice } from '../../domain/notices/done.ts';
import { enqueue } from '../delivery.ts';
import { conflict } from '../errors.ts';
import { fingerprint } from '../fingerprint.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { entry, idField, parse, permit, type Scope, scopeOf } from '../scope.ts';

/**
 * Tells the coordinators of meetings whose forum has been taken out of the configuration: nobody can be told of them any
 * more, and nothing is done for them. The same forums are told of once. Called when the configuration has been read.
 */
export const tellOfMeetingsWithoutForum = async (deps: Deps, id: OrganisationId): Promise<void> => {
  const scope = scopeOf(deps, { kind: 'system', organisation: id, job: 'configuration' });
  const left = await withoutForum(deps.store.read, scope);
  if (left.length === 0) return;
  await deps.store.write(async (tx) => {
    await enqueue(deps, tx, scope, {
      people: scope.organisation.coordinators,
      notice: { kind: 'withoutForum' },
      occasion: lastOfEach(left),
    });
  });
};

/** The last meeting of a forum stands longest. */
const lastOfEach = (left: readonly Meeting[]): string => {
  const last = new Map(left.map(({ forum, id }) => [forum, id]));
  return fingerprint([...last.values()].toSorted());
};

/** As it is now; undefined when none lies ahead any more. */
export const withoutForumNotice = async (
  deps: Deps,
  scope: Scope,
): Promise<WithoutForumNotice | undefined> => {
  const left = await withoutForum(deps.store.read, scope);
  if (left.length === 0) return undefined;
  const { timeZone } = scope.organisation;
  return {
    kind: 'withoutForum',
    forums: [...Map.groupBy(left, ({ forum }) => forum)].map(([forum, meetings]) => ({
      forum,
      starts: meetings.map(({ start }) => start.toZonedDateTimeISO(timeZone)),
    })),
  };
};

/** The same of the one forum that a coordinator names: all that is known of it is its id in the configuration. */
export const withoutForumNamed = async (
  deps: Deps,
  actor: Actor,
  query: string,
): Promise<WithoutForumNotice | undefined> => {
  const scope = scopeOf(deps, actor);
  if (!may(actor, 'plan.make', scope.organisation, scope.today)) return undefined;
  const notice = await withoutForumNotice(deps, scope);
  const { found } = matchName(query, notice?.forums ?? [], ({ forum }) => [forum]);
  return notice && found && { ...notice, forums: [found] };
};

const schema = z.object({ forum: idField<ForumId>() });

/** The coordinator calls off what is left of a forum that is not there any more; the calendar tells those invited. */
export const callOffWithoutForum = async (deps: Deps, actor: Actor, input: unknown): Promise<DoneNotice> => {
  const { forum } = parse(schema, input);
  const scope = await permit(deps, actor, 'plan.make');
  const count = await deps.store.write(async (tx) => {
    const left = (await withoutForum(tx, scope)).filter((meeting) => meeting.forum === forum);
    for (const meeting of left) {
      if (!(await tx.meetings.change(meeting, { status: 'cancelled' }))) throw conflict('changedMeanwhile');
      await tx.audit.append(entry(scope, actor, 'meeting.cancel', 'done', { forum }, meeting.id));
    }
    return left.length;
  });
  return { kind: 'done', what: 'meetingsCancelled', count };
};

const withoutForum = async (
  { meetings }: Pick<Repositories, 'meetings'>,
  { organisation, now }: Scope,
): Promise<readonly Meeting[]> =>
  (await meetings.open(organisation.id)).filter(
    ({ forum, end }) => !findForum(organisation, forum) && end.epochMilliseconds > now.epochMilliseconds,
  );
