import { icsOf } from './calendar/ics.ts';
import { findPerson, replaceablePeople } from './domain/forum.ts';
import type { MeetingView } from './domain/notices/meeting.ts';
import type { Organisation } from './domain/organisation.ts';
import type { Clock } from './domain/time.ts';
import type { GraphClient } from './graph/client.ts';
import { graphDirectory } from './graph/directory.ts';
import { graphInstaller } from './graph/installation.ts';
import { sendMime } from './graph/mail.ts';
import { missingPermissions } from './graph/missing-permissions.ts';
import { letterOf } from './mail/letter.ts';
import { mimeOf } from './mail/mime.ts';
import type { Letter, Mailer } from './services/ports/mailer.ts';
import type { Microsoft365 } from './services/ports/microsoft-365.ts';
import { textsFor } from './texts/index.ts';

export interface Microsoft365Options {
  readonly client: GraphClient;
  readonly organisation: Organisation;
  /** The mailbox that books and sends. */
  readonly organiser: string;
  readonly tenantId: string;
  /** Of the bot's own registration, which is also the id in the app's manifest. */
  readonly botAppId: string;
  readonly clock: Clock;
}

/** What Graph does for an organisation beyond its calendar. */
export const microsoft365 = (options: Microsoft365Options): Microsoft365 => {
  const { client, clock, organisation, organiser, tenantId, botAppId } = options;
  const replaceable = replaceablePeople(organisation)[0]?.email;
  return {
    people: graphDirectory({ client, organiser }),
    installer: graphInstaller({ client, manifestId: botAppId, botAppId, tenantId }),
    mailer: mailerOf(options),
    missingPermissions: () =>
      missingPermissions({
        ...{ client, clock, organiser, manifestId: botAppId },
        coordinator: coordinatorOf(organisation) ?? organiser,
        ...(replaceable !== undefined && { replaceable }),
      }),
  };
};

const coordinatorOf = (organisation: Organisation): string | undefined =>
  organisation.coordinators.flatMap((id) => findPerson(organisation, id)?.email ?? [])[0];

const mailerOf = ({ client, organisation, organiser, clock }: Microsoft365Options): Mailer => ({
  send: (letter) => {
    const document = letterOf(letter.notice, organisation.name, textsFor(letter.language));
    const calendar = calendarFile(letter, organisation, clock);
    return sendMime(
      { client, from: organiser },
      mimeOf(document, { id: letter.id, from: organiser, to: letter.to, ...(calendar && { calendar }) }),
    );
  },
});

const calendarFile = (
  { notice, withCalendarFile }: Letter,
  organisation: Organisation,
  clock: Clock,
): string | undefined =>
  withCalendarFile && notice.kind !== 'summary'
    ? icsOf([eventOf(notice.meeting)], { name: organisation.name, at: clock.now() })
    : undefined;

const eventOf = ({ id, version, forumName, childName, start, end, place, status }: MeetingView) => ({
  transactionId: id,
  subject: childName ? `${forumName}: ${childName}` : forumName,
  start: start.toInstant(),
  end: end.toInstant(),
  ...(place !== undefined && { place }),
  cancelled: status === 'cancelled',
  sequence: version,
});
