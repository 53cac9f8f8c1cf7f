import { actorName } from '../../domain/actor.ts';
import type { ConversationId, OrganisationId } from '../../domain/ids.ts';
import { enqueue } from '../delivery.ts';
import type { Conversation } from '../ports/conversations.ts';
import type { Deps } from '../ports/deps.ts';
import { entry, scopeOf } from '../scope.ts';

/** How far back notices are worth sending to somebody who could not be reached before. */
const STILL_WORTH_SENDING_DAYS = 30;

/**
 * Keeps the way to a person or a shared chat. Somebody new in a personal chat is welcomed once, and gets what
 * waited for want of a chat; what no longer matters is dropped when it is composed.
 */
export const personSeen = async (deps: Deps, conversation: Conversation): Promise<void> => {
  const { organisation, person } = conversation;
  if (isSame(await deps.store.read.conversations.get(organisation, conversation.id), conversation)) return;
  const actor = { kind: 'system', organisation, job: 'conversations' } as const;
  const scope = scopeOf(deps, actor);
  await deps.store.write(async (tx) => {
    const known = person && (await tx.conversations.personal(organisation, person));
    await tx.conversations.put(conversation);
    if (!person || known?.installed) return;
    const since = scope.now.subtract({ hours: 24 * STILL_WORTH_SENDING_DAYS });
    await enqueue(deps, tx, scope, { people: [person], notice: { kind: 'welcome' }, occasion: 'first' });
    await tx.people.endInstallation(organisation, person);
    await tx.deliveries.requeueUnreached(organisation, person, since, scope.now);
    await tx.audit.append(entry(scope, actor, 'app.installed', 'done', undefined, person));
  });
};

/** True if the reference is stored just so: then there is nothing to write, however long ago that was. */
const isSame = (stored: Conversation | undefined, seen: Conversation): boolean =>
  stored !== undefined &&
  (['kind', 'person', 'serviceUrl', 'botId', 'tenantId', 'installed'] as const).every(
    (field) => stored[field] === seen[field],
  );

/** The app was removed from a chat: nothing more is sent there. */
export const appRemoved = async (
  deps: Deps,
  organisation: OrganisationId,
  conversation: ConversationId,
): Promise<void> => {
  const actor = { kind: 'system', organisation, job: 'conversations' } as const;
  const scope = scopeOf(deps, actor);
  await deps.store.write(async (tx) => {
    const known = await tx.conversations.get(organisation, conversation);
    await tx.conversations.markRemoved(organisation, conversation, scope.now);
    const subject = known?.person ?? actorName(actor);
    await tx.audit.append(entry(scope, actor, 'app.removed', 'done', undefined, subject));
  });
};
