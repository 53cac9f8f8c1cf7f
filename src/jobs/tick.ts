import { dueSteps, type MeetingState, nextStepAt } from '../domain/due.ts';
import { findForum } from '../domain/forum.ts';
import type { DueStep, Meeting } from '../domain/meeting.ts';
import { Temporal } from '../domain/time.ts';
import { syncCalendar } from '../services/meetings/sync-calendar.ts';
import type { Deps } from '../services/ports.ts';
import { runStep } from '../services/steps/run-step.ts';

/** How long a re-delivered activity is recognised. */
const ACTIVITY_MEMORY_HOURS = 48;

/** What went wrong during a tick: which piece of work, never whose text. */
export type ReportFault = (work: string, fault: unknown) => void;

/**
 * Does everything that is due now. Computed from the state, so that a missed hour or a restart loses and doubles
 * nothing; one failing step does not stop the others. Only one process at a time runs it.
 */
export const tick = async (deps: Deps, report: ReportFault): Promise<void> => {
  await deps.store.exclusively('tick', async () => {
    const states = await meetingStates(deps);
    const meetings = new Map(states.map(({ meeting }) => [meeting.id, meeting]));
    for (const step of dueSteps(states, deps.clock.now())) {
      await attempt(deps, meetings.get(step.meeting), step, report);
    }
    await syncCalendar(deps).catch((fault: unknown) => report('calendar', fault));
    await deps.store.write((tx) =>
      tx.activities.prune(deps.clock.now().subtract({ hours: ACTIVITY_MEMORY_HOURS })),
    );
  });
};

/** When something will next happen by itself: a step, or a delivery that waits. Undefined if nothing is planned. */
export const nextEventAt = async (deps: Deps): Promise<Temporal.Instant | undefined> => {
  const step = nextStepAt(await meetingStates(deps), deps.clock.now());
  const delivery = await deps.store.read.deliveries.nextAttempt();
  if (!step || !delivery) return step ?? delivery;
  return Temporal.Instant.compare(step, delivery) < 0 ? step : delivery;
};

const attempt = async (
  deps: Deps,
  meeting: Meeting | undefined,
  step: DueStep,
  report: ReportFault,
): Promise<void> => {
  if (!meeting) return;
  try {
    await runStep(deps, meeting, step);
  } catch (fault) {
    report(step.step, fault);
  }
};

/** Open meetings with their forum; meetings of a forum that is no longer configured are left alone. */
const meetingStates = async (deps: Deps): Promise<readonly MeetingState[]> => {
  const open = await deps.store.read.meetings.open();
  const done = await deps.store.read.meetings.stepsDone(open.map(({ id }) => id));
  const known = new Map(deps.directory.organisations.map((organisation) => [organisation.id, organisation]));
  return open.flatMap((meeting) => {
    const organisation = known.get(meeting.organisation);
    const forum = organisation && findForum(organisation, meeting.forum);
    if (!organisation || !forum) return [];
    return [{ meeting, forum, timeZone: organisation.timeZone, done: done.get(meeting.id) ?? new Set() }];
  });
};
