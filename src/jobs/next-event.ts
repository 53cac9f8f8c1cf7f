import { nextStep } from '../domain/due.ts';
import type { ForumId, OrganisationId } from '../domain/ids.ts';
import type { MeetingStep } from '../domain/meeting.ts';
import { Temporal } from '../domain/time.ts';
import type { Deps } from '../services/ports/deps.ts';
import { meetingStates } from './meeting-states.ts';

/** What the bot will do next by itself, and when. */
export interface NextEvent {
  readonly at: Temporal.Instant;
  readonly what: MeetingStep | 'delivery';
  readonly forum?: ForumId;
}

/** The next step of a meeting or waiting delivery, of one organisation or of all; undefined if nothing is planned. */
export const nextEvent = async (deps: Deps, of?: OrganisationId): Promise<NextEvent | undefined> => {
  const states = await meetingStates(deps, of);
  const step = nextStep(states, deps.clock.now());
  const delivery = await deps.store.read.deliveries.nextAttempt();
  if (delivery && (!step || Temporal.Instant.compare(delivery, step.at) < 0)) {
    return { at: delivery, what: 'delivery' };
  }
  if (!step) return undefined;
  const forum = states.find(({ meeting }) => meeting.id === step.meeting)?.forum.id;
  return { at: step.at, what: step.step, ...(forum && { forum }) };
};
