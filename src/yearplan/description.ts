import { textsFor } from '../texts/index.ts';
import type { YearPlanTexts } from '../texts/shapes/year-plan.ts';
import { yearPlanTexts } from '../texts/year-plan.ts';
import { standing, type YearForum, type YearPlanView } from './view.ts';

/** A forum that meets more often is told by its first and last meeting: nobody listens to forty dates. */
const DATES_MOST = 12;

/** The picture in words, for whoever does not see it: every forum with its sign, its level and its dates. */
export const describeYear = (view: YearPlanView): string => {
  const texts = yearPlanTexts(view.language);
  const { format } = textsFor(view.language);
  const counts = view.forums.map((forum) => standing(forum).length);
  const total = counts.reduce((sum, count) => sum + count, 0);
  const periods = view.closed
    .filter(({ occasion }) => occasion)
    .map(
      ({ from, to, occasion }) =>
        `${occasion ? texts.occasions[occasion].toLowerCase() : ''} (${format.dayAndMonth(from)}–${format.dayAndMonth(to)})`,
    );
  return [
    `${texts.wheelTitle(view.year, view.name)}: ${texts.summary(total, view.forums.length)}.`,
    ...view.forums.map((forum) => sentence(aboutForum(forum, view, texts))),
    ...unplacedLines(view, texts),
    texts.noMeetings(format.list(periods)),
  ].join(' ');
};

/** Ends with one full stop, also after "nov.". */
const sentence = (text: string): string => (text.endsWith('.') ? text : `${text}.`);

const aboutForum = (forum: YearForum, view: YearPlanView, texts: YearPlanTexts): string => {
  const { format } = textsFor(view.language);
  const dates = standing(forum).map(({ start }) => format.dayAndMonth(start));
  const [first, last] = [dates[0], dates.at(-1)];
  const intro = texts.forum(forum.name, forum.sign.code, view.levelNames[forum.level], dates.length);
  if (first === undefined || last === undefined) return intro;
  return dates.length > DATES_MOST
    ? `${intro} ${texts.fromTo(first, last)}`
    : `${intro}: ${format.list(dates)}`;
};

/** "2 møter fikk ikke plass: Politiråd, møte 3; Politiråd, møte 4"; nothing when every meeting has its day. */
export const unplacedLines = (view: YearPlanView, texts: YearPlanTexts): readonly string[] => {
  const lines = view.forums.flatMap(({ name, unplaced }) =>
    unplaced.map(({ ordinal, childName }) =>
      texts.unplacedMeeting(childName ? `${childName} – ${name}` : name, ordinal),
    ),
  );
  return lines.length > 0 ? [`${texts.unplaced(lines.length)} ${lines.join('; ')}.`] : [];
};
