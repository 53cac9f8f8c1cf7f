import { findPerson } from '../domain/forum.ts';
import { type DeliveryFailure, INSTALL_FAILURES } from '../domain/notices/delivery.ts';
import type { NoticeRef } from '../domain/notices/notice-ref.ts';
import type { Person } from '../domain/organisation.ts';
import { giveApp } from '../services/members/give-app.ts';
import type { Delivery } from '../services/ports/deliveries.ts';
import type { Microsoft365 } from '../services/ports/microsoft-365.ts';
import { fail, later, type OutboxDeps, tellCoordinators } from './outcome.ts';

/** What is worth a mail to those whom Teams does not reach. Questions are not: a mail has no buttons. */
const BY_MAIL: readonly NoticeRef['kind'][] = ['saksliste', 'meetingChanged', 'summary'];
/** Reasons for which a mail does better; a message that Teams did not take for its size or for now is none. */
const MAIL_HELPS: readonly DeliveryFailure[] = [
  'noConversation',
  'outsideTenant',
  'blocked',
  'gone',
  ...INSTALL_FAILURES,
];
const LOOK_AGAIN_MS = 60_000;

/**
 * Teams does not reach the recipient: chooses what is tried next. First the app, for whoever has no chat; then a mail;
 * without Microsoft 365, or for a shared chat, neither.
 */
export const notByTeams = async (
  deps: OutboxDeps,
  delivery: Delivery,
  failure: DeliveryFailure,
): Promise<void> => {
  const { recipient } = delivery;
  const organisation = deps.directory.organisation(delivery.organisation);
  const person = recipient.kind === 'person' ? findPerson(organisation, recipient.person) : undefined;
  const office = person && (await deps.microsoft365?.(organisation.id));
  if (!office) return fail(deps, delivery, failure);
  const why = failure === 'noConversation' ? await tryApp(deps, office, delivery, person) : failure;
  if (typeof why === 'object') return later(deps, delivery, why.lookAgainMs, false);
  if (!BY_MAIL.includes(delivery.notice.kind) || !MAIL_HELPS.includes(why)) return fail(deps, delivery, why);
  await deps.store.write(async (tx) => {
    await tx.deliveries.turnToMail(delivery.id, why, deps.clock.now());
    // The mail will do for now, but somebody has something to set right.
    if (INSTALL_FAILURES.some((refusal) => refusal === why)) await tellCoordinators(deps, tx, delivery, why);
  });
};

/** When to look again, or why there is no chat. Whoever removed the app from their own chat is not given it again. */
const tryApp = async (
  deps: OutboxDeps,
  office: Microsoft365,
  { organisation }: Delivery,
  person: Person,
): Promise<DeliveryFailure | { readonly lookAgainMs: number }> => {
  if (await deps.store.read.conversations.personal(organisation, person.id)) return 'noConversation';
  const wait = deps.pace.take(`app ${organisation}`, `app ${organisation}`);
  if (wait > 0) return { lookAgainMs: wait };
  try {
    const outcome = await giveApp(deps, office, organisation, person);
    if (outcome === 'given') return { lookAgainMs: 0 };
    return outcome === 'underWay' ? { lookAgainMs: LOOK_AGAIN_MS } : outcome;
  } catch (fault) {
    deps.report('installation', fault);
    return 'noConversation';
  }
};
