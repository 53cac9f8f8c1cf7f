import type { Meeting } from '../domain/meeting.ts';
import { type Forum, LEVELS, type Organisation } from '../domain/organisation.ts';
import type { PlanResult, Slot } from '../domain/planning/plan.ts';
import { childKey, slotKey } from '../domain/planning/slot-key.ts';
import { Temporal } from '../domain/time.ts';
import { closedDaysOf } from './closed-days.ts';
import { signsFor } from './signs.ts';
import type { YearForum, YearMeeting, YearPlanView } from './view.ts';

export interface YearPlanSource {
  readonly organisation: Organisation;
  readonly year: number;
  /** A proposal, drawn together with what is booked already. */
  readonly proposed?: Pick<PlanResult, 'slots' | 'unplaced'>;
  readonly meetings?: readonly Meeting[];
}

/** The year of an organisation from a proposal, from its meetings, or from both; meetings of other years are left out. */
export const yearPlanView = ({
  organisation,
  year,
  proposed = { slots: [], unplaced: [] },
  meetings = [],
}: YearPlanSource): YearPlanView => {
  const { id, name, language, timeZone, levelNames } = organisation;
  const placeOf = new Map(organisation.forums.map((forum) => [forum.id, forum.sitting.place]));
  const all = [
    ...proposed.slots.map((slot) => ({
      forum: slot.forum,
      meeting: fromSlot(slot, placeOf.get(slot.forum)),
    })),
    ...meetings.map((meeting) => ({ forum: meeting.forum, meeting: fromMeeting(meeting, timeZone) })),
  ].filter(({ meeting }) => meeting.start.year === year);
  const forumOf = (forum: Forum): Omit<YearForum, 'sign'> => ({
    id: forum.id,
    name: forum.name,
    level: forum.level,
    meetings: all
      .filter((one) => one.forum === forum.id)
      .map(({ meeting }) => meeting)
      .toSorted((a, b) => Temporal.PlainDateTime.compare(a.start, b.start)),
    unplaced: proposed.unplaced
      .filter((one) => one.forum === forum.id)
      .map(({ ordinal, child }) => ({ ordinal, ...(child && { childName: child.name }) })),
  });
  const forums = LEVELS.flatMap((level) => organisation.forums.filter((forum) => forum.level === level))
    .map(forumOf)
    .filter((forum) => forum.meetings.length > 0 || forum.unplaced.length > 0);
  const signs = signsFor(forums);
  return {
    organisation: id,
    name,
    year,
    language,
    timeZone,
    levelNames,
    forums: forums.flatMap((forum, index) => {
      const sign = signs[index];
      return sign ? [{ ...forum, sign }] : [];
    }),
    closed: closedDaysOf(organisation, year),
  };
};

const fromSlot = ({ key, start, minutes, child }: Slot, place: string | undefined): YearMeeting => ({
  key,
  start,
  minutes,
  status: 'proposed',
  version: 0,
  ...(child && { childName: child.name }),
  ...(place !== undefined && { place }),
});

const fromMeeting = (meeting: Meeting, timeZone: string): YearMeeting => {
  const { child, place, status, version } = meeting;
  const key = slotKey(meeting.forum, meeting.year, meeting.ordinal);
  return {
    key: child ? childKey(key, child.id) : key,
    start: meeting.start.toZonedDateTimeISO(timeZone).toPlainDateTime(),
    minutes: Math.round(meeting.start.until(meeting.end).total('minutes')),
    status,
    version,
    ...(child && { childName: child.name }),
    ...(place !== undefined && { place }),
  };
};
