import type { PlanForumView, PlanPreviewNotice } from '../src/domain/notice.ts';
import type { Texts } from '../src/texts/texts.ts';
import { actionFor } from './actions.ts';
import type { AdaptiveCard, Element } from './adaptive-card.ts';
import { fitRows } from './fit.ts';
import { aside, box, card, clip, headline, image, NAME_MAX, section, subheading, text } from './kit.ts';
import { slotLines } from './plan-slots.ts';

const FORUMS_MAX = 40;
const REMARKS_MAX = 8;
const UNPLACED_MAX = 4;

export const planPreviewCard = (notice: PlanPreviewNotice, texts: Texts): AdaptiveCard =>
  fitRows(notice.forums, FORUMS_MAX, (forums, hidden) => previewOf(notice, texts, forums, hidden));

const previewOf = (
  notice: PlanPreviewNotice,
  texts: Texts,
  forums: readonly PlanForumView[],
  hidden: number,
): AdaptiveCard => {
  const { plan, common } = texts;
  const meetings = notice.forums.reduce((sum, { slots }) => sum + slots.length, 0);
  const key = { plan: notice.plan, v: notice.version };
  return card(texts, {
    line: texts.lines.planPreview(notice),
    wide: true,
    body: [
      headline(plan.previewTitle(notice.year)),
      text(plan.summary(meetings, notice.forums.length), { spacing: 'None' }),
      ...(notice.alreadyBooked > 0 ? [aside(plan.alreadyBooked(notice.alreadyBooked))] : []),
      ...(notice.picture ? [image(notice.picture.url, notice.picture.alt)] : []),
      ...forums.map((forum) => forumSection(forum, texts)),
      ...(hidden > 0 ? [aside(common.more(hidden), 'Medium')] : []),
      ...unplacedBox(notice, texts),
      ...remarks(notice, texts),
      aside(plan.approveMeans, 'Medium'),
    ],
    actions: [
      actionFor('plan.approve', key, plan.approve, { style: 'positive' }),
      actionFor('plan.discard', key, plan.discard),
    ],
  });
};

const forumSection = (forum: PlanForumView, texts: Texts): Element =>
  section([
    text(clip(forum.forumName, NAME_MAX), { weight: 'Bolder' }),
    aside(texts.words.cadence(forum.cadence)),
    ...slotLines(forum.slots, texts).map((line) => text(line, { spacing: 'Small' })),
  ]);

const unplacedBox = (notice: PlanPreviewNotice, texts: Texts): readonly Element[] => {
  const lines = notice.forums.flatMap(({ forumName, unplaced }) =>
    unplaced.map(
      ({ ordinal, childName, reason }) =>
        `${clip(childName ? `${forumName} – ${childName}` : forumName, NAME_MAX)}. ${clip(texts.plan.unplaced(ordinal, reason), 300)}`,
    ),
  );
  if (lines.length === 0) return [];
  return [
    box('warning', [
      text(texts.plan.unplacedTitle, { weight: 'Bolder' }),
      ...limited(lines, UNPLACED_MAX, texts),
    ]),
  ];
};

const remarks = (notice: PlanPreviewNotice, texts: Texts): readonly Element[] => {
  const lines = notice.remarks.map((remark) => texts.plan.remark(remark, clip(remark.forumName, NAME_MAX)));
  if (lines.length === 0) return [];
  return [subheading(texts.plan.remarksTitle), ...limited(lines, REMARKS_MAX, texts)];
};

const limited = (lines: readonly string[], most: number, { common }: Texts): readonly Element[] => [
  ...lines.slice(0, most).map((line) => text(line, { spacing: 'Small' })),
  ...(lines.length > most ? [aside(common.more(lines.length - most))] : []),
];
