import type { PlanForumView } from '../src/domain/notice.ts';
import type { Texts } from '../src/texts/texts.ts';

type Slot = PlanForumView['slots'][number];

/** A forum with more meetings than this (monthly is about ten) shows the first and the last only. */
const EVERY_DATE_MAX = 14;

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
    return `${plan.slots(slots.length)}. ${plan.firstAndLast(format.moment(first.start), format.moment(last.start))}`;
  }
  const sameTime = slots.every(({ start }) => format.time(start) === format.time(first.start));
  const dates = slots.map(({ start }) => (sameTime ? format.date(start) : format.moment(start)));
  return `${dates.join(' · ')}${sameTime ? format.atTime(first.start) : ''}`;
};
