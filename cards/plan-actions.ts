import type { PlanForumView, PlanPreviewNotice } from '../src/domain/notices/plan.ts';
import type { Texts } from '../src/texts/texts.ts';
import { actionFor, formButton } from './actions.ts';
import type { Action, ShowCardAction } from './adaptive-card.ts';
import { choiceInput, dateInput } from './inputs.ts';
import { clip } from './kit.ts';
import type { VerbData } from './verbs.ts';

const CHOICE_MAX = 60;

/** What the coordinator can do with a draft; one without meetings cannot be approved. */
export const previewActions = (
  notice: PlanPreviewNotice,
  forums: readonly PlanForumView[],
  texts: Texts,
): readonly Action[] => {
  const { plan, draft } = texts;
  const key = { plan: notice.plan, v: notice.version };
  const withMeetings = forums.filter(({ slots }) => slots.length > 0);
  const some = withMeetings.length > 0;
  const kept = notice.exclusions.length > 0;
  return [
    ...(some
      ? [actionFor('plan.approve', key, plan.approve, { style: 'positive', withoutInputs: true })]
      : []),
    ...(some ? [openForum(notice, withMeetings, texts)] : []),
    ...(some ? [actionFor('plan.another', key, draft.another, { withoutInputs: true })] : []),
    ...(some || kept ? [keepFreeForm({ ...key, forum: '' }, texts, kept)] : []),
    actionFor('plan.discard', key, plan.discard, { withoutInputs: true }),
  ];
};

const openForum = (
  { plan }: PlanPreviewNotice,
  forums: readonly PlanForumView[],
  { draft, trends }: Texts,
): ShowCardAction =>
  formButton(
    draft.changeForum,
    [
      choiceInput('forum', draft.forum, {
        choices: forums.map(({ forum, forumName }) => [forum, clip(forumName, CHOICE_MAX)]),
        otherwise: forums[0]?.forum,
        missing: trends.chooseError,
      }),
    ],
    [actionFor('plan.forum', { plan }, draft.open)],
  );

/** A stretch of days without meetings: of all forums, or of one; where some are kept free already, a way back. */
export const keepFreeForm = (
  data: VerbData['plan.exclude'],
  { draft }: Texts,
  kept = false,
): ShowCardAction =>
  formButton(
    draft.keepFree,
    [dateInput('from', draft.from, draft.dateMissing), dateInput('to', draft.to)],
    [
      actionFor('plan.exclude', data, draft.keepFreeDo),
      ...(kept
        ? [actionFor('plan.include', { plan: data.plan, v: data.v }, draft.openDays, { withoutInputs: true })]
        : []),
    ],
  );
