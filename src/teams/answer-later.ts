import type { ProgressNotice } from '../domain/notices/done.ts';
import type { Notice } from '../domain/notices/notice.ts';
import type { AnswerPlace } from './answer-place.ts';
import { deadlineIn } from './deadline.ts';
import { faultOf } from './log.ts';
import type { Turn } from './turn.ts';

/**
 * The answer to a turn that took too long, when it is there; until then, how far the work has come, where it tells: a
 * turn's length apart, which is well within what Teams takes. `told` is what the person has seen of it.
 */
export const answerLater = async (
  turn: Turn,
  place: AnswerPlace,
  work: Promise<Notice>,
  told: ProgressNotice | undefined,
): Promise<void> => {
  const { bot, progress } = turn;
  let seen = told;
  for (;;) {
    const pause = deadlineIn(bot.turnMs);
    const notice = await pause.within(work);
    pause.stop();
    if (notice) return place.show(notice);
    if (progress.latest && progress.latest !== seen) {
      seen = progress.latest;
      // How far it has come matters less than that it comes.
      await place.show(seen).catch((error) => bot.log.warn(faultOf(error), 'progress was not shown'));
    }
  }
};
