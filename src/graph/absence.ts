import type { AutomaticRepliesSetting, ScheduleInformation } from '@microsoft/microsoft-graph-types';
import type { Person } from '../domain/organisation.ts';
import { Temporal } from '../domain/time.ts';
import type { BusyInterval } from '../services/ports/calendar.ts';
import type { GraphClient } from './client.ts';
import { isOutOfReach } from './graph-error.ts';
import { graphPath, withQuery } from './path.ts';
import { graphUtc, instantOf } from './times.ts';

interface AbsenceQuestion {
  /** The mailbox in whose name is asked. */
  readonly organiser: string;
  readonly people: readonly Person[];
  readonly from: Temporal.Instant;
  readonly to: Temporal.Instant;
}

/** Leave shown in the calendar, and automatic replies where the application may read that setting. */
export const away = async (
  client: GraphClient,
  question: AbsenceQuestion,
): Promise<readonly BusyInterval[]> => {
  const people = question.people.filter(({ outsideTenant }) => !outsideTenant);
  if (people.length === 0) return [];
  const leave = await leaves(client, { ...question, people });
  const replies = await automaticReplies(client, { ...question, people });
  return [...leave, ...replies];
};

/** Graph's limit for one question (getSchedule). */
const MAILBOXES = 20;

/** `oof` in somebody's free/busy: all that is kept of it is from when to when. */
const leaves = async (
  client: GraphClient,
  { organiser, people, from, to }: AbsenceQuestion,
): Promise<readonly BusyInterval[]> => {
  const found: BusyInterval[] = [];
  for (let first = 0; first < people.length; first += MAILBOXES) {
    const group = people.slice(first, first + MAILBOXES);
    for (const { scheduleId, scheduleItems } of await schedules(client, {
      organiser,
      people: group,
      from,
      to,
    })) {
      const person = group.find(({ email }) => email.toLowerCase() === scheduleId?.toLowerCase());
      for (const { status, start, end } of scheduleItems ?? []) {
        const [begins, ends] = [instantOf(start), instantOf(end)];
        if (person && status === 'oof' && begins && ends) {
          found.push({ person: person.id, start: begins, end: ends });
        }
      }
    }
  }
  return found;
};

/** Without the right to the organiser's calendar nobody's leave is known. */
const schedules = async (
  client: GraphClient,
  { organiser, people, from, to }: AbsenceQuestion,
): Promise<readonly ScheduleInformation[]> => {
  try {
    const { value } = await client.call<{ readonly value: readonly ScheduleInformation[] }>({
      method: 'POST',
      path: graphPath`/users/${organiser}/calendar/getSchedule`,
      body: {
        schedules: people.map(({ email }) => email),
        startTime: graphUtc(from),
        endTime: graphUtc(to),
        availabilityViewInterval: 1440,
      },
      repeatable: true,
    });
    return value;
  } catch (fault) {
    if (isOutOfReach(fault)) return [];
    throw fault;
  }
};

const automaticReplies = async (
  client: GraphClient,
  { people, from, to }: AbsenceQuestion,
): Promise<readonly BusyInterval[]> => {
  const answers = await client.batch(
    people.map(({ email }) => ({
      method: 'GET',
      path: withQuery(graphPath`/users/${email}/mailboxSettings`, { $select: 'automaticRepliesSetting' }),
    })),
  );
  return people.flatMap(({ id }, index) => {
    const answer = answers[index];
    if (!answer) return [];
    // MailboxSettings.Read is a choice of the administrator: without it the calendar alone tells.
    if (!answer.ok && isOutOfReach(answer.error)) return [];
    if (!answer.ok) throw answer.error;
    const { automaticRepliesSetting: setting } = answer.body as {
      readonly automaticRepliesSetting?: AutomaticRepliesSetting;
    };
    const interval = repliesIn(setting, from, to);
    return interval ? [{ person: id, ...interval }] : [];
  });
};

const repliesIn = (
  setting: AutomaticRepliesSetting | undefined,
  from: Temporal.Instant,
  to: Temporal.Instant,
): { readonly start: Temporal.Instant; readonly end: Temporal.Instant } | undefined => {
  if (setting?.status === 'alwaysEnabled') return { start: from, end: to };
  const start = instantOf(setting?.scheduledStartDateTime);
  const end = instantOf(setting?.scheduledEndDateTime);
  if (setting?.status !== 'scheduled' || !start || !end) return undefined;
  return Temporal.Instant.compare(start, to) < 0 && Temporal.Instant.compare(from, end) < 0
    ? { start, end }
    : undefined;
};
