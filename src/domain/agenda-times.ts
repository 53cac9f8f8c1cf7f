import type { Meeting } from './meeting.ts';
import type { Forum } from './organisation.ts';
import { Temporal } from './time.ts';
import { daysBefore, MORNING, workdayAt } from './workday-hours.ts';

/** Also of a meeting that is only proposed it can be said when things would go out. */
type Begins = Pick<Meeting, 'start'> & Partial<Pick<Meeting, 'bookedAt' | 'child'>>;

/** Hour, local, at which the call for items closes: within working hours, so that somebody can still be asked. */
const DEADLINE_HOUR = 15;
/** Whoever is asked for something has as long to answer, at least. */
const LEAST_HOURS = 24;

interface AgendaTimes {
  readonly deadline: Temporal.ZonedDateTime;
  readonly innkalling: Temporal.ZonedDateTime;
  /** The meeting was booked too late for the usual times. */
  readonly atShortNotice: boolean;
}

/** When the call for items to the meeting closes: a workday at 15:00, local time, unless the meeting came at short notice. */
export const agendaDeadline = (meeting: Begins, forum: Forum, timeZone: string): Temporal.ZonedDateTime =>
  agendaTimes(meeting, forum, timeZone).deadline;

/** When the innkalling with the saksliste goes out: a workday at 08:00, local time, unless the meeting came at short notice. */
export const innkallingTime = (meeting: Begins, forum: Forum, timeZone: string): Temporal.ZonedDateTime =>
  agendaTimes(meeting, forum, timeZone).innkalling;

/** Both times, and whether they are the usual ones. */
export const agendaTimes = (meeting: Begins, forum: Forum, timeZone: string): AgendaTimes => {
  const { deadlineDays, innkallingDays } = forum.agenda;
  const bookedAt = asksForItems(meeting, forum) ? meeting.bookedAt : undefined;
  const instants = `${meeting.start.epochMilliseconds} ${bookedAt?.epochMilliseconds}`;
  const key = `${instants} ${deadlineDays} ${innkallingDays} ${timeZone}`;
  return remembered(key, () => {
    const usual = usualTimes(meeting, forum, timeZone);
    return !bookedAt || leavesTime(bookedAt, usual.deadline)
      ? usual
      : shortTimes(meeting, bookedAt, usual.innkalling);
  });
};

const KNOWN_TIMES = new Map<string, AgendaTimes>();
const MOST_KNOWN = 5_000;

/** Every answer asks for its meeting's deadline several times, and date arithmetic is the dear part of an answer. */
const remembered = (key: string, work: () => AgendaTimes): AgendaTimes => {
  const known = KNOWN_TIMES.get(key);
  if (known) return known;
  if (KNOWN_TIMES.size >= MOST_KNOWN) KNOWN_TIMES.clear();
  const times = work();
  KNOWN_TIMES.set(key, times);
  return times;
};

/** The deadline is counted from the innkalling as it falls: one moved ahead of Christmas still has its days after it. */
const usualTimes = (meeting: Begins, { agenda }: Forum, timeZone: string): AgendaTimes => {
  const { deadlineDays, innkallingDays } = agenda;
  const innkalling = workdayAt(daysBefore(meeting, timeZone, innkallingDays), MORNING, timeZone);
  const day = innkalling.toPlainDate().subtract({ days: deadlineDays - innkallingDays });
  return { deadline: workdayAt(day, DEADLINE_HOUR, timeZone), innkalling, atShortNotice: false };
};

/**
 * For a meeting that was booked when its deadline had passed, or all but: the last workday before the innkalling, or
 * before the meeting, or as long as can be. The coordinator has an hour or more to look at what came in.
 */
const shortTimes = (
  { start }: Begins,
  bookedAt: Temporal.Instant,
  innkalling: Temporal.ZonedDateTime,
): AgendaTimes => {
  const { timeZoneId } = innkalling;
  const local = start.toZonedDateTimeISO(timeZoneId);
  const dayBefore = (day: Temporal.ZonedDateTime) =>
    workdayAt(day.toPlainDate().subtract({ days: 1 }), DEADLINE_HOUR, timeZoneId);
  const [early, late] = [dayBefore(innkalling), dayBefore(local)];
  if (leavesTime(bookedAt, early)) return { deadline: early, innkalling, atShortNotice: true };
  if (leavesTime(bookedAt, late)) {
    return { deadline: late, innkalling: late.add({ hours: 1 }), atShortNotice: true };
  }
  const minutes = Math.min(120, Math.floor(bookedAt.until(start).total('minutes') / 2));
  const deadline = local.subtract({ minutes });
  return { deadline, innkalling: deadline.add({ minutes: Math.floor(minutes / 2) }), atShortNotice: true };
};

/** Whether somebody who is asked at an instant has time to answer. */
export const leavesTime = (from: Temporal.Instant, to: Temporal.ZonedDateTime): boolean =>
  Temporal.Instant.compare(from.add({ hours: LEAST_HOURS }), to.toInstant()) <= 0;

/** True if members may be asked for items at all: not in bodies that handle individual cases, nor for child meetings. */
export const asksForItems = (meeting: Pick<Begins, 'child'>, forum: Forum): boolean =>
  !forum.agenda.logisticsOnly && !meeting.child;
