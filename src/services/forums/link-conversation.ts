import { z } from 'zod';
import type { Actor } from '../../domain/actor.ts';
import type { ConversationId, ForumId } from '../../domain/ids.ts';
import type { DoneNotice } from '../../domain/notices/done.ts';
import { conflict } from '../errors.ts';
import type { Deps } from '../ports/deps.ts';
import { entry, idField, parse, permit } from '../scope.ts';

const schema = z.object({ forum: idField<ForumId>(), conversation: idField<ConversationId>().optional() });

/**
 * Links the group chat or channel the command was given in to a forum: innkalling and summaries are posted there too.
 * A chat that another forum has is taken from it only by somebody who may link that one as well.
 */
export const linkConversation = async (deps: Deps, actor: Actor, input: unknown): Promise<DoneNotice> => {
  const { forum, conversation: id } = parse(schema, input);
  const scope = await permit(deps, actor, 'forum.link', forum);
  const conversation = id && (await deps.store.read.conversations.get(actor.organisation, id));
  if (!conversation || conversation.kind === 'personal') throw conflict('notSharedChat');
  const had = conversation.forum;
  if (had && had !== forum) await permit(deps, actor, 'forum.link', had);
  await deps.store.write(async (tx) => {
    await tx.conversations.put({ ...conversation, forum });
    await tx.audit.append(entry(scope, actor, 'forum.link', 'done', { forum }));
  });
  return { kind: 'done', what: 'conversationLinked' };
};
