import type { MeetingListNotice, MeetingView } from '../src/domain/notices/meeting.ts';
import type { Texts } from '../src/texts/texts.ts';
import type { AdaptiveCard, Element } from './adaptive-card.ts';
import { fitRows } from './fit.ts';
import { aside, card, headline, meetingName, place, text } from './kit.ts';

const MEETINGS_MAX = 40;

export const meetingListCard = (notice: MeetingListNotice, texts: Texts): AdaptiveCard =>
  fitRows(notice.meetings, MEETINGS_MAX, (shown, hidden) => {
    const { meetings, common } = texts;
    const more = hidden + notice.more;
    return card(texts, {
      line: texts.lines.meetingList(notice),
      body: [
        headline(meetings.listTitle),
        ...(shown.length === 0 ? [text(meetings.emptyList)] : []),
        ...[...Map.groupBy(shown, ({ start }) => start.year)].flatMap(([year, ofYear]) => [
          aside(String(year), 'Medium'),
          ...ofYear.flatMap((meeting) => meetingRow(meeting, texts)),
        ]),
        ...(more > 0 ? [aside(common.more(more), 'Medium')] : []),
        ...(notice.canChange ? [aside(meetings.howToChange, 'Medium')] : []),
      ],
    });
  });

/** When, then what: a list is read for the dates. */
export const meetingRow = (meeting: MeetingView, texts: Texts): readonly Element[] => {
  const { words, format } = texts;
  const status = meeting.status === 'booked' ? undefined : words.meetingStatuses[meeting.status];
  return [
    text(format.when(meeting.start, meeting.end), { weight: 'Bolder', spacing: 'Small' }),
    text([meetingName(meeting), place(meeting, texts), status].filter(Boolean).join(' · '), {
      spacing: 'None',
    }),
  ];
};
