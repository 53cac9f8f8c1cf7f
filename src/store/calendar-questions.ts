import type { Selectable } from 'kysely';
import type { CalendarQuestion } from '../domain/calendar-question.ts';
import type { CalendarQuestionRepository } from '../services/ports/calendar-questions.ts';
import type { Db } from './engine.ts';
import { instant, millis, present } from './rows.ts';
import type { CalendarQuestionTable } from './tables/calendar.ts';

export const calendarQuestionRepository = (db: Db): CalendarQuestionRepository => ({
  ask: async ({ id, version }, shown, at) => {
    const question = {
      meeting_version: version,
      start_at: shown === 'gone' ? null : millis(shown.start),
      end_at: shown === 'gone' ? null : millis(shown.end),
      asked_at: millis(at),
      answer: null,
      answered_at: null,
    };
    const { number } = await db
      .insertInto('calendar_questions')
      .values({ meeting: id, number: 1, ...question })
      .onConflict((key) =>
        key.column('meeting').doUpdateSet((row) => ({
          number: row('calendar_questions.number', '+', 1),
          ...question,
        })),
      )
      .returning('number')
      .executeTakeFirstOrThrow();
    return number;
  },

  of: async (meeting) => {
    const row = await db
      .selectFrom('calendar_questions')
      .selectAll()
      .where('meeting', '=', meeting)
      .executeTakeFirst();
    return row && questionOf(row);
  },

  answer: async (meeting, number, answer, at) => {
    const { numUpdatedRows } = await db
      .updateTable('calendar_questions')
      .set({ answer, answered_at: millis(at) })
      .where('meeting', '=', meeting)
      .where('number', '=', number)
      .where('answer', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows === 1n;
  },
});

const questionOf = ({
  meeting,
  number,
  meeting_version: meetingVersion,
  start_at: start,
  end_at: end,
  answer,
}: Selectable<CalendarQuestionTable>): CalendarQuestion => ({
  meeting,
  number,
  meetingVersion,
  shown: start === null || end === null ? 'gone' : { start: instant(start), end: instant(end) },
  ...present({ answer }),
});
