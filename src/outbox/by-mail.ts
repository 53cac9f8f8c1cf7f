import { findPerson } from '../domain/forum.ts';
import type { Notice } from '../domain/notices/notice.ts';
import { compose } from '../services/notices/compose.ts';
import type { Delivery } from '../services/ports/deliveries.ts';
import type { Letter, MailNotice } from '../services/ports/mailer.ts';
import { DeliveryError } from '../services/ports/messenger.ts';
import { fail, later, type OutboxDeps, retry } from './outcome.ts';

/**
 * One delivery by mail. It is marked before it is handed over, and only what was surely not sent is sent again; where
 * nobody knows, the delivery ends as `mailUnsure`, and the coordinator sees it.
 */
export const deliverByMail = async (deps: OutboxDeps, delivery: Delivery): Promise<void> => {
  try {
    if (delivery.mailingSince) return await fail(deps, delivery, 'mailUnsure');
    const letter = await letterFor(deps, delivery);
    if (letter === 'nothingToSay') return await drop(deps, delivery);
    if (letter === 'nobody') return await fail(deps, delivery, delivery.failure ?? 'noConversation');
    const line = `mail ${delivery.organisation}`;
    const wait = deps.pace.take(line, line);
    if (wait > 0) return await later(deps, delivery, wait, false);
    if (!(await mark(deps, delivery))) return await fail(deps, delivery, 'mailUnsure');
    await handOver(deps, delivery, letter);
  } catch (fault) {
    // Left as it stands: what was not marked is taken up again, what was marked is found to be unsure.
    deps.report(`mail ${delivery.notice.kind}`, fault);
  }
};

const drop = ({ store, clock }: OutboxDeps, { id }: Delivery): Promise<void> =>
  store.write((tx) => tx.deliveries.markDropped(id, clock.now()));

const mark = ({ store, clock }: OutboxDeps, { id }: Delivery): Promise<boolean> =>
  store.write((tx) => tx.deliveries.markMailing(id, clock.now()));

const handOver = async (deps: OutboxDeps, delivery: Delivery, { letter, send }: Outgoing): Promise<void> => {
  try {
    await send(letter);
  } catch (fault) {
    if (!(fault instanceof DeliveryError)) {
      deps.report(`mail ${delivery.notice.kind}`, fault);
      return fail(deps, delivery, 'mailUnsure');
    }
    const { outcome } = fault;
    if (outcome.kind === 'final') return fail(deps, delivery, outcome.failure);
    return retry(deps, delivery, outcome.retryAfterMs);
  }
  await deps.store.write((tx) => tx.deliveries.markSent(delivery.id, 'mail', deps.clock.now()));
};

interface Outgoing {
  readonly letter: Letter;
  readonly send: (letter: Letter) => Promise<void>;
}

const letterFor = async (
  deps: OutboxDeps,
  delivery: Delivery,
): Promise<Outgoing | 'nothingToSay' | 'nobody'> => {
  const { recipient, organisation: organisationId } = delivery;
  const organisation = deps.directory.organisation(organisationId);
  const to = recipient.kind === 'person' ? findPerson(organisation, recipient.person) : undefined;
  const office = await deps.microsoft365?.(organisationId);
  if (!to || !office) return 'nobody';
  const notice = await compose(deps, delivery.notice, { organisation: organisationId, person: to.id });
  if (!notice) return 'nothingToSay';
  if (!isForMail(notice)) return 'nobody';
  const meeting = await deps.store.read.meetings.get(organisationId, notice.meeting.id);
  // An event in the organiser's mailbox has invited everybody, people outside the tenant as well.
  const wasInvited = meeting?.calendarEvent && deps.calendar.isRemote?.(organisationId);
  return {
    letter: {
      ...{ id: delivery.id, to, notice, language: to.language ?? organisation.language },
      withCalendarFile: !wasInvited,
    },
    send: office.mailer.send,
  };
};

const isForMail = (notice: Notice): notice is MailNotice =>
  notice.kind === 'saksliste' ||
  notice.kind === 'meetingChanged' ||
  (notice.kind === 'summary' && !notice.preview);
