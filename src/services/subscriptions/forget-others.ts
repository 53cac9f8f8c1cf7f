import type { OrganisationId } from '../../domain/ids.ts';
import type { Deps } from '../ports/deps.ts';

/**
 * Forgets what was subscribed to for organisations that do not subscribe any more: they have left, or left Microsoft 365,
 * and there is no way to say it there. Graph's end runs out within three days, and until then nobody listens.
 */
export const forgetOthers = async (
  { store }: Pick<Deps, 'store'>,
  subscribers: ReadonlySet<OrganisationId>,
): Promise<void> => {
  const left = (await store.read.subscriptions.list()).filter(
    ({ organisation }) => !subscribers.has(organisation),
  );
  if (left.length === 0) return;
  await store.write(async (tx) => {
    for (const { organisation, mailbox } of left) await tx.subscriptions.remove(organisation, mailbox);
  });
};
