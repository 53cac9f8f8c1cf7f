import { inForce } from '../domain/forum.ts';
import type { Organisation } from '../domain/organisation.ts';
import type { Clock } from '../domain/time.ts';
import type { Connector } from './connector.ts';
import type { SimulatorHost, SimulatorMeeting } from './host.ts';
import { personalChat } from './installation.ts';

/** What the page shows of an organisation: people with their forums and roles, and every chat with what is in it. */
export const organisationView = (connector: Connector, organisation: Organisation, clock: Clock) => ({
  id: organisation.id,
  name: organisation.name,
  timeZone: organisation.timeZone,
  levelNames: organisation.levelNames,
  coordinators: organisation.coordinators,
  people: organisation.people.map((person) => ({
    id: person.id,
    name: person.name,
    title: person.title,
    service: person.service,
    outsideTenant: person.outsideTenant,
    forums: forumsOf(organisation, person.id, clock),
    chat: personalChat(connector.wiring, organisation.id, person.id),
  })),
  forums: organisation.forums.map(({ id, name, level }) => ({ id, name, level })),
  groups: connector.log.conversations(organisation.id).filter(({ kind }) => kind !== 'personal'),
  messages: Object.fromEntries(
    connector.log.conversations(organisation.id).map(({ id }) => [id, connector.log.messages(id)]),
  ),
  faults: Object.fromEntries(
    connector.log
      .conversations(organisation.id)
      .flatMap(({ id }) => (connector.faults.standing(id) ? [[id, connector.faults.standing(id)]] : [])),
  ),
});

const forumsOf = (organisation: Organisation, person: string, clock: Clock) => {
  const today = clock.now().toZonedDateTimeISO(organisation.timeZone).toPlainDate();
  return organisation.forums.flatMap(({ id, name, level, members }) =>
    members
      .filter((member) => member.person === person && inForce(member, today))
      .map(({ role }) => ({ id, name, level, role })),
  );
};

/** The clock in the organisation's local time, and what the bot will do next by itself. */
export const clockView = async (host: SimulatorHost, { id, timeZone }: Organisation) => {
  const next = await host.nextEvent(id);
  return {
    now: host.clock.now().toZonedDateTimeISO(timeZone).toPlainDateTime().toString(),
    ...(next && {
      next: {
        at: next.at.toZonedDateTimeISO(timeZone).toPlainDateTime().toString(),
        what: next.what,
        ...(next.forumName !== undefined && { forumName: next.forumName }),
      },
    }),
  };
};

/** A meeting in local time, as the calendar draws it. */
export const meetingView = (meeting: SimulatorMeeting) => ({
  id: meeting.id,
  name: meeting.childName ? `${meeting.childName} – ${meeting.forumName}` : meeting.forumName,
  level: meeting.level,
  start: meeting.start.toPlainDateTime().toString(),
  end: meeting.end.toPlainDateTime().toString(),
  ...(meeting.place !== undefined && { place: meeting.place }),
  online: meeting.online,
  status: meeting.status,
});
