import type { PlanForumNotice, PlanSlotView } from '../src/domain/notices/plan.ts';
import type { Texts } from '../src/texts/texts.ts';
import { actionFor, formButton } from './actions.ts';
import type { Action, AdaptiveCard, ChoiceInput } from './adaptive-card.ts';
import { fitRows } from './fit.ts';
import { choiceInput, dateInput, timeInput } from './inputs.ts';
import { aside, card, clip, headline, NAME_MAX, text } from './kit.ts';
import { keepFreeForm } from './plan-actions.ts';

const SLOTS_MAX = 60;
const CHOICE_MAX = 60;

/** One forum of a draft: every meeting, and what can be done with it. */
export const planForumCard = (notice: PlanForumNotice, texts: Texts): AdaptiveCard =>
  fitRows(notice.view.slots, SLOTS_MAX, (slots, hidden) => {
    const { view } = notice;
    return card(texts, {
      line: texts.lines.planForum(notice),
      body: [
        headline(clip(view.forumName, NAME_MAX)),
        aside(clip(texts.words.cadence(view.cadence, view.anchor), NAME_MAX)),
        ...(slots.length === 0 ? [text(texts.plan.nothingPlanned)] : []),
        ...slots.map((slot) => text(slotLine(slot, texts), { spacing: 'Small' })),
        ...(hidden > 0 ? [aside(texts.common.more(hidden))] : []),
      ],
      actions: forumActions(notice, slots, texts),
    });
  });

const slotLine = ({ start, childName, pinned }: PlanSlotView, { format, draft }: Texts): string =>
  `${childName ? `${clip(childName, NAME_MAX)}: ` : ''}${format.moment(start)}${pinned ? ` (${draft.pinned})` : ''}`;

const forumActions = (
  { plan, version, view }: PlanForumNotice,
  slots: readonly PlanSlotView[],
  texts: Texts,
): readonly Action[] => {
  const { draft } = texts;
  const key = { plan, v: version, forum: view.forum };
  const back = actionFor('plan.show', { plan }, draft.back, { withoutInputs: true });
  if (slots.length === 0) return [back];
  const meetings = slots.filter(({ childName }) => childName === undefined);
  return [
    actionFor('plan.approveForum', key, draft.approveForum, { style: 'positive', withoutInputs: true }),
    formButton(
      draft.move,
      [
        meetingChoice('moveMeeting', slots, texts),
        dateInput('date', draft.date, draft.dateMissing),
        timeInput('time', draft.time),
      ],
      [actionFor('plan.move', key, draft.moveDo)],
    ),
    formButton(
      draft.pin,
      [meetingChoice('pinMeeting', meetings, texts, [['all', draft.allMeetings]])],
      [
        actionFor('plan.pin', { ...key, pinned: true }, draft.pinDo),
        actionFor('plan.pin', { ...key, pinned: false }, draft.unpinDo),
      ],
    ),
    keepFreeForm(key, texts),
    back,
  ];
};

const meetingChoice = (
  id: string,
  slots: readonly PlanSlotView[],
  texts: Texts,
  before: readonly (readonly [string, string])[] = [],
): ChoiceInput =>
  choiceInput(id, texts.draft.meeting, {
    choices: [
      ...before,
      ...slots.map((slot) => [slot.key, clip(slotLine(slot, texts), CHOICE_MAX)] as const),
    ],
    otherwise: before[0]?.[0],
    placeholder: texts.draft.choose,
    missing: texts.draft.choose,
  });
