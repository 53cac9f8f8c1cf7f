import { beforeEach, describe, expect, it } from 'vitest';
import { isOpen } from '../../../src/domain/calendar-question.ts';
import type { Store } from '../../../src/services/ports/store.ts';
import { at, LOTEN, later, MEETING, meeting, NOW } from '../samples.ts';

const ELSEWHERE = { start: at('2027-03-05T08:00:00Z'), end: at('2027-03-05T10:00:00Z') };

export const calendarQuestionSuite = (store: () => Store): void => {
  describe('how the calendar shows a meeting', () => {
    const shown = async () => (await store().read.meetings.get(LOTEN, MEETING))?.calendarShows;
    beforeEach(() => store().write(async (tx) => void (await tx.meetings.insert(meeting()))));

    it('is known once it was written or seen', async () => {
      expect(await shown()).toBeUndefined();
      const { start, end } = meeting();
      await store().write((tx) => tx.meetings.markSynced(LOTEN, MEETING, 1, 'event-1', { start, end }));
      expect(await shown()).toEqual({ start, end });
      await store().write((tx) => tx.meetings.recordShown(LOTEN, MEETING, ELSEWHERE));
      expect(await shown()).toEqual(ELSEWHERE);
      await store().write((tx) => tx.meetings.recordShown(LOTEN, MEETING, 'gone'));
      expect(await shown()).toBe('gone');
      await store().write((tx) => tx.meetings.markSynced(LOTEN, MEETING, 1, 'event-2', ELSEWHERE));
      expect(await shown()).toEqual(ELSEWHERE);
    });
  });

  describe('questions about the calendar', () => {
    beforeEach(() => store().write(async (tx) => void (await tx.meetings.insert(meeting()))));
    const question = () => store().read.calendarQuestions.of(MEETING);
    const ask = (of = meeting()) => store().write((tx) => tx.calendarQuestions.ask(of, ELSEWHERE, NOW));
    const outOfSync = async () => (await store().read.meetings.outOfSync(10)).map(({ id }) => id);

    it('are one for each meeting, the newest', async () => {
      expect(await question()).toBeUndefined();
      expect(await ask()).toBe(1);
      expect(await question()).toEqual({
        meeting: MEETING,
        number: 1,
        meetingVersion: 1,
        shown: ELSEWHERE,
      });
      expect(await store().write((tx) => tx.calendarQuestions.ask(meeting(), 'gone', NOW))).toBe(2);
      expect(await question()).toMatchObject({ number: 2, shown: 'gone' });
    });

    it('are answered once, and only the newest', async () => {
      await ask();
      await ask();
      const answer = (number: number, what: 'follow' | 'keep') =>
        store().write((tx) => tx.calendarQuestions.answer(MEETING, number, what, later(1)));
      expect(await answer(1, 'follow')).toBe(false);
      expect(await Promise.all([answer(2, 'keep'), answer(2, 'follow')])).toEqual([true, false]);
      expect(await question()).toMatchObject({ number: 2, answer: 'keep' });
      expect(await ask()).toBe(3);
      expect(await question()).not.toHaveProperty('answer');
    });

    it('keep the meeting from being written to the calendar while they are open', async () => {
      expect(await outOfSync()).toEqual([MEETING]);
      await ask();
      expect(await outOfSync()).toEqual([]);
      await store().write((tx) => tx.calendarQuestions.answer(MEETING, 1, 'keep', later(1)));
      expect(await outOfSync()).toEqual([MEETING]);
    });

    it('are open no longer when the meeting has been changed', async () => {
      await ask();
      await store().write((tx) => tx.meetings.change(meeting(), { status: 'cancelled' }));
      expect(await outOfSync()).toEqual([MEETING]);
      const asked = await question();
      expect(asked && isOpen(asked, meeting())).toBe(true);
      expect(asked && isOpen(asked, meeting({ version: 2 }))).toBe(false);
    });
  });
};
