import type { DueStep, Meeting, MeetingStep } from './meeting.ts';
import { isWorkday } from './norwegian-days.ts';
import type { Forum } from './organisation.ts';
import { Temporal } from './time.ts';

/** A meeting with the forum it belongs to and what has been done for it. */
export interface MeetingState {
  readonly meeting: Meeting;
  readonly forum: Forum;
  readonly timeZone: string;
  readonly done: ReadonlySet<MeetingStep>;
}

/** Hour of the day, local, at which people get what the bot sends by itself. */
const MORNING = 8;
/** Hour, local, at which the call for items closes: within working hours, so that somebody can still be asked. */
const DEADLINE_HOUR = 15;
/** How long the bot goes on asking whether a meeting was held. */
const HELD_QUESTION_DAYS = 60;

/** When the call for items to the meeting closes: a workday at 15:00, local time. */
export const agendaDeadline = (meeting: Meeting, forum: Forum, timeZone: string): Temporal.ZonedDateTime =>
  workdayBefore(meeting, timeZone, forum.agenda.deadlineDays, DEADLINE_HOUR);

/** When the innkalling with the saksliste goes out: a workday at 08:00, local time. */
export const innkallingTime = (meeting: Meeting, forum: Forum, timeZone: string): Temporal.ZonedDateTime =>
  workdayBefore(meeting, timeZone, forum.agenda.innkallingDays, MORNING);

/** When the summary goes out by itself; undefined for a forum that receives none. */
export const summaryTime = (
  meeting: Meeting,
  forum: Forum,
  timeZone: string,
): Temporal.ZonedDateTime | undefined =>
  forum.summary && workdayBefore(meeting, timeZone, forum.summary.sendDays, MORNING);

/** True if members may be asked for items at all: not in bodies that handle individual cases, nor for child meetings. */
export const asksForItems = (meeting: Meeting, forum: Forum): boolean =>
  !forum.agenda.logisticsOnly && !meeting.child;

/**
 * Everything the bot does on its own around one meeting, with the window in which it makes sense. Computed from the
 * meeting and its forum alone, so that a missed hour or a moved meeting needs no bookkeeping.
 */
export const stepsFor = (meeting: Meeting, forum: Forum, timeZone: string): readonly DueStep[] => {
  const step = (name: MeetingStep, at: Temporal.ZonedDateTime, until: Temporal.Instant): DueStep => ({
    meeting: meeting.id,
    step: name,
    at: at.toInstant(),
    until,
  });
  const before = (days: number) => workdayBefore(meeting, timeZone, days, MORNING);
  const end = meeting.end.toZonedDateTimeISO(timeZone);
  const innkalling = before(forum.agenda.innkallingDays);
  const steps: DueStep[] = [
    step('innkalling', innkalling, meeting.start),
    step('heldQuestion', end.add({ hours: 1 }), end.add({ days: HELD_QUESTION_DAYS }).toInstant()),
  ];
  if (asksForItems(meeting, forum)) {
    const { promptDays, deadlineDays, reminderDaysBeforeDeadline } = forum.agenda;
    const deadline = agendaDeadline(meeting, forum, timeZone);
    steps.push(
      step('prompt', before(promptDays), deadline.toInstant()),
      step('reminder', before(deadlineDays + reminderDaysBeforeDeadline), deadline.toInstant()),
      step('review', deadline, innkalling.toInstant()),
    );
  }
  if (forum.summary && !meeting.child) {
    const { trendRequestDays, previewDays, sendDays } = forum.summary;
    const preview = before(previewDays);
    const reminder = before(previewDays + Math.max(1, Math.floor((trendRequestDays - previewDays) / 3)));
    steps.push(
      step('trendRequest', before(trendRequestDays), preview.toInstant()),
      step('trendReminder', reminder, preview.toInstant()),
      step('summaryPreview', preview, meeting.start),
      step('summarySend', before(sendDays), meeting.start),
    );
  }
  return steps;
};

/** Steps that are due now: begun, not past their use, not done; the oldest first. */
export const dueSteps = (states: readonly MeetingState[], now: Temporal.Instant): readonly DueStep[] =>
  states
    .flatMap(pendingSteps)
    .filter(({ at, until }) => !isAfter(at, now) && isAfter(until, now))
    .sort(byTime);

/** The next step that is not due yet; undefined if nothing is planned. */
export const nextStep = (states: readonly MeetingState[], now: Temporal.Instant): DueStep | undefined =>
  states
    .flatMap(pendingSteps)
    .filter(({ at }) => isAfter(at, now))
    .sort(byTime)[0];

const pendingSteps = ({ meeting, forum, timeZone, done }: MeetingState): readonly DueStep[] =>
  stepsFor(meeting, forum, timeZone).filter(({ step }) => !done.has(step));

/** The order within one instant: asking comes before reminding, a preview before what it previews. */
const ORDER: readonly MeetingStep[] = [
  'trendRequest',
  'prompt',
  'trendReminder',
  'reminder',
  'review',
  'summaryPreview',
  'summarySend',
  'innkalling',
  'heldQuestion',
];

const byTime = (a: DueStep, b: DueStep): number =>
  Temporal.Instant.compare(a.at, b.at) || ORDER.indexOf(a.step) - ORDER.indexOf(b.step);

const isAfter = (a: Temporal.Instant, b: Temporal.Instant): boolean => Temporal.Instant.compare(a, b) > 0;

/** So many days before the meeting's date, moved back to a workday: nobody is asked anything on a Sunday. */
const workdayBefore = (
  meeting: Meeting,
  timeZone: string,
  days: number,
  hour: number,
): Temporal.ZonedDateTime => {
  let date = meeting.start.toZonedDateTimeISO(timeZone).toPlainDate().subtract({ days });
  while (!isWorkday(date)) date = date.subtract({ days: 1 });
  return date.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from({ hour }) });
};
