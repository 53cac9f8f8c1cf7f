import type { AutomaticRepliesSetting } from '@microsoft/microsoft-graph-types';
import { Temporal } from '../domain/time.ts';
import type { BusyInterval } from '../services/ports/calendar.ts';
import type { GraphClient } from './client.ts';
import { isOutOfReach } from './graph-error.ts';
import { graphPath, withQuery } from './path.ts';
import { askSchedules, intervalsOf, questionsFor, type ScheduleQuestion } from './schedules.ts';
import { instantOf } from './times.ts';

interface AbsenceQuestion extends ScheduleQuestion {
  /** The mailbox in whose name is asked. */
  readonly organiser: string;
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

/** Without the right to the organiser's calendar nobody's leave is known. */
const leaves = async (
  client: GraphClient,
  { organiser, ...question }: AbsenceQuestion,
): Promise<readonly BusyInterval[]> => {
  const found = questionsFor(question).map(async (part) => {
    const answers = await askSchedules(client, organiser, part);
    return part.people.flatMap(({ id }, index) => intervalsOf(id, answers[index], ['oof']));
  });
  return (await Promise.all(found)).flat();
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
