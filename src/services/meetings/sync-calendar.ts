import { isOpen, type Shown } from '../../domain/calendar-question.ts';
import type { OrganisationId } from '../../domain/ids.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { Temporal } from '../../domain/time.ts';
import type { Deps } from '../ports/deps.ts';
import type { Repositories } from '../ports/store.ts';
import { takeInShown } from './calendar-change.ts';
import { publishedAgenda } from './invitation.ts';
import { tellOfMissingLink } from './no-online-meeting.ts';
import { showInCalendar } from './show-in-calendar.ts';

const BATCH = 50;

/** Hears of a meeting that could not be brought over; it is tried again next time. */
export type ReportCalendarFault = (fault: unknown, meeting: Meeting) => void;

/**
 * Makes the calendar show every meeting as it stands now: books, moves, cancels. Interrupted at any point it goes on
 * where it was, and the meeting's id as transaction id keeps a repeated booking from making a second event.
 * Of one organisation, or of all. Returns how many meetings it could not bring over.
 */
export const syncCalendar = async (
  deps: Deps,
  organisation?: OrganisationId,
  report: ReportCalendarFault = () => undefined,
): Promise<number> => {
  for (;;) {
    const behind = await deps.store.read.meetings.outOfSync(BATCH, organisation);
    const results = await Promise.all(
      behind.map((meeting) =>
        bring(deps, meeting).catch((fault: unknown) => {
          report(fault, meeting);
          return false;
        }),
      ),
    );
    const failed = results.filter((done) => !done).length;
    if (behind.length < BATCH || failed > 0) return failed;
  }
};

/** The calendars that are near at hand, all of them; one over the network is seen to aside (`isRemote`). */
export const syncNearCalendars = async (deps: Deps, report?: ReportCalendarFault): Promise<number> => {
  const { calendar, directory } = deps;
  if (!calendar.isRemote) return syncCalendar(deps, undefined, report);
  let failed = 0;
  for (const { id } of directory.organisations) {
    if (!calendar.isRemote(id)) failed += await syncCalendar(deps, id, report);
  }
  return failed;
};

/** An organisation that has changed calendars: what lies ahead is shown anew in the one it has now. */
export const moveIntoCalendar = async (deps: Deps, organisation: OrganisationId): Promise<void> => {
  const open = await deps.store.read.meetings.open(organisation);
  const elsewhere = open.filter(
    ({ calendarEvent, start }) =>
      calendarEvent !== undefined &&
      !deps.calendar.holds(organisation, calendarEvent) &&
      Temporal.Instant.compare(start, deps.clock.now()) > 0,
  );
  if (elsewhere.length === 0) return;
  await deps.store.write(async (tx) => {
    for (const { id } of elsewhere) await tx.meetings.markUnsynced(organisation, id);
  });
};

/**
 * True when the calendar shows it, or it is asked whether to follow the calendar. A saksliste that was published
 * meanwhile is left for the next round.
 */
const bring = async (deps: Deps, meeting: Meeting): Promise<true> => {
  const agenda = await publishedAgenda(deps.directory, deps.store.read, meeting);
  const showing = await showInCalendar(deps, meeting, agenda);
  await deps.store.write(async (tx) => {
    const { organisation, id, version, status } = meeting;
    if (showing.changed) return leave(deps, tx, meeting, showing.changed);
    const published = await publishedAgenda(deps.directory, tx, meeting);
    const shown = Boolean(published) === Boolean(agenda) ? version : version - 1;
    await tx.meetings.markSynced(
      organisation,
      id,
      shown,
      showing.eventId,
      status === 'booked' ? meeting : undefined,
    );
    if (showing.withoutLink !== undefined)
      await tellOfMissingLink(deps, tx, organisation, showing.withoutLink);
  });
  return true;
};

/** Somebody has changed it there. Where nobody is asked about that, it stays so. */
const leave = async (deps: Deps, tx: Repositories, meeting: Meeting, changed: Shown): Promise<void> => {
  await takeInShown(deps, tx, meeting, changed);
  const question = await tx.calendarQuestions.of(meeting.id);
  if (!question || !isOpen(question, meeting))
    await tx.meetings.markSynced(meeting.organisation, meeting.id, meeting.version);
};
