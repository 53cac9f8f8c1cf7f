import type { ScheduleInformation, ScheduleItem } from '@microsoft/microsoft-graph-types';
import type { PersonId } from '../domain/ids.ts';
import type { Person } from '../domain/organisation.ts';
import { Temporal } from '../domain/time.ts';
import type { BusyInterval } from '../services/ports/calendar.ts';
import type { GraphClient } from './client.ts';
import { isOutOfReach } from './graph-error.ts';
import { graphPath } from './path.ts';
import { graphUtc, instantOf } from './times.ts';

/** Graph's limits for one question (getSchedule). */
const MAILBOXES = 20;
const DAYS = 42;

/** The coarsest view there is: only the times are used, and the view would be long. */
const VIEW_MINUTES = 1440;

export interface ScheduleQuestion {
  readonly people: readonly Person[];
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/** The question as so many as Graph allows in one. */
export const questionsFor = ({ people, from, to }: ScheduleQuestion): readonly ScheduleQuestion[] => {
  const questions: ScheduleQuestion[] = [];
  for (let first = 0; first < people.length; first += MAILBOXES) {
    const group = people.slice(first, first + MAILBOXES);
    for (let start = from; Temporal.Instant.compare(start, to) < 0; start = start.add({ hours: 24 * DAYS })) {
      const end = start.add({ hours: 24 * DAYS });
      questions.push({ people: group, from: start, to: Temporal.Instant.compare(end, to) < 0 ? end : to });
    }
  }
  return questions;
};

/** In the order of the people, asked in the name of a mailbox. Without the right to ask, nobody is known. */
export const askSchedules = async (
  client: GraphClient,
  mailbox: string,
  { people, from, to }: ScheduleQuestion,
): Promise<readonly (ScheduleInformation | undefined)[]> => {
  try {
    const addresses = people.map(({ email }) => email);
    const answers = await getSchedule(client, mailbox, addresses, from, to);
    const byAddress = new Map(answers.map((answer) => [answer.scheduleId?.toLowerCase(), answer]));
    return addresses.map((address) => byAddress.get(address.toLowerCase()));
  } catch (fault) {
    if (isOutOfReach(fault)) return [];
    throw fault;
  }
};

/** @throws GraphError */
export const getSchedule = async (
  client: GraphClient,
  mailbox: string,
  schedules: readonly string[],
  from: Temporal.Instant,
  to: Temporal.Instant,
): Promise<readonly ScheduleInformation[]> => {
  const { value } = await client.call<{ readonly value: readonly ScheduleInformation[] }>({
    method: 'POST',
    path: graphPath`/users/${mailbox}/calendar/getSchedule`,
    body: {
      schedules,
      startTime: graphUtc(from),
      endTime: graphUtc(to),
      availabilityViewInterval: VIEW_MINUTES,
    },
    repeatable: true,
  });
  return value;
};

/** When the person is so, according to the answer. All that is kept of it is from when to when. */
export const intervalsOf = (
  person: PersonId,
  answer: ScheduleInformation | undefined,
  statuses: readonly ScheduleItem['status'][],
): readonly BusyInterval[] =>
  (answer?.scheduleItems ?? []).flatMap(({ status, start, end }) => {
    const [begins, ends] = [instantOf(start), instantOf(end)];
    return statuses.includes(status) && begins && ends ? [{ person, start: begins, end: ends }] : [];
  });
