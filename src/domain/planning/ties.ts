import { type DayNumber, toDayNumber } from '../day-number.ts';
import type { ForumId } from '../ids.ts';
import type { Anchor, Forum } from '../organisation.ts';
import type { Slot, SlotKey } from './plan.ts';
import { dayOf } from './table.ts';

/** The days that one meeting (or outside event) leaves to what is anchored to it; both ends are included. */
export interface Tie {
  readonly key: SlotKey | string;
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** Place among the anchor's ties, from 0; meetings take their ties in this order, one each. */
  readonly order: number;
}

type MeetingsOf = (forum: ForumId) => readonly Slot[];

/** The ties of one anchor, in order of date. */
const tiesOf = (anchor: Anchor, meetingsOf: MeetingsOf): readonly Tie[] => {
  const { to } = anchor;
  const events =
    to.kind === 'forum'
      ? meetingsOf(to.forum).map((slot) => ({ key: slot.key, day: dayOf(slot) }))
      : to.dates.map((date) => ({ key: to.name, day: toDayNumber(date) }));
  return events
    .toSorted((a, b) => a.day - b.day)
    .map(({ key, day }, order) => ({ key, order, ...anchoredRange(anchor, day) }));
};

/** The days on which something anchored to the day may lie. */
export const anchoredRange = (
  { relation, leastDays, mostDays }: Pick<Anchor, 'relation' | 'leastDays' | 'mostDays'>,
  day: DayNumber,
): { first: DayNumber; last: DayNumber } =>
  relation === 'after'
    ? { first: day + leastDays, last: day + mostDays }
    : { first: day - mostDays, last: day - leastDays };

export const ties = (tie: Pick<Tie, 'first' | 'last'>, day: DayNumber): boolean =>
  tie.first <= day && day <= tie.last;

/**
 * The forum's ties. Its first anchor decides which meeting belongs to which; every further anchor only narrows
 * the days. Undefined for a forum without anchors.
 */
export const leadingTies = (forum: Forum, meetingsOf: MeetingsOf): readonly Tie[] | undefined => {
  const [leading] = forum.anchors;
  return leading && tiesOf(leading, meetingsOf);
};

/** The ties that no meeting of the forum has taken yet; each meeting takes the first that holds its day. */
export const freeTies = (all: readonly Tie[], meetings: readonly Slot[]): readonly Tie[] =>
  meetings.reduce((free, meeting) => {
    const taken =
      free.find(({ key }) => key === meeting.anchoredTo) ?? free.find((tie) => ties(tie, dayOf(meeting)));
    return free.filter((tie) => tie !== taken);
  }, all);

/** Whether the day keeps every anchor of the forum but the leading one. */
export const keepsOtherAnchors = (forum: Forum, meetingsOf: MeetingsOf): ((day: DayNumber) => boolean) => {
  const others = forum.anchors.slice(1).map((anchor) => tiesOf(anchor, meetingsOf));
  return (day) => others.every((some) => some.some((tie) => ties(tie, day)));
};
