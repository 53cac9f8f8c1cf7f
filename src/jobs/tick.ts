import { dueSteps } from '../domain/due.ts';
import type { DueStep, Meeting } from '../domain/meeting.ts';
import { syncNearCalendars } from '../services/meetings/sync-calendar.ts';
import type { Deps } from '../services/ports/deps.ts';
import { runStep } from '../services/steps/run-step.ts';
import { meetingStates } from './meeting-states.ts';

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
    await syncNearCalendars(deps, (fault) => report('calendar', fault));
    await deps.store.write((tx) =>
      tx.activities.prune(deps.clock.now().subtract({ hours: ACTIVITY_MEMORY_HOURS })),
    );
  });
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
