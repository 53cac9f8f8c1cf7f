import type { AwayView, ConfirmMoves, PlanMovesNotice } from '../src/domain/notices/plan-moves.ts';
import type { Texts } from '../src/texts/texts.ts';
import { actionFor } from './actions.ts';
import type { Action, AdaptiveCard, ExecuteAction } from './adaptive-card.ts';
import { fitRows } from './fit.ts';
import { aside, box, card, clip, headline, text } from './kit.ts';

const MOVES_MAX = 40;
const CONFLICTS_MAX = 8;
const MISSED_MAX = 15;
const LINE_MAX = 300;

/** What would move, what does not work out, and a button to say yes. */
export const planMovesCard = (notice: PlanMovesNotice, texts: Texts): AdaptiveCard =>
  fitRows(notice.moves, MOVES_MAX, (moves, hidden) => {
    const { draft, common } = texts;
    const { why, conflicts, confirm, away } = notice;
    const told = confirm?.kind === 'draft' ? 'draft' : 'booked';
    const shown = conflicts.slice(0, CONFLICTS_MAX);
    return card(texts, {
      line: texts.lines.planMoves(notice),
      body: [
        headline(away ? draft.awayTitle(away) : draft.movesTitle[why]),
        ...(away?.meetings ?? [])
          .slice(0, MISSED_MAX)
          .map((one) => text(clip(draft.missed(one), LINE_MAX), { spacing: 'Small' })),
        text(introOf(notice, texts)),
        ...moves.map((move) => text(clip(draft.moved(move), LINE_MAX), { spacing: 'Small' })),
        ...(hidden > 0 ? [aside(common.more(hidden))] : []),
        ...(shown.length > 0
          ? [
              box('warning', [
                text(draft.conflictsTitle, { weight: 'Bolder' }),
                ...shown.map((one) => text(clip(draft.conflict(one), LINE_MAX), { spacing: 'Small' })),
                ...(conflicts.length > shown.length
                  ? [aside(common.more(conflicts.length - shown.length))]
                  : []),
              ]),
            ]
          : []),
        ...(confirm && notice.moves.length > 0 ? [aside(draft.confirmMeans[told], 'Medium')] : []),
      ],
      actions: actionsOf(notice, texts),
    });
  });

const introOf = ({ why, moves, away }: PlanMovesNotice, { draft }: Texts): string => {
  if (moves.length > 0) return draft.movesIntro[why];
  return away && !away.meetings.some(({ outcome }) => outcome === 'stuck')
    ? draft.nothingNeedsTo
    : draft.nothingMoves;
};

const actionsOf = (
  { moves, conflicts, confirm, leave, away }: PlanMovesNotice,
  { draft }: Texts,
): readonly Action[] => {
  const title = conflicts.length > 0 ? draft.confirmAnyway : draft.confirm;
  return [
    ...(confirm && moves.length > 0 ? [confirmButton(confirm, title)] : []),
    ...(confirm?.kind === 'draft' ? [actionFor('plan.show', { plan: confirm.plan }, draft.back)] : []),
    ...(leave === undefined ? [] : [actionFor('days.leave', { about: leave }, draft.leave)]),
    ...(away ? awayButtons(away, moves.length > 0 ? draft.leave : draft.noteAbsence, draft.varaInstead) : []),
  ];
};

const awayButtons = (
  { person, from, to, vara, mayChoose }: AwayView,
  leave: string,
  other: Texts['draft']['varaInstead'],
): readonly Action[] => [
  actionFor('absence.leave', { person, from, to }, leave),
  ...(mayChoose
    ? [actionFor('absence.show', { person, from, to, vara: !vara }, other[vara ? 'moves' : 'comes'])]
    : []),
];

const confirmButton = (confirm: ConfirmMoves, title: string): ExecuteAction => {
  switch (confirm.kind) {
    case 'draft': {
      const { plan, version, slot, to } = confirm;
      return actionFor('plan.moveAlong', { plan, v: version, slot, to }, title, { style: 'positive' });
    }
    case 'meeting': {
      const { meeting, to, print } = confirm;
      return actionFor('meeting.moveAlong', { meeting, to, print }, title, { style: 'positive' });
    }
    case 'avoid': {
      const { from, to, forum, print } = confirm;
      return actionFor('days.avoid', { from, to, forum, print }, title, { style: 'positive' });
    }
    case 'closed': {
      const { about, print } = confirm;
      return actionFor('days.mend', { about, print }, title, { style: 'positive' });
    }
    case 'away': {
      const { person, from, to, vara, print } = confirm;
      const data = { person, from, to, vara, print };
      return actionFor('absence.move', data, title, { style: 'positive' });
    }
  }
};
