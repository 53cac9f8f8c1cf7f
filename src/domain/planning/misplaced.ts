import { toDayNumber } from '../day-number.ts';
import { cadenceOn, findForum, inForce } from '../forum.ts';
import type { Forum, Organisation } from '../organisation.ts';
import { type ForumCalendar, forumCalendar, type NamedDay } from './forum-calendar.ts';
import type { Slot } from './plan.ts';
import { WEIGHTS } from './weights.ts';

/** A meeting on a day on which its forum may not meet (`closed`), or had better not. */
export interface Misplaced {
  readonly slot: Slot;
  readonly closed: boolean;
  /** What the configuration calls the day: "Kommunestyre". */
  readonly name?: string;
}

/**
 * Which of the meetings lie on days that do not suit as things are configured now. A council day is only asked about for
 * forums in which the council sits; preparatory and follow-up meetings go with theirs, unless the day is closed.
 */
export const misplaced = (organisation: Organisation, slots: readonly Slot[]): readonly Misplaced[] =>
  [...Map.groupBy(slots, ({ forum }) => forum)].flatMap(([id, ofForum]) => {
    const forum = findForum(organisation, id);
    if (!forum) return [];
    const calendar = forumCalendar(organisation, forum);
    return ofForum.flatMap((slot) => misplacedIn(organisation, forum, calendar, slot) ?? []);
  });

const misplacedIn = (
  organisation: Organisation,
  forum: Forum,
  calendar: ForumCalendar,
  slot: Slot,
): Misplaced | undefined => {
  const date = slot.start.toPlainDate();
  const day = toDayNumber(date);
  // What to do with the meetings of a forum that is no more is another question.
  if (!inForce(forum, date)) return undefined;
  const open = slot.child ? calendar.isOpen(day) : calendar.isAllowed(day, cadenceOn(forum, date));
  const minds = open ? avoids(organisation, forum) : isClosing;
  const why = calendar.namedDays(day).find(minds);
  if (open && (slot.child || !why)) return undefined;
  return { slot, closed: !open, ...(why && { name: why.name }) };
};

const isClosing = ({ kind }: NamedDay): boolean => kind === 'closedDays' || kind === 'schoolHolidays';

/** As the planner does: a day that it would not avoid is not asked about either. */
const avoids = ({ weights }: Organisation, { level }: Forum): ((day: NamedDay) => boolean) => {
  const { planningDay, councilDay } = { ...WEIGHTS, ...weights };
  return ({ kind }) =>
    (kind === 'planningDays' && planningDay > 0) ||
    (kind === 'councilDays' && councilDay > 0 && level === 'styrende');
};
