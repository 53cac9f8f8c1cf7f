import type { HeldQuestionNotice } from '../src/domain/notices/meeting.ts';
import type { Texts } from '../src/texts/texts.ts';
import { actionFor } from './actions.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { aside, card, headline, meetingHeader } from './kit.ts';

export const heldQuestionCard = (notice: HeldQuestionNotice, texts: Texts): AdaptiveCard => {
  const { meetings } = texts;
  const meeting = notice.meeting.id;
  return card(texts, {
    line: texts.lines.heldQuestion(notice),
    body: [meetingHeader(notice.meeting, texts), headline(meetings.heldQuestion), aside(meetings.heldWhy)],
    actions: [
      actionFor('meeting.held', { meeting, held: true }, meetings.held),
      actionFor('meeting.held', { meeting, held: false }, meetings.notHeld),
    ],
  });
};
