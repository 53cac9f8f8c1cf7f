import type { PlanForumView, PlanPreviewNotice } from '../src/domain/notices/plan.ts';
import type { YearLinks } from '../src/domain/notices/year.ts';
import type { DraftTexts } from '../src/texts/shapes/draft.ts';
import type { Texts } from '../src/texts/texts.ts';
import { linkButton } from './actions.ts';
import type { AdaptiveCard, Element } from './adaptive-card.ts';
import { fitRows } from './fit.ts';
import {
  aside,
  box,
  buttons,
  card,
  clip,
  headline,
  image,
  NAME_MAX,
  names,
  section,
  subheading,
  text,
} from './kit.ts';
import { previewActions } from './plan-actions.ts';
import { slotLines } from './plan-slots.ts';

const FORUMS_MAX = 40;
const REMARKS_MAX = 8;
const UNPLACED_MAX = 4;
const GOOD_MAX = 4;
const BAD_MAX = 6;
const LINE_MAX = 300;

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
  return card(texts, {
    line: texts.lines.planPreview(notice),
    wide: true,
    body: [
      headline(plan.previewTitle(notice.year)),
      ...(meetings > 0
        ? [text(plan.summary(meetings, notice.forums.length), { spacing: 'None' })]
        : [text(texts.draft.empty[whyEmpty(notice)])]),
      ...soFar(notice, texts),
      ...(notice.links ? pictureOf(notice.links, texts) : []),
      ...forums.map((forum) => forumSection(forum, texts)),
      ...(hidden > 0 ? [aside(common.more(hidden), 'Medium')] : []),
      ...unplacedBox(notice, texts),
      ...explanation(notice, texts),
      ...remarks(notice, texts),
      ...(meetings > 0 ? [aside(plan.approveMeans, 'Medium')] : []),
    ],
    actions: previewActions(notice, forums, texts),
  });
};

/** The year at a glance, and where it can be read in full and printed. */
const pictureOf = ({ picture, files }: YearLinks, { year }: Texts): readonly Element[] => [
  image(picture),
  ...buttons(linkButton(files.page, year.print)),
];

const whyEmpty = ({ forums, alreadyBooked, remarks: said }: PlanPreviewNotice): keyof DraftTexts['empty'] => {
  if (forums.some(({ unplaced }) => unplaced.length > 0)) return 'nothingFits';
  if (alreadyBooked > 0) return 'allBooked';
  return said.length > 0 ? 'notPlanned' : 'noForums';
};

/** What stands already, and what the coordinator has said about the draft. */
const soFar = (notice: PlanPreviewNotice, texts: Texts): readonly Element[] => {
  const { plan, draft } = texts;
  const { alreadyBooked, approved, exclusions, turnedDown, unread = [] } = notice;
  return [
    ...(turnedDown > 0 ? [aside(draft.numbered(turnedDown + 1))] : []),
    ...(alreadyBooked > 0 ? [aside(plan.alreadyBooked(alreadyBooked))] : []),
    ...(approved.length > 0 ? [aside(draft.approved(names(approved, texts, 12)))] : []),
    ...(exclusions.length > 0 ? [aside(draft.keptFree(names(exclusions.map(draft.days), texts, 8)))] : []),
    ...(unread.length > 0 ? [box('warning', [text(plan.unread(names(unread, texts, 12)))])] : []),
  ];
};

const forumSection = (forum: PlanForumView, texts: Texts): Element =>
  section([
    text(clip(forum.forumName, NAME_MAX), { weight: 'Bolder' }),
    aside(clip(texts.words.cadence(forum.cadence, forum.anchor), NAME_MAX)),
    ...slotLines(forum.slots, texts).map((line) => text(line, { spacing: 'Small' })),
  ]);

const unplacedBox = (notice: PlanPreviewNotice, texts: Texts): readonly Element[] => {
  const lines = notice.forums.flatMap(({ forumName, unplaced }) =>
    unplaced.map(
      ({ ordinal, childName, reason, relaxation }) =>
        `${clip(childName ? `${forumName} – ${childName}` : forumName, NAME_MAX)}. ${clip(texts.plan.unplaced(ordinal, reason, relaxation), LINE_MAX)}`,
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

const explanation = (notice: PlanPreviewNotice, texts: Texts): readonly Element[] => {
  const { draft } = texts;
  const said = (good: boolean) =>
    notice.explanation
      .filter((reason) => reason.good === good)
      .map((reason) => clip(draft.reason(reason), LINE_MAX));
  const part = (title: string, lines: readonly string[], most: number): readonly Element[] =>
    lines.length > 0 ? [subheading(title), ...limited(lines, most, texts)] : [];
  return [...part(draft.goodTitle, said(true), GOOD_MAX), ...part(draft.badTitle, said(false), BAD_MAX)];
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
