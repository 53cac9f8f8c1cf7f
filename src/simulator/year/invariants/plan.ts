import type { ObservedYear } from '../observed.ts';
import { closedReason } from './forum-days.ts';
import { type Breach, called, dateOf, forumOf, isBefore, personName, regulars } from './lookups.ts';

/** No meeting is on a day on which its forum may not meet, at the end as in the plan. */
export const noForbiddenDay = ({ organisation, plan, meetings }: ObservedYear): readonly Breach[] =>
  [...plan.meetings, ...meetings].flatMap((meeting) => {
    const forum = forumOf(organisation, meeting);
    const reason = closedReason(
      organisation,
      forum,
      dateOf(organisation, meeting.start),
      meeting.child !== undefined,
    );
    return reason ? [`${called(organisation, meeting)}: ${reason}`] : [];
  });

/** Nobody who must be there sits in two meetings at once. */
export const nobodyInTwoPlaces = ({ organisation, meetings }: ObservedYear): readonly Breach[] => {
  const standing = meetings.filter(({ status }) => status !== 'cancelled');
  return standing.flatMap((one, index) =>
    standing
      .slice(index + 1)
      .filter((other) => isBefore(one.start, other.end) && isBefore(other.start, one.end))
      .flatMap((other) => {
        const there = regulars(organisation, other);
        return regulars(organisation, one)
          .filter((person) => there.includes(person))
          .map(
            (person) =>
              `${personName(organisation, person)}: ${called(organisation, one)} og ${called(organisation, other)}`,
          );
      }),
  );
};

/** The calendar shows the meetings that stand, at their times and with their people, and nothing else. */
export const calendarAgrees = ({ organisation, meetings, calendar }: ObservedYear): readonly Breach[] => {
  const standing = meetings.filter(({ status }) => status !== 'cancelled');
  const strays = calendar.filter(({ meeting }) => !standing.some(({ id }) => id === meeting));
  const wrong = standing.filter((meeting) => {
    const events = calendar.filter((event) => event.meeting === meeting.id);
    const [event] = events;
    const people = new Set(event?.people);
    return (
      events.length !== 1 ||
      !event?.start.equals(meeting.start) ||
      !event.end.equals(meeting.end) ||
      !regulars(organisation, meeting).every((person) => people.has(person))
    );
  });
  return [
    ...strays.map(({ meeting }) => `kalenderen viser noe som ikke er et møte (${meeting})`),
    ...wrong.map((meeting) => `${called(organisation, meeting)} står ikke rett i kalenderen`),
  ];
};
