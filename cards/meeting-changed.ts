import type { MeetingChangedNotice } from '../src/domain/notices/meeting.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { AdaptiveCard } from './adaptive-card.ts';
import { card, facts, headline, meetingHeader, text } from './kit.ts';

export const meetingChangedCard = (notice: MeetingChangedNotice, texts: Texts): AdaptiveCard => {
  const { meetings, format } = texts;
  const { meeting, change, previousStart } = notice;
  const moved = change === 'moved';
  return card(texts, {
    line: texts.lines.meetingChanged(notice),
    body: [
      meetingHeader(meeting, texts),
      headline(meetings[change]),
      ...facts([
        [meetings.newTime, moved ? format.whenLong(meeting.start, meeting.end) : undefined],
        [meetings.previously, previousStart && format.moment(previousStart)],
      ]),
      text(moved ? meetings.movedNext : meetings.cancelledNext),
    ],
  });
};
