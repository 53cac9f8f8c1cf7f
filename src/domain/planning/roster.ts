import { type DayNumber, toDayNumber, toPlainDate } from '../day-number.ts';
import { findPerson, regularMembersOn } from '../forum.ts';
import type { PersonId } from '../ids.ts';
import type { Forum, Organisation } from '../organisation.ts';

/** Who must be free for a forum's meeting, and which school calendars bind them. */
export interface Roster {
  readonly people: readonly PersonId[];
  readonly schools: ReadonlySet<string>;
  /** Somebody works in a school, even if the configuration does not say which. */
  readonly hasSchoolPeople: boolean;
}

/** The forum's roster as of a day. It changes on few days of a year, so one is kept for each stretch between them. */
export const rosterOf = (organisation: Organisation, forum: Forum): ((day: DayNumber) => Roster) => {
  const changes = daysOfChange(forum);
  const known = new Map<number, Roster>();
  return (day) => {
    const stretch = changes.filter((change) => change <= day).length;
    const roster = known.get(stretch) ?? rosterOn(organisation, forum, day);
    known.set(stretch, roster);
    return roster;
  };
};

const daysOfChange = (forum: Forum): readonly DayNumber[] => [
  ...new Set(
    forum.members.flatMap(({ from, until }) => [
      ...(from ? [toDayNumber(from)] : []),
      ...(until ? [toDayNumber(until) + 1] : []),
    ]),
  ),
];

const rosterOn = (organisation: Organisation, forum: Forum, day: DayNumber): Roster => {
  const people = regularMembersOn(forum, toPlainDate(day));
  const known = people.flatMap((id) => findPerson(organisation, id) ?? []);
  return {
    people,
    schools: new Set(known.flatMap(({ schools }) => schools)),
    hasSchoolPeople: known.some(({ schools, service }) => schools.length > 0 || service === 'skole'),
  };
};
