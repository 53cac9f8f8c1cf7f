import type { ScheduleInformation, ScheduleItem } from '@microsoft/microsoft-graph-types';
import type { PersonId } from '../domain/ids.ts';
import type { Person } from '../domain/organisation.ts';
import type { Temporal } from '../domain/time.ts';
import type { BusyInterval, FreeBusy } from '../services/ports/calendar.ts';
import type { GraphClient } from './client.ts';
import { isOutOfReach } from './graph-error.ts';
import { graphPath } from './path.ts';
import { graphUtc, instantOf } from './times.ts';

/** Graph's limits for one question (getSchedule). */
const MAILBOXES = 20;
const DAYS = 42;

/** The coarsest view there is: only the times are used, and the view would be long. */
const VIEW_MINUTES = 1440;

interface Question {
  readonly people: readonly Person[];
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

export interface FreeBusyQuestion extends Question {
  /** The mailbox in whose name is asked. */
  readonly mailbox: string;
  readonly progress?: ((done: number, of: number) => void) | undefined;
}

/**
 * When people are busy, in as few questions as Graph allows. Of what they do nothing is kept. Who has no mailbox in the
 * tenant, or one that the application may not read, is unknown.
 */
export const freeBusy = async (
  client: GraphClient,
  { mailbox, people, from, to, progress }: FreeBusyQuestion,
): Promise<FreeBusy> => {
  const asked = people.filter(({ outsideTenant }) => !outsideTenant);
  const questions = questionsFor({ people: asked, from, to });
  const unknown = new Set<PersonId>(people.filter(({ outsideTenant }) => outsideTenant).map(({ id }) => id));
  let done = 0;
  const busy = await Promise.all(
    questions.map(async (question) => {
      const answers = await ask(client, mailbox, question);
      progress?.(++done, questions.length);
      return question.people.flatMap((person, index) => {
        const answer = answers[index];
        if (!answer || answer.error) unknown.add(person.id);
        return (answer?.scheduleItems ?? []).flatMap((item) => intervalOf(person.id, item));
      });
    }),
  );
  const known = busy.flat().filter(({ person }) => !unknown.has(person));
  return { busy: known, unknown: people.filter(({ id }) => unknown.has(id)).map(({ id }) => id) };
};

const questionsFor = ({ people, from, to }: Question): readonly Question[] => {
  const questions: Question[] = [];
  for (let first = 0; first < people.length; first += MAILBOXES) {
    const group = people.slice(first, first + MAILBOXES);
    for (let start = from; isBefore(start, to); start = start.add({ hours: 24 * DAYS })) {
      const end = start.add({ hours: 24 * DAYS });
      questions.push({ people: group, from: start, to: isBefore(end, to) ? end : to });
    }
  }
  return questions;
};

const isBefore = (a: Temporal.Instant, b: Temporal.Instant): boolean =>
  a.epochMilliseconds < b.epochMilliseconds;

/** In the order of the people. Without the right to ask, nobody is known: the planner goes on, and names them. */
const ask = async (
  client: GraphClient,
  mailbox: string,
  { people, from, to }: Question,
): Promise<readonly (ScheduleInformation | undefined)[]> => {
  const body = {
    schedules: people.map(({ email }) => email),
    startTime: graphUtc(from),
    endTime: graphUtc(to),
    availabilityViewInterval: VIEW_MINUTES,
  };
  const path = graphPath`/users/${mailbox}/calendar/getSchedule`;
  try {
    const { value } = await client.call<{ readonly value: readonly ScheduleInformation[] }>({
      method: 'POST',
      path,
      body,
      repeatable: true,
    });
    const byAddress = new Map(value.map((answer) => [answer.scheduleId?.toLowerCase(), answer]));
    return people.map(({ email }) => byAddress.get(email.toLowerCase()));
  } catch (fault) {
    if (isOutOfReach(fault)) return [];
    throw fault;
  }
};

const BUSY: readonly ScheduleItem['status'][] = ['busy', 'tentative', 'oof'];

const intervalOf = (person: PersonId, { status, start, end }: ScheduleItem): readonly BusyInterval[] => {
  const [from, to] = [instantOf(start), instantOf(end)];
  return BUSY.includes(status) && from && to ? [{ person, start: from, end: to }] : [];
};
