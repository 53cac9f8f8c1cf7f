import type { CalendarQuestionNotice } from '../src/domain/notices/calendar.ts';
import type { Texts } from '../src/texts/texts.ts';
import { actionFor } from './actions.ts';
import type { Action, AdaptiveCard, Element } from './adaptive-card.ts';
import { fitRows } from './fit.ts';
import { aside, box, card, clip, facts, headline, meetingHeader, subheading, text } from './kit.ts';

const MOVES_MAX = 20;
const CONFLICTS_MAX = 6;
const LINE_MAX = 300;

/** A meeting was moved or deleted in the calendar: from what to what, what would follow, and the two answers. */
export const calendarQuestionCard = (notice: CalendarQuestionNotice, texts: Texts): AdaptiveCard =>
  fitRows(notice.moves, MOVES_MAX, (moves, hidden) => {
    const { calendar, draft, common, format } = texts;
    const { meeting, to, renewed } = notice;
    const { start, end } = meeting;
    return card(texts, {
      line: texts.lines.calendarQuestion(notice),
      body: [
        meetingHeader(meeting, texts),
        ...(renewed ? [box('emphasis', [text(calendar.renewed)])] : []),
        headline(to ? calendar.moved : calendar.cancelled),
        ...facts([
          [calendar.from, to && format.whenLong(start, end)],
          [calendar.to, to && format.whenLong(to.start, to.end)],
        ]),
        ...warnings(notice, texts),
        ...(moves.length > 0 ? [subheading(calendar.movesTitle)] : []),
        ...moves.map((move) => text(clip(draft.moved(move), LINE_MAX), { spacing: 'Small' })),
        ...(hidden > 0 ? [aside(common.more(hidden))] : []),
        aside(
          notice.isPast ? calendar.pastMeans : to ? calendar.movedMeans : calendar.cancelledMeans,
          'Medium',
        ),
      ],
      actions: actionsOf(notice, texts),
    });
  });

const warnings = (
  { doubts, conflicts, isPast }: CalendarQuestionNotice,
  { calendar, draft, common }: Texts,
): readonly Element[] => {
  const shown = conflicts.slice(0, CONFLICTS_MAX);
  const hidden = conflicts.length - shown.length;
  const lines = [
    ...(isPast ? [calendar.past] : []),
    ...doubts.map((doubt) => calendar.doubts[doubt]),
    ...shown.map((conflict) => clip(draft.conflict(conflict), LINE_MAX)),
    ...(hidden > 0 ? [common.more(hidden)] : []),
  ];
  return lines.length > 0
    ? [
        box(
          'warning',
          lines.map((line) => text(line, { spacing: 'Small' })),
        ),
      ]
    : [];
};

const actionsOf = (notice: CalendarQuestionNotice, { calendar }: Texts): readonly Action[] => {
  const { meeting, number: v, print, to, isPast, doubts, conflicts } = notice;
  const anyway = doubts.length + conflicts.length > 0;
  const follow = to ? (anyway ? calendar.followAnyway : calendar.follow) : calendar.cancel;
  return [
    ...(isPast ? [] : [actionFor('calendar.follow', { meeting: meeting.id, v, print }, follow)]),
    actionFor('calendar.keep', { meeting: meeting.id, v }, calendar.keep),
  ];
};
