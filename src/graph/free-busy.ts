import type { PersonId } from '../domain/ids.ts';
import type { FreeBusy } from '../services/ports/calendar.ts';
import type { GraphClient } from './client.ts';
import { askSchedules, intervalsOf, questionsFor, type ScheduleQuestion } from './schedules.ts';

const BUSY = ['busy', 'tentative', 'oof'] as const;

export interface FreeBusyQuestion extends ScheduleQuestion {
  /** The mailbox in whose name is asked. */
  readonly mailbox: string;
  readonly progress?: ((done: number, of: number) => void) | undefined;
}

/**
 * When people are busy, in as few questions as Graph allows. Of what they do nothing is kept. Who has no mailbox in the
 * tenant, or one that the application may not read, is unknown: the planner goes on, and names them.
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
      const answers = await askSchedules(client, mailbox, question);
      progress?.(++done, questions.length);
      return question.people.flatMap(({ id }, index) => {
        const answer = answers[index];
        if (!answer || answer.error) unknown.add(id);
        return intervalsOf(id, answer, BUSY);
      });
    }),
  );
  const known = busy.flat().filter(({ person }) => !unknown.has(person));
  return { busy: known, unknown: people.filter(({ id }) => unknown.has(id)).map(({ id }) => id) };
};
