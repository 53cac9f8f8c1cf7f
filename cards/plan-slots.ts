import type { PlanForumView } from '../src/domain/notices/plan.ts';
import type { Texts } from '../src/texts/texts.ts';

type Slot = PlanForumView['slots'][number];

/** A forum with more meetings than this (monthly is about ten) shows its pattern only. */
const EVERY_DATE_MAX = 14;
/** A pattern is one if so many of the meetings keep it. */
const KEEPS_PATTERN = 0.7;

/** Dates of a forum's meetings in a few short lines; the children of meetings on lines of their own. */
export const slotLines = (slots: readonly Slot[], texts: Texts): readonly string[] => {
  if (slots.length === 0) return [texts.plan.nothingPlanned];
  const byName = Map.groupBy(slots, ({ childName }) => childName ?? '');
  return [...byName].map(([name, group]) => (name ? `${name}: ` : '') + datesLine(group, texts));
};

const datesLine = (slots: readonly Slot[], texts: Texts): string => {
  const [first, last] = [slots[0], slots.at(-1)];
  if (!first || !last) return '';
  const { format, plan } = texts;
  if (slots.length > EVERY_DATE_MAX) {
    const summed = patternOf(slots, texts) ?? plan.slots(slots.length);
    return `${summed}. ${plan.firstAndLast(format.moment(first.start), format.moment(last.start))}`;
  }
  const sameTime = slots.every(({ start }) => format.time(start) === format.time(first.start));
  const dates = slots.map(({ start }) => (sameTime ? format.date(start) : format.moment(start)));
  return `${dates.join(' · ')}${sameTime ? format.atTime(first.start) : ''}`;
};

/** "hver torsdag kl. 12.30, 38 møter", where most of the meetings are so. */
const patternOf = (slots: readonly Slot[], { draft }: Texts): string | undefined => {
  const times = Map.groupBy(slots, ({ start }) => `${start.dayOfWeek} ${start.toPlainTime()}`);
  const usual = [...times.values()].toSorted((a, b) => b.length - a.length)[0] ?? [];
  const [one] = usual;
  const weeks = usualGap(usual);
  if (!one || !weeks || usual.length < slots.length * KEEPS_PATTERN) return undefined;
  return draft.pattern({
    weeks,
    weekday: one.start.dayOfWeek - 1,
    start: one.start,
    meetings: slots.length,
    others: slots.length - usual.length,
  });
};

/** One or two weeks between most of the meetings that follow each other. */
const usualGap = (slots: readonly Slot[]): 1 | 2 | undefined => {
  const gaps = slots.slice(1).flatMap(({ start }, index) => {
    const before = slots[index];
    return before ? [before.start.until(start, { largestUnit: 'days' }).days / 7] : [];
  });
  return ([1, 2] as const).find(
    (weeks) => gaps.filter((gap) => gap === weeks).length >= gaps.length * KEEPS_PATTERN,
  );
};
